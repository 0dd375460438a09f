"""Which toponyms a sentence lists, so that what stands before or after the list holds for each of them."""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages.enumerations import are_listed, joint_after
from geo.languages.possessives import possessives
from geo.model import AREAS, Mention


def list_bounds(text: str, mentions: Sequence[Mention], language: str | None) -> list[tuple[int, int]]:
    """Give for each mention where the list that it belongs to begins and ends; a list may hold one.

    Without a word for "and" names are listed where both are areas, or both are spots: "Paris, Texas" is no
    list, nor is "Poland, the Union's largest producer".
    """
    found: list[tuple[int, int]] = []
    first = 0
    for index, mention in enumerate(mentions):
        follows = index + 1 < len(mentions) and _go_together(text, mention, mentions[index + 1], language)
        if not follows:
            bounds = (mentions[first].start, mention.end)
            found.extend([bounds] * (index + 1 - first))
            first = index + 1
    return found


def _go_together(text: str, one: Mention, other: Mention, language: str | None) -> bool:
    if not are_listed(text, one.end, other.start, language):
        return False
    joint = joint_after(text, one.end, language)
    alike = (one.kind in AREAS) == (other.kind in AREAS) or (joint is not None and joint.has_word)
    owns = text.startswith(possessives(), other.end)  # "Poland, the European Union's largest producer"
    return alike and not (owns and text.startswith(",", one.end))
