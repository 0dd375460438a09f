"""What stands at the edges of a PDF's pages and is not the report: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from geo.readers._pdf_page import Line, Page

_LONGEST, _MOST_LINES = 100, 100
_SMALL = 0.9  # of the usual size
_FAR = 2.5  # in sizes, from any other line
_PAGE = (
    r"page|p|pag|pg|seite|s|página|pág|pagina|pàgina|стр|страница|стор|сторінка|strona|str|blz|bladzijde|side|"
    r"sida|第|صفحة|الصفحة"
)
_OF = r"of|de|von|sur|di|van|z|из|із|共|من|[/|]"
_NUMBER = r"\W*(?:\d{1,4}|[ivxl]{1,6})\W*(?:页|頁)?"
_NAMED = rf"\W*(?:{_PAGE})\b\.?{_NUMBER}(?:\W*(?:{_OF}){_NUMBER})?\W*"
_FOLIO = re.compile(rf"(?:{_NAMED}|{_NUMBER}(?:\W*(?:{_OF}){_NUMBER})?\W*)", re.IGNORECASE)
_NAMED_FOLIO = re.compile(_NAMED, re.IGNORECASE)


def without_edges(pages: Sequence[Page]) -> list[Page]:
    """Drop what several pages have near an edge at one height, numbers of pages, and small type far out."""
    times = Counter(key for page in pages for key in {_running_key(line) for line in _near_edge(page)})
    needed = max(2, 0.3 * len(pages))
    running = {key for key, count in times.items() if count >= needed}
    return [_without_edges(page, running) for page in pages]


def _without_edges(page: Page, running: set[tuple[str, int]]) -> Page:
    usual = page.usual_size()
    dropped = {
        line
        for line in _near_edge(page)
        if _running_key(line) in running or _is_folio(line, page) or _is_small_print(line, page, usual)
    }
    return Page(page.height, tuple(line for line in page.lines if line not in dropped))


def _near_edge(page: Page) -> list[Line]:
    """Give the short lines in the top and the bottom eighth of the page, where there are not hundreds."""
    near = [line for line in page.lines if len(line.text) <= _LONGEST and _from_edge(line, page) < 1 / 8]
    return near if len(near) <= _MOST_LINES else []


def _from_edge(line: Line, page: Page) -> float:
    """Give how far in a line stands, in parts of the page's height."""
    return min(line.top, page.height - line.top - line.size) / max(page.height, 1)


def _running_key(line: Line) -> tuple[str, int]:
    """Give what a running head keeps from page to page: its words and its height, not its numbers."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), int(line.top // 4)


def _is_folio(line: Line, page: Page) -> bool:
    """Tell "- 3 -", and "Page 3 of 7" with something beside it."""
    pieces = line.with_gaps(line.wide_gaps()).text.split("\t")
    is_one = any(map(_NAMED_FOLIO.fullmatch, pieces)) or _FOLIO.fullmatch(line.text) is not None
    return is_one and _is_alone(line, page)


def _is_small_print(line: Line, page: Page, usual: float) -> bool:
    """Tell small type in the outer margin, away from the text; a footnote has its place above the margin."""
    is_far_out = _from_edge(line, page) < 1 / 16 and line.size < _SMALL * usual
    return is_far_out and _is_alone(line, page)


def _is_alone(line: Line, page: Page) -> bool:
    """Tell a line that no line but those at its own height comes near to."""
    distances = (abs(other.top - line.top) for other in page.lines)
    return not any(line.size / 2 < distance < _FAR * line.size for distance in distances)
