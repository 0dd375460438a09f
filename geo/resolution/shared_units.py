"""Units that a list shares: "Dublin and Athens, both in Ohio", "the Ohio towns of Athens and Lima".

Where the last of a list has the unit and nothing says that it is shared, "Moscow, Paris and London, Ontario",
it is that one's alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from geo.model import Mention
from geo.recognition.enumerations import are_listed
from geo.recognition.languages import language, one_of
from geo.resolution.containers import Container

_BOTH = re.compile(r"\.?\s*[,(]\s*(?:both|all)\b")


def shared(
    text: str, mentions: Sequence[Mention], around: Sequence[Container | None], code: str | None
) -> list[list[Container]]:
    """Give the unit around one name of a list to the others too; `around` has what each is named with."""
    towns_of, towns_after = _towns(code)
    found = [[] if container is None else [container] for container in around]
    joints = [are_listed(text, one.end, other.start, code) for one, other in pairwise(mentions)]
    for index, container in enumerate(around):
        if container is None:
            continue
        unit, name = mentions[container.index], mentions[index]
        if container.form == "of" and towns_of.search(text, unit.end, name.start):
            others = _listed_after(index, joints, around)
        elif container.index == index + 1 and (
            _BOTH.match(text, name.end, unit.start) or towns_after.match(text, unit.end)
        ):
            others = _listed_before(index, joints, around)
        else:
            continue
        for other in others:
            found[other].append(container)
    return found


@cache
def _towns(code: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Build "towns of" before the names and " towns" after the unit."""
    spoken = language(code)
    towns, of = one_of(spoken.unit_plurals), one_of(spoken.words_for("of"))
    return re.compile(rf"\b{towns}\s+{of}\s+$"), re.compile(rf"\s+{towns}\b")


def _listed_before(index: int, joints: Sequence[bool], around: Sequence[Container | None]) -> Iterator[int]:
    """The names of the list that one ends: "Exeter, Zurich and"."""
    taken = {container.index for container in around if container is not None}
    while index and joints[index - 1] and around[index - 1] is None and index - 1 not in taken:
        index -= 1
        yield index


def _listed_after(index: int, joints: Sequence[bool], around: Sequence[Container | None]) -> Iterator[int]:
    """The names of the list that one begins: ", Lima and Toledo"."""
    while index < len(joints) and joints[index] and around[index + 1] is None:
        index += 1
        yield index
