"""Where the parts of the page stand, and the data blocks that its script reads."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from geo.countries import country_name
from geo.model import Located
from geo.tables.columns import LOCATIONS
from maps.page.blocks import compact
from maps.page.claims import shown_claims
from maps.page.language import Language, Text, language_codes, load_language
from maps.page.licences import map_credits
from maps.page.markup import Markup, element, fragment
from maps.page.options import PageOptions, Tiles
from maps.page.payload import evidence, names, places
from maps.page.reading import Subject, read_parts
from maps.page.reading.said import said


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The body of the page, its title, and the data blocks by element id."""

    title: str
    body: Markup
    data: dict[str, str]


def lay_out(located: Located, options: PageOptions, language: Language, map_html: str) -> LaidOut:
    """Put the page's parts in their places; `map_html` is the element that folium drew."""
    subject = Subject(located, options, language)
    parts = read_parts(subject)
    body = fragment(
        said(language, "a", "page.skip", {"class": "skip", "href": "#list"}),
        element("header", {"class": "head"}, parts["head"]),
        element("main", None, _stage(subject, map_html, parts["method"]), _side(parts["list"])),
        element("div", {"data-part": "print"}),
        element("p", {"data-part": "announcement", "class": "unseen", "role": "status"}),
        _foot(subject),
    )
    data = {
        "places": compact(places(located, options, subject.called, _about(subject))),
        "names": compact(names(located, options, subject.called)),
        "evidence": compact(evidence(located, options)),
        "languages": compact(_other_languages(language)),
    }
    return LaidOut(subject.title, body, data)


def _stage(subject: Subject, map_html: str, method: Markup) -> Markup:
    """Lay out the views, one of which is shown at a time."""
    return element(
        "section",
        {"class": "stage"},
        element("div", {"class": "tabs", "data-part": "tabs", "role": "group"}),
        element("p", {"class": "picking", "data-part": "picking", "hidden": True}),
        element(
            "div", {"class": "panel", "data-view": "map"}, Markup(map_html), _legend(), _summary(subject)
        ),
        element("div", {"class": "panel", "data-view": "table", "hidden": True, "tabindex": 0}),
        element("div", {"class": "panel", "data-view": "text", "hidden": True, "tabindex": 0}),
        element("div", {"class": "panel", "data-view": "about", "tabindex": 0}, method),
        element("div", {"class": "timeline", "data-part": "timeline", "hidden": True}),
    )


def _legend() -> Markup:
    """Lay out where the script says what the markers mean: under the map, so that it covers none."""
    return element("ul", {"class": "map-legend", "data-part": "legend"})


def _summary(subject: Subject) -> Markup:
    """Lay out the text alternative of the map: the one that was given, else what the script generates."""
    return element(
        "p",
        {"class": "unseen", "data-part": "summary", "dir": "auto"},
        subject.options.description,
    )


def _side(places: Markup) -> Markup:
    return element(
        "section",
        {"class": "side", "id": "list", "tabindex": -1},
        element("div", {"class": "search", "data-part": "search"}),
        element(
            "div",
            {"class": "scroll", "tabindex": -1},
            element("article", {"data-part": "evidence", "class": "evidence", "hidden": True}),
            element("div", {"data-part": "list"}, places),
        ),
        element("aside", {"class": "tray", "data-part": "tray", "hidden": True}),
    )


def _foot(subject: Subject) -> Markup:
    return element(
        "footer",
        {"class": "foot"},
        element("p", None, said(subject.language, "a", subject.privacy, {"href": "#view=about"})),
    )


def _tiles(tiles: Tiles | None) -> dict[str, str] | None:
    if tiles is None:
        return None
    return {"url": tiles.url, "attribution": tiles.attribution, "host": tiles.origin.partition("://")[2]}


def _words(language: Language) -> dict[str, Text]:
    """Give the texts that the script says; those of the method are in the page already."""
    return {key: text for key, text in language.texts.items() if not key.startswith("about.")}


def _other_languages(language: Language) -> dict[str, object]:
    """Give every other language, its texts in the order of the keys, which are written once."""
    keys = list(language.texts)
    others = [load_language(code) for code in language_codes() if code != language.code]
    return {"keys": keys, "texts": {other.code: [other.texts[key] for key in keys] for other in others}}


def _about(subject: Subject) -> dict[str, object]:
    """Say what concerns the page itself and what its script needs beside the data."""
    located = subject.located
    codes = sorted({place.place.country_code or "" for place in located.locations} - {""})
    return {
        "title": subject.title,
        "source": subject.source,
        "description": subject.options.description,
        "language": subject.language.code,
        "attribution": map_credits(located),
        "tiles": _tiles(subject.options.tiles),
        "languages": {code: load_language(code).say("language.name") for code in language_codes()},
        "words": _words(subject.language),
        "columns": [column.name for column in LOCATIONS],
        "units": subject.units,
        "countries": {code: country_name(code) for code in codes},
        "at_least": subject.at_least,
        "unnumbered": subject.unnumbered,
        "knows_unplaced": subject.knows_unplaced,
        "claims": [asdict(claim) for claim in shown_claims(located)],
    }
