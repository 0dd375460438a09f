"""How likely a candidate must be to be taken for a toponym, or to be listed for a person to decide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from geo.languages.enumerations import are_listed
from geo.model import AREAS, LEAST_TOPONYM
from geo.recognition.candidates import Recognised
from geo.recognition.featured import Featured
from geo.recognition.features import LED, NAME_AFTER

NEVER = 1.1  # a named building is no toponym, it is only listed
LEAST_UNKNOWN = 0.75  # what no gazetteer has can only be listed, so it had better be a place
DOUBT = 0.35  # in the corpora of ACCURACY.md two in five of the names from here to 0.5 are places
DOUBT_LED = 0.1  # the same where one of `LEADING` leads up to the name
LEADING = LED | {"prev=between", "prev=off", "prev=into", "prev=through", "prev=via"}
LEADING_UNKNOWN = LEADING | {"prev=above", "prev=below", "prev=beyond", "prev=to", "prev=the", "prev=towards"}
"""The same for a name that no gazetteer has: it is a candidate only where the words around it say more."""
NOT_LED = NAME_AFTER | {"next:possessive", "next:number"}  # "in Polling's mailbox", "at Exit 4"


def least_sure(item: Featured | Recognised) -> float:
    """Give the chance from which a candidate is taken for a toponym."""
    if item.candidate.head == "facility_after":
        return NEVER
    return LEAST_UNKNOWN if item.candidate.head == "unknown" else LEAST_TOPONYM


def least_doubtful(text: str, found: Sequence[Featured], chances: Sequence[float], code: str) -> list[float]:
    """Give the chance from which each candidate of a text is at least listed, for a person to decide.

    `code` is the ISO 639-1 code of the text's language.
    """
    joined: set[int] = set()  # where those begin that a list joins to a name with a word that leads up to it
    least = []
    for item, chance, other in zip_longest(found, chances, found[1:]):
        led = item.candidate.start in joined
        least.append(_least_listed(item, led and item.candidate.head == "unknown"))
        goes_on = other is not None and chance >= least[-1] and (led or _is_led(item))
        if goes_on and _joins(text, item, other, code):
            joined.add(other.candidate.start)
    return least


def _least_listed(item: Featured, joined: bool) -> float:
    if "next=of" in item.around:  # "The Gulf" of "The Gulf of Aden"
        return LEAST_TOPONYM
    led = (joined and NOT_LED.isdisjoint(item.around)) or _is_led(item)
    return DOUBT_LED if led else DOUBT


def _is_led(item: Featured) -> bool:
    leading = LEADING_UNKNOWN if item.candidate.head == "unknown" else LEADING
    return item.around[0] in leading and NOT_LED.isdisjoint(item.around)


def _joins(text: str, item: Featured, other: Featured, code: str) -> bool:
    """Tell whether a name is listed beside a spot: "in Leeds, York and Xyzzy"."""
    if any(place.kind in AREAS for place, _ in item.meanings[:1]):
        return False
    return are_listed(text, item.candidate.end, other.candidate.start, code)
