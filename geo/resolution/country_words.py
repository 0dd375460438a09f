"""What the words of a report say about its country, before any place is named.

A local paper writes "Alexandria" and means its own, but it also writes of sheriffs and Interstates, or of
councillors and motorways.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib import resources

from geo.gazetteer import Gazetteer

WORD_WEIGHT = 0.5
MOST_WEIGHT = 2.0


def country_hints(text: str, gazetteer: Gazetteer) -> dict[int, float]:
    """Weigh countries, by their row in the gazetteer, by how many of their words a report uses."""
    words = _words()
    found = Counter(code for word in set(text.split()) & words.keys() for code in words[word])
    return {
        gazetteer.countries[code]: min(MOST_WEIGHT, WORD_WEIGHT * number)
        for code, number in sorted(found.items())
    }


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    file = resources.files(__package__) / "country_words.json"
    listed: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    listed.pop("comment")
    countries: dict[str, tuple[str, ...]] = {}
    for code, words in listed.items():
        for word in words.split():
            countries[word] = (*countries.get(word, ()), code)
    return countries
