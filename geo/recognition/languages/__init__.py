"""What recognition knows of each language: one JSON file a language, named by its ISO 639-1 code.

A file maps the fields of `Language` to words separated by spaces, in lower case; ``name`` is the English
name of the language, and a field that is left out is empty. A new language is a new file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """The closed classes of words that say what a name next to them is."""

    name: str
    function_words: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()  # months, days, feasts
    locative: frozenset[str] = frozenset()  # prepositions and verbs that want a place
    titles: frozenset[str] = frozenset()  # before a person's name
    organisation_after: frozenset[str] = frozenset()  # "Paris Police"
    organisation_before: frozenset[str] = frozenset()  # "University of Paris"
    media_after: frozenset[str] = frozenset()  # "Paris Herald"
    authority_after: frozenset[str] = frozenset()  # "Paris police": a place's own people and offices
    facility_after: frozenset[str] = frozenset()  # part of a building's name: "Clark Hospital"
    unit_after_name: frozenset[str] = frozenset()  # part of a unit's name: "Laurel County"
    street_after: frozenset[str] = frozenset()
    feature_after: frozenset[str] = frozenset()  # part of a natural feature's name: "Kiser Lake"
    feature_before: frozenset[str] = frozenset()  # "Lake Cumberland"
    unit_before: frozenset[str] = frozenset()  # "the village of Paris"
    unit_after: frozenset[str] = frozenset()  # "Paris residents"
    direction: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()  # verbs that want a person or a government
    person_after: frozenset[str] = frozenset()


def codes() -> list[str]:
    """Name the languages there is a file for, sorted."""
    files = (item.name for item in resources.files(__name__).iterdir())
    return sorted(name.removesuffix(".json") for name in files if name.endswith(".json"))


@cache
def language(code: str | None) -> Language:
    """Load a language, or the default one where the code is None or has no file."""
    file = resources.files(__name__) / f"{code}.json"
    if code is None or not file.is_file():
        return language(DEFAULT)
    values = json.loads(file.read_text(encoding="utf-8"))
    words = {item.name: frozenset(values.get(item.name, "").split()) for item in fields(Language)[1:]}
    return Language(name=values["name"], **words)
