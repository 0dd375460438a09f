"""PDF: the text layer, with lines joined to paragraphs, running heads dropped, and page starts kept.

`_pdf_lines` reads the lines in a process of its own, `_pdf_edges` drops heads and folios, `_pdf_order` puts
what is left into the order of reading, and `_pdf_layout` makes text of it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

from geo.errors import ReportError
from geo.model import Report
from geo.readers._binary import refusal
from geo.readers._choices import OnError
from geo.readers._pdf_edges import without_edges
from geo.readers._pdf_layout import joined_pages, paragraphs
from geo.readers._pdf_order import in_reading_order
from geo.readers._pdf_page import Line, Page
from geo.readers._source import Source, megabytes
from geo.readers._text import headline, one_line

SUFFIXES = frozenset({".pdf"})
MAX_BYTES = 200_000_000
MAX_PAGES = 2000
MAX_SECONDS = 120

_FILE_NAME = re.compile(r"microsoft word|untitled|\.(?:docx?|indd|pdf|odt|rtf|qxp|tmp)\b", re.IGNORECASE)


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
    if not recognises(source) and refusal(source.head()) is None:
        raise ReportError(f"{source.name}: is no PDF, but text. Rename it to .txt.")
    sha256 = source.sha256()
    stated_title, pages = _pages(source)
    if not any(page.lines for page in pages):
        scan = "its page" if len(pages) == 1 else f"its {len(pages)} pages"
        raise ReportError(
            f"{source.name}: has no text layer; {scan} may be a scan. Recognise its text first, for example "
            "with: ocrmypdf in.pdf out.pdf"
        )
    text, starts = joined_pages([paragraphs(in_reading_order(page)) for page in without_edges(pages)])
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
        pages = [Page(height, tuple(_line(*line) for line in lines)) for height, lines in answers]
    if len(pages) < first["pages"]:
        raise ReportError(
            f"{source.name}: reading stopped at page {len(pages) + 1} of {first['pages']}: it needs more "
            f"than {MAX_SECONDS} s or 2 GB of memory, or is broken there. Split it, or print it to a new PDF."
        )
    return first["title"], pages


def _line(text: str, *numbers: Any) -> Line:
    """Make a line of what the process has printed of it; JSON has no tuples."""
    left, top, right, last_top, size, gaps = numbers
    return Line(text, left, top, right, last_top, size, tuple((start, end) for start, end in gaps))


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
