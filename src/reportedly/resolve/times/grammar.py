"""The rules of times as the tables hold them: kind, pattern and constant of each, in the order of the tables."""

from functools import cache

from reportedly.assets import table


@cache
def parts() -> dict[str, str]:
    """The named parts that patterns are built from."""
    return dict(table("resolve/times_grammar")["part"])


@cache
def entries() -> tuple[tuple[str, str, str], ...]:
    """Every pattern with its kind and constant: the grammar's rules, then one for each name of a feast."""
    rules = table("resolve/times_grammar")["rule"]
    holidays = table("resolve/holidays")
    found = [(rule["is"], pattern, rule.get("value", "")) for rule in rules for pattern in rule["patterns"]]
    found += [("holiday", holidays["pattern"].format(name=name), key) for name, key in holidays["names"].items()]
    return tuple(found)
