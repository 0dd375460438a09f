"""The ways in which reports give a place its number, as patterns over the symbols of a sentence.

The symbols are those of `geo.counts.tokens.alphabet`: N a number that counts, P a place, i a preposition of
place. A way is named by an example, in which A and B are places. They are tried in the order of `WAYS`, and
a number that one has used is not there for the next ones; so a sure way stands before one that could take
its number for another place.

`way` says what a way is, `parts` has the pieces of patterns that several share, `reading` goes through them
for a sentence, and `members` adds the places of a list that have one each without a number.
"""

from __future__ import annotations

from geo.counts.ways.gone_on import GONE_ON
from geo.counts.ways.harmed import HARMED
from geo.counts.ways.last import LAST
from geo.counts.ways.number_first import NUMBER_FIRST
from geo.counts.ways.one_more import ONE_MORE
from geo.counts.ways.place_first import PLACE_FIRST
from geo.counts.ways.rows import ROWS
from geo.counts.ways.tolls import TOLLS

WAYS = (*ROWS, *NUMBER_FIRST, *TOLLS, *ONE_MORE, *PLACE_FIRST, *HARMED, *GONE_ON, *LAST)
"""In the order in which they are tried."""
