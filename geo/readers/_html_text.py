"""A page's tree as text: headlines, paragraphs, list items and table rows stay apart.

So no sentence runs into the next. The tree is one of trafilatura or of HTML itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# trafilatura's own tags first, then those of HTML.
_LISTS = frozenset({"list", "ul", "ol"})
_ROWS = frozenset({"row", "tr"})
_BLOCKS = _LISTS.union(
    ("p", "head", "quote", "table", "code", "div", "main", "body"),
    ("h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "blockquote", "pre", "dl", "dt", "dd"),
    ("figure", "figcaption"),
)
_LONGEST_CELL = 200  # characters, of a table of data


def text_of(body: Element | None) -> str:
    """Write a tree as text, a blank line between blocks; without a tree there is none."""
    if body is None:
        return ""
    lines = (re.sub(r"[^\S\n]+", " ", block) for block in _blocks(body))
    blocks = (re.sub(r" ?\n ?", "\n", block).strip() for block in lines)
    return "\n\n".join(block for block in blocks if block)


def is_layout(table: Element) -> bool:
    """Tell a table that lays a page out from one of data, by its longest cell."""
    return any(len("".join(cell.itertext())) > _LONGEST_CELL for cell in table.iter("cell", "td"))


def _blocks(element: Element) -> Iterator[str]:
    """Give the blocks below an element: paragraphs, headlines, lists and tables."""
    loose = [_folded(element.text)]
    for child in element:
        if child.tag in _BLOCKS:
            yield "".join(loose)
            loose = []
            yield from _block(child)
        else:
            loose.append(_words(child))
        loose.append(_folded(child.tail))
    yield "".join(loose)


def _block(element: Element) -> Iterator[str]:
    if element.tag in _LISTS:
        yield "\n".join(f"- {_words(item).strip()}" for item in element if len(item) or item.text)
    elif element.tag == "table" and is_layout(element):
        for cell in element.iter("cell", "td"):
            yield from _blocks(cell)
    elif element.tag == "table":
        rows = ([_words(cell).strip() for cell in row] for row in element.iter(*_ROWS))
        yield "\n".join(" | ".join(cells) for cells in rows)
    else:
        yield from _blocks(element)


def _words(element: Element) -> str:
    """Give all words in an element; only a forced line break ends a line."""
    if element.tag in ("lb", "br"):
        return "\n"
    inside = (_words(child) + _folded(child.tail) for child in element)
    return _folded(element.text) + "".join(inside)


def _folded(text: str | None) -> str:
    """Fold the white space of the source, which a page does not show."""
    return re.sub(r"\s+", " ", text) if text else ""
