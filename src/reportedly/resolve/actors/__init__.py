"""Who: the actors that words mean, with country, sector, side of a conflict and whoever owns or commands them.

Text, entities and actors' words in; `Entity` and `Actor` records out. Facts stand in tables (`tables/actors`,
`tables/conflicts`), to which a user adds files of their own; nothing here reads anything else.
"""

from reportedly.resolve.actors.metonyms import metonym
from reportedly.resolve.actors.roster import Roster
from reportedly.resolve.actors.scan import find_actors
from reportedly.resolve.actors.speakers import speaker_type

__all__ = ["Roster", "find_actors", "metonym", "speaker_type"]
