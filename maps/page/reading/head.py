"""The head of the page: title, source, and how many places, countries and mentions."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from maps.page.claims import ShownClaim, shown_claims
from maps.page.markup import Markup, element, fragment
from maps.page.reading.said import said
from maps.page.reading.subject import Subject


def head(subject: Subject) -> Markup:
    """Write the heading, the source line, the figures and the editor's note."""
    return fragment(
        element("div", None, element("h1", {"dir": "auto"}, subject.title), _byline(subject)),
        element("div", {"class": "tools", "data-part": "tools"}),
        element("div", {"data-part": "figures"}, _figures(subject), _claims(subject)),
        _note(subject),
    )


def _byline(subject: Subject) -> Markup:
    language, date, author = subject.language, subject.date, subject.author
    reports = len(subject.located.reports)
    parts = [
        said(language, "span", "head.what_table")
        if subject.is_foreign_table
        else said(language, "span", "head.what", n=reports),
        None if author is None else said(language, "span", "head.by", author=author),
        None if date is None else said(language, "time", "head.published", {"datetime": date}, date=date),
        None if reports < 2 else said(language, "span", "head.reports", n=reports),
        None if subject.source is None else _link(subject, subject.source),
    ]
    return element("p", {"class": "byline"}, *parts)


def _link(subject: Subject, address: str) -> Markup:
    host = urlsplit(address).hostname or address
    return element(
        "a",
        {"href": address, "rel": "noreferrer noopener"},
        said(subject.language, "span", "head.read"),
        f" ({host.removeprefix('www.')})",
    )


def _figures(subject: Subject) -> Markup:
    language, located, at_least = subject.language, subject.located, subject.at_least
    return element(
        "ul",
        {"class": "figures"},
        said(language, "li", "head.places", n=len(located.locations)),
        said(language, "li", "head.countries", n=subject.countries),
        None if at_least is None else said(language, "li", "head.at_least", n=at_least),
        said(language, "li", "head.unplaced", n=len(located.unplaced)) if subject.knows_unplaced else None,
    )


def _claims(subject: Subject) -> Markup:
    claims = [_claim(subject, claim) for claim in shown_claims(subject.located)]
    return element("ul", {"class": "claims"}, _balance(subject), *claims)


def _claim(subject: Subject, claim: ShownClaim) -> Markup:
    values: dict[str, Any] = {"placed": claim.placed, "claimed": claim.claimed}
    if claim.key == "head.claim_unit":
        values["unit"] = claim.unit
    return element(
        "li",
        {"class": "claim", "title": claim.quote},
        said(subject.language, "span", claim.key, **values),
        None if claim.scope is None else f", {subject.names.country(claim.country) or claim.scope}",
    )


def _balance(subject: Subject) -> Markup | None:
    if not subject.knows_unplaced:
        return None
    placed, unplaced = subject.mentions_placed, len(subject.located.unplaced)
    return said(
        subject.language,
        "li",
        "head.balance",
        {"class": "balance"},
        reported=placed + unplaced,
        placed=placed,
        unplaced=unplaced,
    )


def _note(subject: Subject) -> Markup | None:
    if subject.options.note is None:
        return None
    return element(
        "aside",
        {"class": "note"},
        said(subject.language, "h2", "about.note"),
        element("p", {"dir": "auto"}, subject.options.note),
    )
