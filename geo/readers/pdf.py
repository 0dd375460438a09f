"""PDF: the text layer, with lines joined to paragraphs, running heads dropped, and page starts kept."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from threading import Timer
from typing import Any

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._source import Source, megabytes
from geo.readers._text import clean, headline, one_line

SUFFIXES = frozenset({".pdf"})
MAX_BYTES = 200_000_000
MAX_PAGES = 2000
MAX_SECONDS = 120

_HYPHEN = "\ufffe"  # how PDFium marks a hyphen at a line's end
_SAID_OF_A_NAME = frozenset(  # "London-based"
    (
        "area",
        "backed",
        "based",
        "born",
        "bound",
        "controlled",
        "funded",
        "held",
        "led",
        "made",
        "run",
        "style",
    )
)
_LONGEST_HEADING = 150
_SENTENCE_END = (".", "!", "?", "…", ":", '."', ".”", ".»", "?”", "!”", "。")
_FILE_NAME = re.compile(r"microsoft word|untitled|\.(?:docx?|indd|pdf|odt|rtf|qxp|tmp)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; lengths in points, `top` from the page's upper edge.

    Where a hyphen connects two lines they are one, and `last_top` is the top of the second.
    """

    text: str
    left: int
    top: int
    right: int
    last_top: int
    height: int


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page that is `height` points high."""

    height: int
    lines: tuple[Line, ...]


def recognises(source: Source) -> bool:
    """Tell a PDF by its signature, which may stand a little way into the file."""
    return b"%PDF-" in source.head()[:1024]


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the whole document as one report.

    Raises `ReportError` where it is encrypted, broken, has no text layer, or passes the caps on size, pages
    and time.
    """
    if source.size() > MAX_BYTES:
        raise ReportError(f"{source.name}: has {megabytes(source.size())}, more than {megabytes(MAX_BYTES)}.")
    sha256 = source.sha256()
    stated_title, pages = _pages(source)
    if not any(page.lines for page in pages):
        scan = "its page" if len(pages) == 1 else f"its {len(pages)} pages"
        raise ReportError(
            f"{source.name}: has no text layer; {scan} may be a scan. Recognise its text first, for example "
            "with: ocrmypdf in.pdf out.pdf"
        )
    text, starts = _joined([_paragraphs(page) for page in _without_running_heads(pages)])
    title = one_line(stated_title)
    if title is None or _FILE_NAME.search(title):
        title = headline(text)
    yield Report(
        id=source.id,
        text=text,
        title=title,
        source_url=source.source_url,
        language=source.language,
        sha256=sha256,
        pages=starts,
    )


def _pages(source: Source) -> tuple[str | None, list[Page]]:
    """Give the document's own title and the lines of each page."""
    with _answers(source) as answers:
        first: dict[str, Any] = next(answers, {"error": "broken"})
        _refuse(source, first)
        pages = [Page(height, tuple(Line(*line) for line in lines)) for height, lines in answers]
    if len(pages) < first["pages"]:
        raise ReportError(
            f"{source.name}: reading stopped at page {len(pages) + 1} of {first['pages']}: it needs more "
            f"than {MAX_SECONDS} s or 2 GB of memory, or is broken there. Split it, or print it to a new PDF."
        )
    return first["title"], pages


