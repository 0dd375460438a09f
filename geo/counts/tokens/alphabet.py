"""The symbols in which a sentence is written down, one a token, so that ways of counting are plain patterns.

"Of the 12 stations, seven are in Prague" reads ``dd X w c N v i P``, without the blanks. Signs that are not
named here stand for themselves: ``; : ( ) % |``.
"""

NUMBER = "N"  # that counts
WHOLE = "K"  # of which the places have their parts: the 48 of "Of the 48 attacks"
OFTEN = "F"  # how often: "twice", and the three of "three times"
NO_COUNT = "X"  # a number that counts nothing: a date, a sum, a percentage
USED = "U"  # a number that one way of counting has used
ANOTHER = "A"
ONLY = "L"  # "the only"
ORDINAL = "O"
BOTH = "b"
ALL = "f"
NEITHER = "Y"
EACH = "e"
RESPECTIVELY = "Z"

PLACE = "P"
POSSESSIVE = "q"  # the ending of one, and "whose"
IN = "i"  # a preposition of place
TO = "m"  # counts only after `SENT`
SENT = "g"  # and the like
OF = "d"  # and what else may stand between a preposition and a place: "the city of"

HAS = "h"  # and the like
WITH = "k"
IS = "v"
THERE = "t"
ROSE_TO = "R"
BREAK = "r"  # the beginning of another clause
WHEN = "E"  # that of one that tells how it came
OF_WHICH = "D"

ABOUT = "s"  # around a number without changing it, such as "only"
UNDER = "u"  # before an upper bound: "fewer than"
LEFT = "l"  # "remaining"
IN_ALL = "T"
WORLDWIDE = "G"
ABROAD = "B"
MONTH = "M"  # or a day
SHARE = "%"  # "per cent"

AND = "a"
COMMA = "c"
DASH = "-"
BAR = "|"  # between the cells of a table
LINE_END = "n"
WORD = "w"  # any other
OTHER = "."  # any other sign

COUNTING = frozenset({NUMBER, WHOLE, OFTEN, ANOTHER, ONLY, BOTH})
"""Without one of these a sentence counts nothing."""
