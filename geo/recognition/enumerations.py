"""What stands between the names that a sentence lists, as each language writes it: "Leeds, Hull and York"."""

from __future__ import annotations

import re
from functools import cache

from geo.recognition.languages import language, one_of

_WIDEST = 16  # characters


def are_listed(text: str, end: int, start: int, code: str | None) -> bool:
    """Tell whether only commas, articles, dashes and words for "and" part a name from the next one.

    The one ends at `end`, the next starts at `start`; `code` is the ISO 639-1 code of the text's language.
    """
    return 0 < start - end <= _WIDEST and _joint(code).fullmatch(text, end, start) is not None


@cache
def _joint(code: str | None) -> re.Pattern[str]:
    """Build what joins two names of a list; some words lean on a name: "وبيروت", "北京和上海"."""
    spoken = language(code)
    articles = spoken.words_for("the")
    word = rf"(?:(?<=\s){one_of(spoken.joining)}(?=\s)|{one_of(spoken.joined)})"
    article = rf"(?:{one_of(articles)}(?:\s+|['’]))?"
    return re.compile(rf"\.?\s*(?:[,;/&،、]|{word})(?:\s*{word})?\s*{article}|\s+[-–—]\s+")
