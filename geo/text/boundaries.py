"""Where the sentences of a text begin and end.

Works on text as published, in every language that the tool serves, in time linear in the text: full
stops are told from abbreviations ("Gen.", "No. 5", "U.S.") by `abbreviations.csv` and by what follows (a
word of `sentence_starters.csv` begins another), hard-wrapped lines are joined, and the lines of lists, tables
and headlines stand alone.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise

_CLOSERS = "\"'”’»›“‘)\\]」』）】］"
_OPENERS = "\"'“‘«‹„‚(\\[¿¡「『（【［—–-"
_END = re.compile(
    # A run of end signs, entered only at its first sign so that a long run is not read again and again. It
    # begins with the sign, not with the look behind it: then re can skip to it.
    rf"(?P<signs>[.!?…؟۔](?<![.!?…؟۔]{{2}})[.!?…؟۔]*+)(?P<closers>[{_CLOSERS}]{{0,4}}(?:[ \xa0\u202f]»)?)"
    r"(?:\[\d{1,3}\]|(?P<note>\d{1,3}(?:,\d{1,3}){0,3}))?(?=\s|$)"
)
_CHINESE_END = re.compile(r"[。！？]++[”’』」）】》]{0,4}")  # with no space after it
_WORD_BEFORE = re.compile(r"(?<![^\s(\[\"'“‘«„—–/])[^\s(\[\"'“‘«„]{1,15}$")
_NEXT_WORD = re.compile(rf"\s{{0,50}}[{_OPENERS}]{{0,3}}\s?(\w[\w'’-]{{0,20}}|\S)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){0,4}[^\W\d_]")
_LIST_MARK = re.compile(r"\s*(?:[-*•‣·▪◦+|#>]|\(?\d{1,3}[.)]\s)")
_PARTED_WORD = re.compile(r"[^\W\d_][-\u2010]\s*$")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 120

# A word that its full stop parts from a footnote's mark; in "Rev.1" and "A/64/Add.1" the number is its own.
_NOTED_WORD = re.compile(r"(?<![^\s(\[\"'“‘«„—–-])[^\W\d_]{4,}[\"'”’»)\]]{0,2}$")
_LONGEST_NOTED_WORD = 40

_ORDINAL_DOTS = frozenset({"de", "pl", "nl"})
"""Languages that write a dot after an ordinal number: "am 5. Mai"."""


def sentence_spans(text: str, language: str | None) -> Iterator[tuple[int, int]]:
    """Give the offsets of each sentence, in order, without the white space around it."""
    start = 0
    for end, following in _boundaries(text, language):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(bare)
        start = following


def _boundaries(text: str, language: str | None) -> Iterator[tuple[int, int]]:
    """Find the offsets at which a sentence ends and at which what follows it begins, ascending.

    Between the two is the mark of a footnote, "in Sirte.1 In Tripoli", or nothing.
    """
    signs = [m for m in _END.finditer(text) if _ends_sentence(text, m, language)]
    notes = {m.end(): m.start("note") for m in signs if m["note"] is not None}
    chinese = [m.end() for m in _CHINESE_END.finditer(text)] if _has_chinese_end(text) else []
    ends = {*_line_ends(text), *(m.end() for m in signs), *chinese, len(text)}
    yield from ((notes.get(end, end), end) for end in sorted(ends))


def _has_chinese_end(text: str) -> bool:
    return "。" in text or "！" in text or "？" in text


def _line_ends(text: str) -> Iterator[int]:
    """Find the line breaks that end something: all but those of hard-wrapped prose."""
    block = 0
    for match in _BLANK_LINES.finditer(text):
        yield from _unwrapped(text, block, match.start())
        yield match.start()
        block = match.end()
    yield from _unwrapped(text, block, len(text))


def _unwrapped(text: str, start: int, end: int) -> Iterator[int]:
    """Find the line breaks of a block where the next word would still have fitted on the line.

    So a break within prose wrapped at a fixed width is none, and one after a headline, a list item or a
    row of a table is.
    """
    lines = text[start:end].split("\n")
    width = max(map(len, lines))
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP
    offset = start
    for line, following in pairwise(lines):
        offset += len(line)
        next_word = following.split(maxsplit=1)[0] if following.strip() else ""
        full = len(line.rstrip()) + 1 + len(next_word) > width
        parted = next_word[:1].islower() and _PARTED_WORD.search(line) is not None
        row = "\t" in line or " | " in line
        if not (parted or (wrapped and full)) or _LIST_MARK.match(following) or row:
            yield offset
        offset += 1


def _ends_sentence(text: str, match: re.Match[str], language: str | None) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following is not None else None
    if match["note"] is not None:
        return (word is None or not word[0].islower()) and _is_noted(text, match, language)
    if word is None:
        return True
    if word[0].islower():
        return False
    if match["signs"] != "." or match["closers"]:
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 16), match.start())
    return before is None or not _is_abbreviation(before[0], word, text, before.start(), language)


def _is_noted(text: str, match: re.Match[str], language: str | None) -> bool:
    """Tell the mark of a footnote after a sentence, "in Sirte.1", from a number that belongs to a word."""
    start = match.start()
    before = _NOTED_WORD.search(text, max(0, start - _LONGEST_NOTED_WORD), start)
    if before is None:
        return False
    return not _is_abbreviation(before[0], match["note"], text, before.start(), language)


def _is_abbreviation(before: str, following: str, text: str, start: int, language: str | None) -> bool:
    """Tell whether the full stop after `before` belongs to it and ends no sentence."""
    if before.isdigit():
        return len(before) <= 2 and (_begins_line(text, start) or language in _ORDINAL_DOTS)
    starter = following[0].isupper() and following.lower() in _starters(language)
    known = _abbreviations(language).get(before.lower())
    if known == "name":
        return True
    if known == "number" and following[0].isdigit():
        return True
    if known == "usually" or (_INITIALS.fullmatch(before) is not None and before[0].isupper()):
        return not starter
    return False


def _begins_line(text: str, start: int) -> bool:
    return start == 0 or not text[text.rfind("\n", max(0, start - 20), start) + 1 : start].strip()


@cache
def _abbreviations(language: str | None) -> dict[str, str]:
    """Read the abbreviations of a language, lower-case, and English ones where it is none of ours.

    The value says what a full stop after it means: ``name``, a name follows and no sentence ends;
    ``usually``, none ends unless a word follows that only begins one; ``number``, none before a digit.
    """
    rows = _table("abbreviations.csv")
    languages = {row["language"] for row in rows}
    wanted = language if language in languages else "en"
    return {row["abbreviation"]: row["ends"] for row in rows if row["language"] == wanted}


@cache
def _starters(language: str | None) -> frozenset[str]:
    """Read the words that begin a sentence where they have a capital, those of English in every language."""
    rows = _table("sentence_starters.csv")
    return frozenset(row["word"] for row in rows if row["language"] in (language, "en"))


def _table(name: str) -> list[dict[str, str]]:
    written = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(written.splitlines()))
