"""Markdown: the text a reader sees, without the marks; a header of fields, if any, gives title and date.

What its writer struck out ("~~Ibadan~~", ``<del>``) is taken back, and code is no report: both are left out,
with an ellipsis for code within a sentence, so that the words around it do not become neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from geo.model import Report
from geo.readers import plain
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._front_matter import report_under, split
from geo.readers._source import Source
from geo.readers._text import clean
from geo.text.sentences import ELLIPSIS

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = frozenset({".md", ".markdown"})

_NOTE_MARK = re.compile(r"\[\^[\w-]{1,40}\](?!:)")
_STRIKING_TAG = re.compile(r"<(/?)(?:del|s|strike)\b", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Say no: only the suffix tells Markdown from plain text."""
    return False


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the whole file; the first heading is the title where no header field gives it."""
    header, marked = split(clean(decoded(source, source.content(plain.MAX_BYTES))))
    text, heading = _seen_text(marked)
    yield report_under(header, text, source, heading)


def _seen_text(marked: str) -> tuple[str, str | None]:
    """Give the text without marks, a blank line between blocks, and the first heading, if any."""
    from markdown_it import MarkdownIt

    # Text that is only indented is prose that somebody set in far more often than it is code.
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    tokens = markdown.parse(_NOTE_MARK.sub("", marked))
    heading = None
    pieces = []
    for index, token in enumerate(tokens):
        pieces.append(_piece(token))
        if heading is None and token.type == "heading_open":
            heading = " ".join(_words(tokens[index + 1].children or ()).split()) or None
    return _joined(pieces), heading


def _piece(token: Token) -> str:
    """Give what one token adds: text, or the line ends that set a block off."""
    if token.type == "inline":
        return _words(token.children or ())
    if token.type == "fence":
        return "\n\n"
    if token.type == "list_item_open":
        return "\n- "
    if token.type == "tr_open":
        return "\n"
    if token.type in ("th_close", "td_close"):
        return " | "
    if (token.block and token.level == 0) or (token.type == "paragraph_close" and not token.hidden):
        return "\n\n"
    return ""


def _words(tokens: Sequence[Token]) -> str:
    """Give the text of inline tokens; images, HTML tags and what is struck out have none."""
    instead = {"softbreak": "\n", "hardbreak": "\n", "code_inline": ELLIPSIS}
    words = []
    struck = 0
    for token in tokens:
        struck = max(0, struck + _struck(token))
        if not struck and (token.type == "text" or token.type in instead):
            words.append(instead.get(token.type, token.content))
    return "".join(words)


def _struck(token: Token) -> int:
    """Give 1 where striking out begins, -1 where it ends, else 0."""
    if token.type == "html_inline":
        tag = _STRIKING_TAG.match(token.content)
        return 0 if tag is None else -1 if tag[1] else 1
    return token.nesting if token.type in ("s_open", "s_close") else 0


def _joined(pieces: Sequence[str]) -> str:
    """Join pieces, with at most one blank line between blocks and none at the ends."""
    lines = (line.rstrip().removesuffix(" |") for line in "".join(pieces).split("\n"))
    blocks = (
        "\n".join(block) for is_blank, block in groupby(lines, key=lambda line: not line) if not is_blank
    )
    return "\n\n".join(blocks).strip()
