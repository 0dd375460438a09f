"""The lines of a PDF's pages as text: lines joined to paragraphs, pages to a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.readers._pdf_page import LIST_MARK, Line, Page
from geo.readers._text import clean

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
_SHORTEST_PROSE = 40  # characters of a line that a paragraph wraps
_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔][\"'”’»›“)\]]?\s?»?$")
_ITEM = re.compile(LIST_MARK)
_WITHOUT_SPACES = re.compile("[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]")  # Chinese and Japanese
# In parts of the usual distance between lines: a paragraph is farther down; one line that is not quite as
# far, or less than twice when it goes on in lower case, may only be set unevenly.
_PARAGRAPH, _UNEVEN, _FAR = 1.3, 1.5, 1.9
_AROUND = 150  # lines before and after one that tell how its own stand; a page that people read has no more
_INDENT = 0.8  # in sizes of the font
_ALIKE, _NEARLY = 0.07, 0.15  # sizes


def paragraphs(page: Page) -> str:
    """Join lines: with a space where one wraps, else with a line end; paragraphs with a blank line."""
    parts = [line.text for line in page.lines[:1]]
    for at, (line, below) in enumerate(pairwise(page.lines)):
        around = page.lines[max(0, at - _AROUND) : at + _AROUND]
        parts += [_between(line, below, _usual_pitch(line.size, around), _column(line, around)), below.text]
    return _without_hyphens("".join(parts).replace("\t", " "))


def _usual_pitch(size: float, lines: Sequence[Line]) -> float:
    """Give how far below one another lines of a size stand within a paragraph.

    What the page has too few of, such as headings, stands as far apart as the others for its size.
    """
    pitches = [
        (below.top - line.last_top, line.size) for line, below in pairwise(lines) if _same_size(line, below)
    ]
    near = [(pitch, of_size) for pitch, of_size in pitches if 0.5 * of_size < pitch < 4 * of_size]
    own = sorted(pitch for pitch, of_size in near if abs(of_size - size) <= _ALIKE * size)
    if len(own) > 3:
        return own[len(own) // 3]
    shares = sorted(pitch / of_size for pitch, of_size in near) or [_PARAGRAPH]
    return size * min(shares[len(shares) // 3], 2)


def _column(line: Line, lines: Sequence[Line]) -> tuple[float, float]:
    """Give the left and the right edge of the column that the line stands in."""
    column = [other for other in lines if abs(other.left - line.left) <= 3 * line.size]
    alike = [other for other in column if _same_size(line, other) and not (other.is_row or other.gaps)]
    alike = alike or [line]
    return min(other.left for other in alike), max(other.right for other in alike)


def _same_size(line: Line, other: Line, alike: float = _ALIKE) -> bool:
    return abs(line.size - other.size) <= alike * line.size


def _between(line: Line, below: Line, usual_pitch: float, column: tuple[float, float]) -> str:
    """Give what separates two lines that follow each other."""
    pitch = below.top - line.last_top
    is_far = pitch > _PARAGRAPH * usual_pitch
    if line.is_row and below.is_row:
        return "\n"
    wraps = _wraps(line, below, column)
    ends_sentence = _SENTENCE_END.search(line.text) is not None
    has_other_type = wraps and not ends_sentence and _same_size(line, below, _NEARLY)  # code, say
    if line.is_row or below.is_row or not (_same_size(line, below) or has_other_type):
        return "\n\n"
    is_date = wraps and not ends_sentence and below.text[0].isdigit()  # "am | 5. Mai"
    if _ITEM.match(below.text) and not is_date:
        return "\n\n" if is_far else "\n"
    if ends_sentence:
        is_indented = pitch > 0 and below.left - line.left > _INDENT * line.size
        starts_anew = is_far or not wraps or (is_indented and not _ITEM.match(line.text))
        return "\n\n" if starts_anew else _space(line, below)
    if is_far and not _goes_on_unevenly(line, below, wraps=wraps, pitches=pitch / usual_pitch):
        return "\n\n"
    is_next_column = pitch < 0
    return _space(line, below) if wraps or is_next_column or _is_ragged(line, below, column) else "\n"


def _wraps(line: Line, below: Line, column: tuple[float, float]) -> bool:
    """Tell whether the first word below would not have fitted into the line."""
    word = below.text[:1] if _WITHOUT_SPACES.match(below.text) else below.text.split()[0]
    a_character = (line.right - line.left) / max(len(line.text), 1)
    return column[1] - line.right < 1.1 * a_character * (len(word) + 1)


def _goes_on_unevenly(line: Line, below: Line, *, wraps: bool, pitches: float) -> bool:
    """Tell of a sentence that goes on in a line which is set a little too far down."""
    if below.text[0].islower():
        return pitches < _FAR and len(line.text) >= _SHORTEST_PROSE
    return pitches < _UNEVEN and wraps and len(line.text) >= _SHORTEST_PROSE


def _is_ragged(line: Line, below: Line, column: tuple[float, float]) -> bool:
    """Tell of a sentence that goes on below, though its line would have had room for another word."""
    room = (column[1] - line.right) / max(column[1] - column[0], 1)
    if below.text[0].islower() or line.text.endswith(","):
        return room < 1 / 2
    return room < 1 / 3 and len(line.text) >= _SHORTEST_PROSE


def _space(line: Line, below: Line) -> str:
    """Give what stands between two words, also where the script has no spaces."""
    return "" if _WITHOUT_SPACES.match(line.text[-1]) and _WITHOUT_SPACES.match(below.text) else " "


def _without_hyphens(text: str) -> str:
    """Join words that a hyphen divides at a line's end, keeping the hyphens that belong to a word."""

    def joined(match: re.Match[str]) -> str:
        before, after = match[1], match[2]
        elsewhere = re.search(rf"\b{re.escape(before)}-{re.escape(after)}\b", text) is not None
        kept = elsewhere or before[-1].isdigit() or _is_compound(before, after)
        return f"{before}-{after}" if kept else before + after

    text = re.sub(rf"(\w+)(?:{_HYPHEN}|\u2010[ \n])(\w+)", joined, text)
    return text.replace(_HYPHEN, "-").replace("\u00ad", "")


def _is_compound(before: str, after: str) -> bool:
    """Tell "Guinea-Bissau" and "London-based", whose hyphen is their own, from a divided word."""
    if after[0].isupper():
        return not before[-1].isupper()
    return before[0].isupper() and after in _SAID_OF_A_NAME


def joined_pages(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
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
    if _SENTENCE_END.search(before[-4:]):
        return "\n\n"
    if _WITHOUT_SPACES.match(before[-1]) and _WITHOUT_SPACES.match(after):
        return ""
    is_prose = len(before.rpartition("\n\n")[2]) > _LONGEST_HEADING
    return "\n" if is_prose or after[0].islower() else "\n\n"
