"""Words to values: which calendar days, which place on the map, which actor. Reads the gazetteer and the tables."""

from reportedly.resolve.resolver import Resolver

__all__ = ["Resolver"]
