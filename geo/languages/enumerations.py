"""What stands between the names that a sentence lists, as each language writes it: "Leeds, Hull and York"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from geo.languages import language, one_of

_WIDEST = 16  # characters


class Joint(NamedTuple):
    """What joins a name of a list to the next one, which `end` is before, with its article if it has one."""

    end: int
    has_comma: bool
    has_word: bool


def are_listed(text: str, end: int, start: int, code: str | None) -> bool:
    """Tell whether only commas, articles, dashes and words for "and" part a name from the next one.

    The one ends at `end`, the next starts at `start`; `code` is the ISO 639-1 code of the text's language.
    """
    return 0 < start - end <= _WIDEST and _joint(code).fullmatch(text, end, start) is not None


def joint_after(text: str, end: int, code: str | None) -> Joint | None:
    """Find the comma, the word for "and" or both that stand after a name which ends at `end`.

    None where nothing joins it to a next name, no space follows, or another sign does: a semicolon parts
    pairs, "Leeds, England; Bray, Ireland", and a dash a remark.
    """
    found = _joint(code).match(text, end)
    if found is None or not text[found.end() - 1].isspace():
        return None
    has_comma = found["sign"] == ","
    has_word = bool(found["word"] or found["second"])
    return Joint(found.start("article"), has_comma, has_word) if has_comma or found["word"] else None


@cache
def _joint(code: str | None) -> re.Pattern[str]:
    """Build what joins two names of a list; some words lean on a name: "وبيروت", "北京和上海"."""
    spoken = language(code)
    articles = spoken.words_for("the")
    word = rf"(?:(?<=\s){one_of(spoken.joining)}(?=\s)|{one_of(spoken.joined)})"
    article = rf"(?:{one_of(articles)}(?:\s+|['’]))?"
    joined = rf"(?:(?P<sign>[,;/&،、])|(?P<word>{word}))(?:\s*(?P<second>{word}))?"
    return re.compile(rf"\.?\s*{joined}\s*(?P<article>{article})|\s+[-–—]\s+")
