"""What the report names as reported and no marker shows, each with its reason."""

from __future__ import annotations

from geo.model import Candidate, Unplaced
from maps.page.markup import Markup, element
from maps.page.quotes import split_quote
from maps.page.reading.places import MOST_WRITTEN, left_out
from maps.page.reading.quote import quote_element
from maps.page.reading.said import said
from maps.page.reading.subject import Subject


def unplaced(subject: Subject) -> Markup:
    """Write the list of what is not placed; where there is nothing, that is said too."""
    items = subject.located.unplaced[:MOST_WRITTEN]
    return element(
        "section",
        {"data-part": "unplaced"},
        said(subject.language, "h2", "unplaced.heading"),
        element("ul", None, *(_item(subject, item) for item in items))
        if items
        else said(subject.language, "p", "unplaced.none" if subject.knows_unplaced else "unplaced.unknown"),
        left_out(subject, len(subject.located.unplaced)),
    )


def _item(subject: Subject, item: Unplaced) -> Markup:
    return element(
        "li",
        None,
        element("h3", {"dir": "auto"}, item.mention.text),
        element("p", None, item.reason),
        _candidates(subject, item.candidates),
        quote_element(split_quote(item.mention, subject.reports)),
    )


def _candidates(subject: Subject, candidates: tuple[Candidate, ...]) -> Markup | None:
    if not candidates:
        return None
    names = "; ".join(_described(subject, candidate) for candidate in candidates)
    return element("p", None, said(subject.language, "span", "unplaced.candidates"), f": {names}")


def _described(subject: Subject, candidate: Candidate) -> str:
    place = candidate.place
    name = subject.names.called(place) or place.name
    return ", ".join(filter(None, (name, place.admin1, subject.names.country(place.country_code))))
