"""Reports from where people have them; one reader a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from geo.model import Report


def read_reports(inputs: Sequence[str | Path]) -> Iterator[Report]:
    """Read the reports in files, folders, globs, ``-`` or web addresses, in a fixed order."""
    raise NotImplementedError
