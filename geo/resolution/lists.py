"""Mentions that stand in one list: "London, Prague and Frankfurt" are of one rank, or of one country."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.model import Mention
from geo.resolution.containers import Container

_BETWEEN = re.compile(
    r"\.?[,;]?\s+(?:and|or|&|y|e|et|und|i|и|en)\s+(?:the\s+)?|\s*[,;/]\s*(?:the\s+)?|\s+[-–—]\s+"
)


def lists(text: str, mentions: Sequence[Mention], around: Sequence[Container | None]) -> list[list[int]]:
    """Group the mentions that a comma or an "and" puts beside each other, leaving out units around others."""
    found: list[list[int]] = []
    current: list[int] = []
    outer = {container.index for container in around if container is not None and container.form == "comma"}
    for index, mention in enumerate(mentions):
        gap = text[mentions[index - 1].end : mention.start] if index else ""
        if index and len(gap) <= 10 and _BETWEEN.fullmatch(gap):
            current.append(index)
        else:
            found.append(current)
            current = [index]
    found.append(current)
    kept = [[index for index in group if index not in outer] for group in found]
    return [group for group in kept if len(group) > 1]
