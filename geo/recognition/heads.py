"""Names that say what they are: "Kiser Lake" is water, "Collins Avenue" a landmark, whoever has them."""

from __future__ import annotations

from geo.model import Kind
from geo.recognition.languages import Language

AFTER = ("facility_after", "feature_after", "unit_after_name")

_FEATURE_KINDS = {
    Kind.WATER: "bay basin canal channel creek falls fjord gulf lagoon lake lakes loch lough ocean reef "
    "reservoir rio river rivers rivière sea sound strait straits stream wadi waterfall wetlands",
    Kind.MOUNTAIN: "butte canyon delta desert glacier highlands hills mount mountain mountains mt pass "
    "peak plain plains plateau range ridge valley volcano woods",
    Kind.ISLAND: "archipelago atoll cay isle island islands isles key keys",
    Kind.REGION: "coast peninsula region shore",
    Kind.ADMIN2: "county district municipality parish township twp",
}
_KIND_OF_WORD = {word: kind for kind, words in _FEATURE_KINDS.items() for word in words.split()}


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
        if word.lower() in _KIND_OF_WORD:
            return _KIND_OF_WORD[word.lower()]
    return Kind.UNKNOWN if head_class(words[-1], language) in (None, "unit_after_name") else Kind.LANDMARK
