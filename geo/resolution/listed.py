"""Mentions that stand in one list: "London, Prague and Frankfurt" are of one rank, or of one country."""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Mention
from geo.recognition.enumerations import are_listed
from geo.resolution.containers import Container


def listed_together(
    text: str, mentions: Sequence[Mention], around: Sequence[Container | None], language: str | None
) -> list[list[int]]:
    """Group the mentions, by index, that a sentence lists, leaving out units around others."""
    outer = {container.index for container in around if container is not None and container.form == "comma"}
    groups: list[list[int]] = [[]]
    for index, mention in enumerate(mentions):
        if index and are_listed(text, mentions[index - 1].end, mention.start, language):
            groups[-1].append(index)
        else:
            groups.append([index])
    kept = [[index for index in group if index not in outer] for group in groups]
    return [group for group in kept if len(group) > 1]
