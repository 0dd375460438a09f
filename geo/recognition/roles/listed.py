"""Which toponyms a sentence lists, so that what stands before or after the list holds for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from geo.model import AREAS, Mention
from geo.recognition.roles.cues import Cues

_WIDEST_JOIN = 16  # characters


def list_bounds(text: str, mentions: Sequence[Mention], cues: Cues) -> list[tuple[int, int]]:
    """Give for each mention where the list that it belongs to begins and ends; a list may hold one.

    Names are listed where only commas, articles and joining words stand between them and both are areas, or
    both are spots: "Paris, Texas" is no list.
    """
    joining = _joining(cues.join_words, cues.joined, cues.articles)
    found: list[tuple[int, int]] = []
    first = 0
    for index, mention in enumerate(mentions):
        follows = index + 1 < len(mentions) and _is_joined(text, mention, mentions[index + 1], joining)
        if not follows:
            bounds = (mentions[first].start, mention.end)
            found.extend([bounds] * (index + 1 - first))
            first = index + 1
    return found


@cache
def _joining(words: frozenset[str], joined: frozenset[str], articles: frozenset[str]) -> re.Pattern[str]:
    """Build what stands between two names of a list.

    `joined` are written together with the name after them or before them: "وبيروت", "北京和上海".
    """
    word = rf"(?:{_any_of(words)})(?=\s)" if words else r"(?!)"
    signs = ["[,;/&،、]", rf"(?<=\s){word}", *([_any_of(joined)] if joined else ())]
    article = rf"(?:(?:{_any_of(articles)})(?:\s+|['’]))?" if articles else ""
    return re.compile(rf"\s*(?:{'|'.join(signs)})(?:\s+{word})?\s*{article}")


def _any_of(choices: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(choices, key=len, reverse=True)))


def _is_joined(text: str, one: Mention, other: Mention, joining: re.Pattern[str]) -> bool:
    if other.start - one.end > _WIDEST_JOIN or (one.kind in AREAS) != (other.kind in AREAS):
        return False
    return joining.fullmatch(text, one.end, other.start) is not None