@contextmanager
def _answers(source: Source) -> Iterator[Iterator[Any]]:
    """Run the process that knows PDF, and end it when it takes too long."""
    source.stream.seek(0)
    # -P: neither this folder, with its csv and html, nor the working folder may shadow the standard library.
    command = [sys.executable, "-P", str(Path(__file__).with_name("_pdf_lines.py")), str(MAX_PAGES)]
    with subprocess.Popen(  # noqa: S603 - our own script, with no input in the command
        command, stdin=source.stream, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        limit = Timer(MAX_SECONDS, process.kill)
        limit.start()
        try:
            assert process.stdout is not None  # noqa: S101 - for the type checker: it is a pipe
            yield (json.loads(line) for line in process.stdout if line.endswith(b"\n"))
        finally:
            limit.cancel()
            process.kill()


def _refuse(source: Source, answer: dict[str, Any]) -> None:
    """Raise `ReportError` for a document that is not read at all."""
    error = answer.get("error")
    if error == "encrypted":
        raise ReportError(
            f"{source.name}: is encrypted and needs a password. Save a copy without one, for example with: "
            "qpdf --decrypt --password=... in.pdf out.pdf"
        )
    if error is not None:
        raise ReportError(
            f"{source.name}: is broken and cannot be read as a PDF. Try to print it to a new one."
        )
    if answer["pages"] > MAX_PAGES:
        raise ReportError(
            f"{source.name}: has {answer['pages']} pages, more than the {MAX_PAGES} that are read. Split it, "
            f"for example with: qpdf in.pdf --pages . 1-{MAX_PAGES} -- out.pdf"
        )


def _without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """Drop heads and folios: lines near the edge that several pages have, but for numbers, at one height."""
    times = Counter(key for page in pages for key in {_running_key(line) for line in _edge(page)})
    needed = max(2, 0.3 * len(pages))
    running = {key for key, count in times.items() if count >= needed}
    kept = []
    for page in pages:
        dropped = {line for line in _edge(page) if _running_key(line) in running}
        kept.append(Page(page.height, tuple(line for line in page.lines if line not in dropped)))
    return kept


def _edge(page: Page) -> list[Line]:
    """Give the short lines in the top and the bottom eighth of the page."""
    margin = page.height / 8
    short = (line for line in page.lines if len(line.text) <= 100)
    return [line for line in short if not margin < line.top < page.height - margin]


def _running_key(line: Line) -> tuple[str, int]:
    """Give what a running head keeps from page to page: its words and its height, not its numbers."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), line.top // 4


def _paragraphs(page: Page) -> str:
    """Join lines: with a space where one wraps, else with a line end; paragraphs with a blank line."""
    lines = page.lines
    pitches = [below.top - line.last_top for line, below in pairwise(lines)]
    usual = median([pitch for pitch in pitches if pitch > 0] or [0])
    parts = [line.text for line in lines[:1]]
    for line, below in pairwise(lines):
        parts += [_between(line, below, usual, _right_edge(line, lines)), below.text]
    return _without_hyphens("".join(parts))


def _right_edge(line: Line, lines: Sequence[Line]) -> int:
    """Give the right edge of the column that the line stands in."""
    column = (other for other in lines if abs(other.left - line.left) <= 3 * line.height)
    return max(other.right for other in column if _same_height(line, other))


def _same_height(line: Line, other: Line) -> bool:
    return abs(line.height - other.height) <= 0.15 * line.height


def _between(line: Line, below: Line, usual_pitch: float, right_edge: int) -> str:
    """Give what separates two lines that follow each other."""
    pitch = below.top - line.last_top
    next_column = pitch < 0
    ends_sentence = line.text.endswith(_SENTENCE_END)
    if not _same_height(line, below) or pitch > 1.3 * usual_pitch:
        return "\n\n"
    room = right_edge - line.right
    word_width = 0.5 * line.height * (len(below.text.split()[0]) + 1)
    wraps = room < word_width
    if ends_sentence and not wraps:
        return "\n\n"
    return " " if wraps or (next_column and not ends_sentence) else "\n"


def _without_hyphens(text: str) -> str:
    """Join words that a hyphen divides at a line's end, keeping the hyphens that belong to a word."""

    def joined(match: re.Match[str]) -> str:
        before, after = match[1], match[2]
        elsewhere = re.search(rf"\b{re.escape(before)}-{re.escape(after)}\b", text) is not None
        kept = elsewhere or before[-1].isdigit() or _is_compound(before, after)
        return f"{before}-{after}" if kept else before + after

    text = re.sub(rf"(\w+){_HYPHEN}(\w+)", joined, text)
    return text.replace(_HYPHEN, "-").replace("\u00ad", "")


def _is_compound(before: str, after: str) -> bool:
    """Tell "Guinea-Bissau" and "London-based", whose hyphen is their own, from a divided word."""
    if after[0].isupper():
        return not before[-1].isupper()
    return before[0].isupper() and after in _SAID_OF_A_NAME


def _joined(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Join the pages' texts; give the whole and the offset at which each page starts."""
    text = ""
    starts = []
    for page in map(clean, pages):
        if text and page:
            text += _between_pages(text, page)
        starts.append(len(text))
        text += page
    return text, tuple(starts)


def _between_pages(before: str, after: str) -> str:
    """Give a line end where a sentence runs on, also where it does so with a name's capital letter."""
    if before.endswith(_SENTENCE_END):
        return "\n\n"
    is_prose = len(before.rpartition("\n\n")[2]) > _LONGEST_HEADING
    return "\n" if is_prose or after[0].islower() else "\n\n"
