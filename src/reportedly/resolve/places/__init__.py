"""Where things happen: the gazetteer, finding place names, and deciding which place a name means.

Comes in: an article's text and the names in it. Goes out: entities and Where records. Reads the gazetteer's SQLite
files and the tables; touches the network only in `fetch`, when a person asks for a country. Read in this order:
`place`, `folding`, `entry`, `overlay`, `installed`, `database`, `build`, `gazetteer`; then `writing`, `evidence`,
`find`; then `name`, `context`, `rank`, `locate`; `layouts`, `packs` and `fetch`
for what a user adds.
"""

from reportedly.resolve.places.fetch import fetch
from reportedly.resolve.places.find import find_places
from reportedly.resolve.places.gazetteer import Gazetteer
from reportedly.resolve.places.locate import locate, places
from reportedly.resolve.places.name import PlaceName
from reportedly.resolve.places.packs import Pack, add_pack, list_packs, remove_pack
from reportedly.resolve.places.words import demonym, metonym

__all__ = [
    "Gazetteer", "Pack", "PlaceName", "add_pack", "demonym", "fetch", "find_places", "list_packs", "locate", "metonym",
    "places", "remove_pack",
]  # fmt: skip
