"""The words that tell why a toponym stands where it stands: one JSON file a language, by ISO 639-1 code.

A new language is a new file with those fields of `Cues` that it has words for, written as
`geo.text.word_files` says. All words are lower-case. What maps cues to classes is written the other way
round, as an object from each class to the list of its cues. What `geo.languages` knows of a language already
is not written again: its prepositions, articles and words for "and", and the endings of its cases.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any

from geo.languages import DEFAULT
from geo.languages import language as spoken
from geo.recognition.roles.cues.shape import Cues
from geo.text.language_names import read_as
from geo.text.word_files import phrases, read_words, typed

__all__ = ["Cues", "cues_of", "is_han"]


@cache
def cues_of(language: str | None) -> Cues:
    """Load the cues of a language: English where it is None, only prepositions where it has no file."""
    language = None if language is None else read_as(language)
    written = read_words(__name__, language or DEFAULT) or {}
    values = {field.name: _typed(written.get(field.name), str(field.type)) for field in fields(Cues)}
    values["before"] = _prepositions(language) | values["before"]
    values["endings"] = _cases(language) | _turned(written.get("endings", {}))
    values["apart"] = bool(spoken(language).apart)
    values["indefinite"] |= spoken(language).indefinite
    values["joined"] = spoken(language).joined
    values["join_words"] = spoken(language).joining
    values["articles"] = spoken(language).words_for("the")
    values["of_words"] = spoken(language).words_for("of")
    values["linking"] |= (values["auxiliary"] | values["passive"]) - values["negation"].keys()
    values["before_ends"] = frozenset(cue.split()[-1] for cue in values["before"])
    values["after_begins"] = _first_words(values["after"])
    values["negation_begins"] = _first_words(values["negation"])
    values["denial_begins"] = _first_words(values["denied_after"])
    values["job_begins"] = _first_words(values["jobs"])
    return Cues(**values)


def _typed(value: Any, kind: str) -> Any:
    """Give what a file holds the type of its field; where the file has none, it is empty."""
    if kind == "dict[str, str]":
        return _classes(value or {})
    return typed(list(map(_spaced, value)) if isinstance(value, list) else value, kind)


def _classes(written: dict[str, list[str]]) -> dict[str, str]:
    """Give each cue its class."""
    return {_spaced(cue): name for cue, name in _turned(written).items()}


def _turned(written: dict[str, list[str]]) -> dict[str, str]:
    """Turn {class: cues} round; a cue listed twice belongs to the class that is written first."""
    return {cue: name for name, cues in reversed(written.items()) for cue in phrases(cues)}


def _spaced(cue: str) -> str:
    """Part the characters of Chinese, each of which is a word of its own."""
    return " ".join(cue) if is_han(cue) else cue


def is_han(text: str) -> bool:
    """Tell whether a text begins with a character of Chinese."""
    return "\u4e00" <= text[:1] <= "\u9fff"


def _first_words(cues: Iterable[str]) -> frozenset[str]:
    return frozenset(cue.split()[0] for cue in cues)


_CLASS_OF = {"in": "locative", "near": "locative", "at": "locative", "to": "movement", "from": "movement"}


def _prepositions(code: str | None) -> dict[str, str]:
    """Give the classes of the prepositions that a language file has: "v Česku" is in it."""
    english = spoken(code).as_english
    return {word: _CLASS_OF[meaning] for word, meaning in english.items() if meaning in _CLASS_OF}


def _cases(code: str | None) -> dict[str, str]:
    """Give the classes of the endings that do the work of a preposition: "Suomessa" is in it."""
    cases = spoken(code).cases
    return {ending: _CLASS_OF[meaning] for ending, meaning in cases.items() if meaning in _CLASS_OF}
