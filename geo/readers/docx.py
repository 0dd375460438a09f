"""DOCX: the paragraphs, lists and tables of a Word document, by the standard library alone.

Text that a tracked change deleted is left out, what one inserted is in; footnotes and endnotes follow at the
end; heads and feet of the pages are not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._source import Source
from geo.readers._text import clean, headline, one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

SUFFIXES = frozenset({".docx"})

_MEMBER = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_CORE = "docProps/core.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{_WORD}{name}" for name in ("p", "tbl", "tr", "tc"))
_TEXT, _STYLE, _NUMBERED, _VALUE = (f"{_WORD}{name}" for name in ("t", "pStyle", "numPr", "val"))
_ITEM = "- "
_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
# Fallback repeats, for old programs, what the element beside it says.
_SKIPPED = frozenset(
    {
        f"{_WORD}del",
        f"{_WORD}moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)


def recognises(source: Source) -> bool:
    """Tell a Word document by what its archive holds."""
    return source.is_archive_with(_MEMBER)


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the whole document as one report."""
    from geo.readers._zipped import archive_of

    sha256 = source.sha256()
    with archive_of(source) as archive:
        blocks = list(_blocks(archive, source.name))
        core = dict(_core(archive, source.name))
    text = clean(_joined(blocks))
    if not text:
        raise ReportError(f"{source.name}: has no text.")
    yield Report(
        id=source.id,
        text=text,
        title=core.get("title") or headline(text),
        source_url=source.source_url,
        language=source.language,
        author=core.get("creator"),
        sha256=sha256,
    )


def _blocks(archive: ZipFile, name: str) -> Iterator[str]:
    """Give the text of each paragraph and table, in order, then of the notes."""
    from geo.readers._zipped import finished

    for member in (_MEMBER, *_NOTES):
        if member in archive.namelist():
            for element in finished(archive, member, name, frozenset({_PARAGRAPH, _TABLE})):
                yield _table(element) if element.tag == _TABLE else _paragraph(element)


def _paragraph(element: Element) -> str:
    text = "".join(_words(element)).strip()
    return f"{_ITEM}{text}" if text and _is_item(element) else text


def _is_item(paragraph: Element) -> bool:
    """Tell an item of a list by its numbering or by its style, which then holds the numbering."""
    style = paragraph.find(f".//{_STYLE}")
    by_style = style is not None and style.get(_VALUE, "").startswith("List")
    return by_style or paragraph.find(f".//{_NUMBERED}") is not None


def _joined(blocks: Sequence[str]) -> str:
    """Join blocks with a blank line, the items of a list with a line end."""
    kept = [block for block in blocks if block.strip()]
    text = "".join(kept[:1])
    for block, after in pairwise(kept):
        text += "\n" if block.startswith(_ITEM) and after.startswith(_ITEM) else "\n\n"
        text += after
    return text


def _table(element: Element) -> str:
    """Give a row a line, with a bar between cells."""
    rows = (
        [" ".join("".join(_words(cell)).split()) for cell in row.iter(_CELL)] for row in element.iter(_ROW)
    )
    return "\n".join(" | ".join(cells) for cells in rows if any(cells))


def _words(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _SKIPPED:
            yield from _words(child)
            if child.tag == _PARAGRAPH:
                yield "\n"


def _core(archive: ZipFile, name: str) -> Iterator[tuple[str, str]]:
    """Give the title and creator that the document states."""
    if _CORE not in archive.namelist():
        return
    from geo.readers._zipped import finished

    wanted = {f"{_DUBLIN_CORE}{part}": part for part in ("title", "creator")}
    for element in finished(archive, _CORE, name, frozenset(wanted)):
        if value := one_line(element.text):
            yield wanted[element.tag], value
