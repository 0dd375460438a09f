"""A sentence with the name of the place marked in it."""

from __future__ import annotations

from maps.page.markup import Markup, element


def quote_element(quote: tuple[str, str, str]) -> Markup:
    """Write the text before the name, the name marked, and the text after."""
    before, name, after = quote
    return element(
        "blockquote", {"dir": "auto"}, before, element("mark", None, name) if name else None, after
    )
