"""Markdown: the text a reader sees, without the marks; a header of fields, if any, gives title and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from geo.errors import ReportError
from geo.model import Report
from geo.readers import plain
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._front_matter import split
from geo.readers._source import Source
from geo.readers._text import clean, headline, iso_date

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = frozenset({".md", ".markdown"})


def recognises(source: Source) -> bool:
    """Say no: only the suffix tells Markdown from plain text."""
    return False


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the whole file; the first heading is the title where no header field gives it."""
    header, marked = split(clean(decoded(source, source.content(plain.MAX_BYTES))))
    text, heading = _seen_text(marked)
    if not text.strip():
        raise ReportError(f"{source.name}: is empty.")
    yield Report(
        id=source.id,
        text=text,
        title=header.get("title") or heading or headline(text),
        source_url=header.get("source_url") or source.source_url,
        published=iso_date(header.get("published")),
        language=header.get("language") or source.language,
        home=header.get("home"),
        author=header.get("author"),
        sha256=source.sha256(),
    )


def _seen_text(marked: str) -> tuple[str, str | None]:
    """Give the text without marks, a blank line between blocks, and the first heading, if any."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(marked)
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
    if token.type in ("code_block", "fence"):
        return f"\n\n{token.content}\n"
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
    """Give the text of inline tokens; images and HTML tags have none."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    kept = (token for token in tokens if token.type in ("text", "code_inline", "softbreak", "hardbreak"))
    return "".join(breaks.get(token.type, token.content) for token in kept)


def _joined(pieces: Sequence[str]) -> str:
    """Join pieces, with at most one blank line between blocks and none at the ends."""
    lines = (line.rstrip().removesuffix(" |") for line in "".join(pieces).split("\n"))
    blocks = (
        "\n".join(block) for is_blank, block in groupby(lines, key=lambda line: not line) if not is_blank
    )
    return "\n\n".join(blocks).strip()
