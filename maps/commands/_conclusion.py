"""What is said when a run is over: corrections obeyed, what could not be read, what got no answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from maps.commands._summary import number_of
from maps.commands._talk import details_wanted, tell, tell_always, tell_detail

if TYPE_CHECKING:
    from geo.model import Located

MOST_UNREAD_TOLD = 50


def conclude(located: Located) -> None:
    """Say how many pins were obeyed, what could not be read and how many names got no answer.

    Raises `click.ClickException`, which is exit code 1, for the latter two.
    """
    if located.pins:
        tell(f"{number_of(located.pins, 'correction')} by hand obeyed")
    if details_wanted():
        _tell_claims(located)
    for sentence in located.unread[:MOST_UNREAD_TOLD]:
        tell_always(f"not read: {sentence}")
    if located.unread and not located.unanswered:
        read = f"{number_of(len(located.reports), 'report')} {'was' if len(located.reports) == 1 else 'were'}"
        raise click.ClickException(f"{len(located.unread)} of what was named could not be read; {read}.")
    if located.unanswered:
        raise click.ClickException(
            f"no geocoder answered for {number_of(located.unanswered, 'mention')}, listed as not placed"
            f"{_why_unanswered(located)}; what was answered is kept: run the same command again to ask only "
            "for the rest."
        )


def _why_unanswered(located: Located) -> str:
    """Say what the geocoders gave as their reason most often."""
    from geo.locating.placing import UNANSWERED

    silences = [
        reason.removeprefix(UNANSWERED)
        for reason in (unplaced.reason for unplaced in located.unplaced)
        if reason.startswith(UNANSWERED)
    ]
    return f" ({Counter(silences).most_common(1)[0][0]})" if silences else ""


def _tell_claims(located: Located) -> None:
    """Say what the reports claim and how much of it is placed."""
    from geo.counts.by_report import reconcile_by_report

    for claim in reconcile_by_report(located):
        tell_detail(f"claimed by the report: {claim}")
