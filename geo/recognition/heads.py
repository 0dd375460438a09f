"""Names that say what they are: "Kiser Lake" is water, "Collins Avenue" a landmark, whoever has them."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from geo.languages import Language
from geo.model import Kind

AFTER = ("facility_after", "feature_after", "unit_after_name")


def head_class(word: str, language: Language) -> str | None:
    """Name the class of words that end a name and say what it is, None where the word is in none."""
    lower = word.lower()
    for name in AFTER:
        if lower in getattr(language, name):
            return name
    return None


def kind_of_made(name: str, language: Language) -> Kind:
    """Kind of a name by the word that says what it is; UNKNOWN where none does."""
    words = name.replace(".", "").split()
    if len(words) < 2:
        return Kind.UNKNOWN
    for word in (words[-1], words[0]):
        if word.lower() in _kinds():
            return _kinds()[word.lower()]
    return Kind.UNKNOWN if head_class(words[-1], language) in (None, "unit_after_name") else Kind.LANDMARK


@cache
def _kinds() -> dict[str, Kind]:
    """Load the kind that a word says, whatever the language: English reports keep "Rio" and "Loch" too."""
    file = resources.files(__package__) / "words" / "kinds.json"
    written: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return {word: Kind(kind) for kind, words in written.items() for word in words.split()}
