"""Which stretches of a text are not the report: menus, share links, footers, author notes, URLs, headings.

A place named there is not reported ("London" in a menu, where the author lives), so the roles of toponyms
ask for it. The phrases are data, in `boilerplate.json`, for all languages together: a page in one language
often has the buttons of another.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_LONGEST_FOOTER_LINE = 140
_LONGEST_NOTE = 400
_MENU_ITEM_WORDS = 4
_LEAST_MENU_WORDS = 2
_BYLINE_WITHIN = 3  # lines after the first
_NOTES_FROM = 0.5
"""Author notes and comments are looked for in the second half of a text only."""

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")
_POSTAL = re.compile(
    r"\d{1,5}[A-Za-z]? [A-Z].{3,80}, "
    r"(?:[A-Z]{2} \d{5}(?:-\d{4})?|(?:[A-Z]{2} )?[A-Z]\d[A-Z] \d[A-Z]\d|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2})\.?"
)
_BEFORE_AT = re.compile(r"[\w.+-]{1,64}$")
_AFTER_AT = re.compile(r"@[\w.-]{1,80}\w")
_SIGN = re.compile(r"[|•·›»/]")
_ITEM_SIGN = re.compile(r"\s*[|•·›»/]\s*")


@dataclass(frozen=True, slots=True)
class _Phrases:
    footer: re.Pattern[str]
    byline: re.Pattern[str]
    credits: re.Pattern[str]
    comments: re.Pattern[str]
    note: re.Pattern[str]
    menu: frozenset[str]
    headings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """The stretches of one text that are not the report, in order, as offsets, none overlapping."""

    spans: tuple[tuple[int, int], ...]

    def holds(self, start: int) -> bool:
        """Tell whether the character at an offset lies outside the report's body."""
        index = bisect_right(self.spans, start, key=_start) - 1
        return index >= 0 and start < self.spans[index][1]


def _start(span: tuple[int, int]) -> int:
    return span[0]


@lru_cache(maxsize=4)
def boilerplate_of(text: str) -> Boilerplate:
    """Find what is not the report's body; the last few texts are remembered."""
    lines = list(_lines(text))
    found = sorted(
        {
            *_addresses(text),
            *_lines_outside(text, lines),
            *_menus(text, lines),
            *_credits(text),
            *_headings(text),
        }
    )
    return Boilerplate(tuple(_merged(found)))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Find links, e-mail addresses and handles."""
    if "://" in text or "www." in text:
        yield from (match.span() for match in _LINK.finditer(text))
    position = text.find("@")
    while position >= 0:
        name = _BEFORE_AT.search(text, max(0, position - 64), position)
        after = _AFTER_AT.match(text, position)
        if after is not None:
            yield position if name is None else name.start(), after.end()
        position = text.find("@", position + 1)


def _credits(text: str) -> Iterator[tuple[int, int]]:
    """Find "(Additional reporting by Tom Marsh in Cairo; ...)", to the end of the bracket or line."""
    start = max(0, min(int(len(text) * _NOTES_FROM), len(text) - 2 * _LONGEST_NOTE))
    yield from (match.span("credit") for match in _phrases().credits.finditer(text, start))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines that are not blank, as offsets without the white space around them."""
    for match in re.finditer(r"[^\s][^\n]*", text):
        yield match.start(), match.start() + len(match[0].rstrip())


def _lines_outside(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    phrases = _phrases()
    later = len(text) * _NOTES_FROM
    for number, (start, end) in enumerate(lines):
        length = end - start
        if start >= later and length < _MENU_ITEM_WORDS * 8 and phrases.comments.fullmatch(text, start, end):
            yield start, len(text)
            return
        footer = length <= _LONGEST_FOOTER_LINE and phrases.footer.match(text, start, end) is not None
        first = number > 0 or text.startswith("\n\n", end)  # a byline may open the text, a sentence does too
        byline = first and number <= _BYLINE_WITHIN and phrases.byline.fullmatch(text, start, end) is not None
        note = start >= later and length <= _LONGEST_NOTE and phrases.note.match(text, start, end) is not None
        if footer or byline or note or _POSTAL.fullmatch(text, start, end) is not None:
            yield start, end


def _menus(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find runs of short lines, and lines of short items, that hold words of a menu."""
    run: list[tuple[int, int]] = []
    for start, end in (*lines, (len(text), len(text))):
        line = text[start:end]
        if len(line) < _LONGEST_FOOTER_LINE and _is_menu_bar(line):
            yield start, end
        if line and len(line) < 40 and line[-1].isalpha() and len(line.split()) <= _MENU_ITEM_WORDS:
            run.append((start, end))
            continue
        if run and _menu_words([text[a:b] for a, b in run]) >= _LEAST_MENU_WORDS:
            yield run[0][0], run[-1][1]
        run = []


def _headings(text: str) -> Iterator[tuple[int, int]]:
    """Find "Land" and "País" above the columns of a table, which name none."""
    if " | " not in text and "\t" not in text:
        return
    above = 0
    for match in re.finditer(r"[^\n]*", text):
        bars = max(match[0].count(" | "), match[0].count("\t"))
        if bars and bars != above:
            for cell in re.finditer(r"[^|\t]+", match[0]):
                if cell[0].strip().casefold() in _phrases().headings:
                    yield match.start() + cell.start(), match.start() + cell.end()
        above = bars if match[0] else above


def _is_menu_bar(line: str) -> bool:
    """Tell of "Home | World | Sport"."""
    items = _ITEM_SIGN.split(line) if _SIGN.search(line) else ()
    return len(items) > _LEAST_MENU_WORDS and _menu_words([line]) >= _LEAST_MENU_WORDS


def _menu_words(lines: Sequence[str]) -> int:
    """Count the menu words among the items of some lines: an item is a line, or what stands between signs."""
    menu = _phrases().menu
    return sum(item.strip().lower() in menu for line in lines for item in _ITEM_SIGN.split(line))


def _merged(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current is not None and start <= current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


@cache
def _phrases() -> _Phrases:
    written = json.loads(
        resources.files(__package__).joinpath("boilerplate.json").read_text(encoding="utf-8")
    )
    trades = "|".join(written["trades"].split())
    name = r"(?:[^\W\d_][\w.'’-]*[ \u00a0]){1,4}"
    is_a = rf"(?:{'|'.join(written['is_a'])})[ \u00a0](?:[\w'’,-]+[ \u00a0]){{0,6}}?"
    return _Phrases(
        footer=re.compile(rf"\W{{0,3}}(?:{'|'.join(written['footer'])})", re.IGNORECASE),
        byline=re.compile(rf"(?:{'|'.join(written['by'])})[ :]\s?[^\W\d_][^\n.]{{2,60}}", re.IGNORECASE),
        credits=re.compile(
            rf"[(\n;.] ?(?P<credit>(?:{'|'.join(written['credits'])})\b[^()\n]{{2,{_LONGEST_NOTE}}})",
            re.IGNORECASE,
        ),
        comments=re.compile(rf"(?:{'|'.join(written['comments'])})\W*", re.IGNORECASE),
        note=re.compile(rf"{name}{is_a}(?:{trades})\b", re.IGNORECASE),
        menu=frozenset(written["menu"].split()),
        headings=frozenset(written["headings"].split()),
    )
