"""Texts of the interface that the page's script can say again in another language."""

from __future__ import annotations

import json

from maps.page.language import Language
from maps.page.markup import Attribute, Markup, element


def said(
    language: Language,
    tag: str,
    key: str,
    attributes: dict[str, Attribute] | None = None,
    n: int | None = None,
    **values: str | float,
) -> Markup:
    """Build an element that says `key`, with what is needed to say it again in another language."""
    known = values if n is None else {"n": n, **values}
    marks: dict[str, Attribute] = {"data-say": key}
    if known:
        marks["data-values"] = json.dumps(known, ensure_ascii=False, sort_keys=True)
    return element(tag, {**(attributes or {}), **marks}, language.say(key, n, **values))
