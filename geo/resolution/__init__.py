"""Which place each toponym is."""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Mention, Report, Resolution


def resolve(report: Report, mentions: Sequence[Mention]) -> list[Resolution]:
    """Decide which place each mention is: one resolution a mention, in the same order.

    The mentions may come from `recognise` or be made by hand, for example from gold spans.
    """
    raise NotImplementedError
