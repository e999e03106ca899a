"""Templates to pages. Everything that came out of an article is escaped on its way."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from reportedly.show.question import counted
from reportedly.show.tellings import outlet


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("reportedly.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(counted=counted, outlet=outlet, link=safe_link)
    return made


def page(template: str, **shown: object) -> str:
    """The page that the template makes of what is shown."""
    return _environment().get_template(template).render(**shown)


def style() -> str:
    """The style sheet of every page."""
    return files("reportedly.show").joinpath("templates", "show.css").read_text("utf-8")


def safe_link(url: str | None) -> str:
    """An address that a reader may safely follow; empty for a page's own `javascript:`.

    >>> safe_link("https://courier.example/1"), safe_link("javascript:alert(1)")
    ('https://courier.example/1', '')
    """
    return url if url and url.lower().startswith(("https://", "http://")) else ""
