"""Names in other spellings than the gazetteer has them, in scripts whose letters stand one for the other."""

from __future__ import annotations

from geo.gazetteer import Gazetteer
from geo.languages.arabic import ARTICLE, TO_THE
from geo.text import fold

# Letters that are written one for the other at the end of Arabic words.
_SPELLINGS = (("ه", "ة"), ("ة", "ه"), ("ى", "ي"), ("ي", "ى"))


def known_form(text: str, gazetteer: Gazetteer) -> str | None:
    """Give the name in the gazetteer that a span is, in one of its spellings."""
    key = fold(text)
    if key.startswith(TO_THE):  # "للمغرب", "to Morocco", is "ل" and "المغرب"
        key = f"{ARTICLE}{key.removeprefix(TO_THE)}"
    for form in (key, *(key[: -len(a)] + b for a, b in _SPELLINGS if key.endswith(a))):
        if gazetteer.meanings(form):
            return form
    return None
