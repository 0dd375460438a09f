"""What numbers the report gives for its places, and what totals it claims."""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Counted, Report, Resolution


def count(report: Report, resolutions: Sequence[Resolution]) -> Counted:
    """Read the counts ("three in Toronto") and the claims ("54 in 30 countries") of a report."""
    return Counted((), ())
