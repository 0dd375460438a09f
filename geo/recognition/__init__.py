"""Which spans of a report are toponyms."""

from __future__ import annotations

from geo.model import Mention, Report


def recognise(report: Report) -> list[Mention]:
    """Find the toponyms in a report, in order of appearance, none overlapping."""
    raise NotImplementedError
