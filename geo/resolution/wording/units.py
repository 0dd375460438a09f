"""Which of the units that the text may name around a mention the gazetteer has a place of its name in."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import NameKind
from geo.gazetteer.containment import may_contain
from geo.model import Kind
from geo.resolution.reading import ReadMention
from geo.resolution.wording.containers import Container


def units_around(
    mentions: Sequence[ReadMention], named: Sequence[Sequence[Container]]
) -> list[Container | None]:
    """Keep of what the text may name around each mention the first that has a place of its name inside."""
    return [
        next((container for container in containers if _may_contain(mentions[container.index], inner)), None)
        for inner, containers in zip(mentions, named, strict=True)
    ]


def _may_contain(outer: ReadMention, inner: ReadMention) -> bool:
    """Whether some place of the one name lies in a place of the other.

    Two countries beside each other are a list, though there is a village Canada in Mexico.
    """
    if _is_country(outer) and _is_country(inner) and outer.meanings != inner.meanings:
        return False
    return may_contain(outer.places, inner.places)


def _is_country(read: ReadMention) -> bool:
    return read.may_be_country and any(
        place.kind is Kind.COUNTRY and name_kind in (NameKind.PRIMARY, NameKind.ABBREVIATION)
        for place, name_kind in read.meanings
    )
