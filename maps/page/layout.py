"""Where the parts of the page stand, and the data blocks that its script reads."""

from __future__ import annotations

from dataclasses import dataclass

from geo.model import Located
from maps.page.language import Language
from maps.page.markup import Markup, element, fragment
from maps.page.options import PageOptions
from maps.page.payload import COMPRESS_ABOVE, as_script_text, compressed, payload


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The body of the page, its title, and the data blocks by element id."""

    title: str
    body: Markup
    data: dict[str, str]


def lay_out(located: Located, options: PageOptions, language: Language, map_html: str) -> LaidOut:
    """Put the page's parts in their places; `map_html` is the element that folium drew."""
    title = options.title or language.say("page.untitled")
    body = fragment(
        element("header", {"class": "head"}, element("h1", {"dir": "auto"}, title)),
        element(
            "main",
            None,
            element("section", {"class": "map"}, Markup(map_html)),
            element("section", {"class": "list"}),
        ),
    )
    text = as_script_text(payload(located, options, {"title": title, "language": language.code}))
    return LaidOut(title, body, {"data": compressed(text) if len(text) > COMPRESS_ABOVE else text})
