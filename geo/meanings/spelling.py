"""Names in other spellings than the gazetteer has them, in scripts whose letters stand one for the other."""

from __future__ import annotations

from geo.gazetteer import Gazetteer
from geo.text import fold

# Letters that are written one for the other at the end of Arabic words.
_SPELLINGS = (("ه", "ة"), ("ة", "ه"), ("ى", "ي"), ("ي", "ى"))
_ARTICLE, _TO_THE = "ال", "لل"


def known_form(text: str, gazetteer: Gazetteer) -> str | None:
    """Give the name in the gazetteer that a span is, in one of its spellings."""
    key = fold(text)
    if key.startswith(_TO_THE):  # "للمغرب", "to Morocco", is "ل" and "المغرب"
        key = f"{_ARTICLE}{key.removeprefix(_TO_THE)}"
    for form in (key, *(key[: -len(a)] + b for a, b in _SPELLINGS if key.endswith(a))):
        if gazetteer.meanings(form):
            return form
    return None
