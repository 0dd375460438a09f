"""Where a report says where it was filed: "LAGOS (Reuters) - ", "(Beirut) – ", "Oslo, 3 May: "."""

from __future__ import annotations

import re
from functools import cache

from geo.languages import DEFAULT
from geo.model import Kind, Mention
from geo.recognition.roles.cues import cues_of

_PLACES = r"(?P<places>[^\W\d_][^\n()\[\]:–—]{1,58}?)"
_AGENCY = r"(?:[^()\s]{2,40}|[^\W\d_a-z][^()\n]{1,39})"  # "dpa", "Associated Press", not "women's colony"
_WRITTEN = re.compile(
    rf"\(?{_PLACES}\s{{0,2}}(?P<agency>\({_AGENCY}\))?\)?\s{{0,2}}(?P<sign>[-–—]{{1,2}}|:)\s"
)
_SIGN = re.compile("[-–—:]")
_BRACKETED = re.compile(rf"\({_PLACES}\)\s{{0,2}}[-–—]{{1,2}}\s")
_LED = re.compile(rf"{_PLACES}:\s(?=[^\W\d_]\w*(?:\s\S+){{7}})")
_DASHED = re.compile(rf"{_PLACES}\s[–—]\s(?=[^\W\d_]\w*(?:\s\S+){{7}})")
_DAY = r"(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s\d{1,2})"
_STOPPED = re.compile(rf"{_PLACES},\s{_DAY}(?:,?\s\d{{4}})?\.\s(?=[^\W\d_]\w*(?:\s\S+){{7}})")
"""English with a full stop only: "The Hague, 9 April. "."""
_OTHER_PLACE = re.compile(r"[^\W\d_][\w'’.\- ]{1,40}?\s?/\s?")  # "Dakar/" before "Bamako – "
_LOWER_WORD = re.compile(r"(?<![^\W\d_]['’])\b[^\W\d_]{4,}\b")
_HEADING = re.compile(r"[^\W\d_a-z][^\W\d_a-z.'’\- ]{2,40}:\s")  # "LAGOS: "
_LONG = r"(?=(?:[^\n]{50}|[^\n]*[\u3040-\u9fff][^\n]{12}))"  # a sentence and no entry of a table
_MONTH = r"[^\W\d_]{3,12}"
_LONGEST = 110
_TABLE_WITHIN = 1500
_LEAST_DIGEST = 3  # headings
_FIRST_PARAGRAPH_WITHIN = 300
"""Characters of headline and byline that may stand before the first paragraph."""


def in_dateline(text: str, mention: Mention, language: str | None = None) -> bool:
    """Tell whether a mention is the place of a dateline at the beginning of a line."""
    line = text.rfind("\n", max(0, mention.start - _LONGEST), mention.start) + 1
    if mention.start - line > _LONGEST // 2:
        return False
    return (
        _matches(_BRACKETED, text, line, mention) is not None
        or _with_agency(text, line, mention)
        or _opens_report(text, line, mention, language)
        or (language not in (None, DEFAULT) and _opens_elsewhere(text, line, mention, language))
    )


@cache
def _dated(date_words: frozenset[str]) -> re.Pattern[str]:
    """Build what stands before a report with its day and a dash, a colon or an agency: "Dhaka, 3 May: "."""
    return re.compile(
        rf"{_PLACES},\s(?:{_date(date_words)})(?:,?\s{_any_of(date_words)}\d{{4}})?\s{{0,2}}"
        r"(?:(?:\([^()\n]{2,40}\))?\s?\.?(?:[-–—]{1,2}|:)|\([^()\n]{2,40}\)\.)\s"
    )


@cache
def _dash_dated(date_words: frozenset[str], *, capitals: bool) -> re.Pattern[str]:
    """Build the same with a dash before the day: "Oslo, Norway - 3 May. "; English months have `capitals`."""
    day = _DAY if capitals else _date(date_words)
    return re.compile(rf"{_PLACES}\s[-–—]{{1,2}}\s(?:{day})(?:,?\s\d{{4}})?\s?(?:[.:]|\s[-–—]{{1,2}})\s")


@cache
def _elsewhere(date_words: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Build how newspapers begin a report in other languages; English headings look like the first way."""
    day = rf"(?:{_date(date_words)}|\d{{1,2}}\.\d{{1,2}}\.?(?:\d{{2,4}})?|{_MONTH})"
    forms = (
        rf"(?P<places>[^\W\d_][^\n()\[\]:–—.,]{{1,40}}?)\s[-–—]{{1,2}}\s{_LONG}",  # "Brno – Policie"
        rf"(?P<places>[^\W\d_][^\n()\[\]:–—.,]{{1,30}}?)\.\s{_LONG}",  # "Umeå. En brand"
        r"[【\[［(（]\s?(?P<places>[^\W\d_]{2,20}?)(?:\s?\d{1,2}월?月?[^】\]］)）\n]{0,16}|\s?[=＝/][^】\]］)）\n]{1,20})?"
        rf"[】\]］)）]\s?(?:[-–—=]\s?)?{_LONG}",  # "【成都9月6日电】", "[대구]", "(서울=연합뉴스)"
        rf"[^\s\d]{{0,5}}[社网報报]?(?P<places>[^\W\d_]{{2,8}}?)\d{{1,2}}月\d{{1,2}}日[电電讯]{_LONG}",
        rf"{_PLACES},\s{day}(?:\s\d{{4}})?(?:\s[^\W\d_]\.)?\.\s{_LONG}",  # "Burgos, 3 de mayo. "
    )
    return tuple(map(re.compile, forms))


def _date(date_words: frozenset[str]) -> str:
    words = _any_of(date_words)
    return rf"{words}\d{{1,2}}(?:\.|[^\W\d_]{{1,2}})?\s{words}{_MONTH}\.?|{_MONTH}\.?\s\d{{1,2}}"


def _any_of(date_words: frozenset[str]) -> str:
    """Build "de " of "3 de mayo", or nothing."""
    return rf"(?:(?:{'|'.join(map(re.escape, sorted(date_words)))})\s)?" if date_words else ""


def _matches(form: re.Pattern[str], text: str, line: int, mention: Mention) -> re.Match[str] | None:
    """Match a form of dateline whose places hold the mention and no word in small letters."""
    found = form.match(text, line, line + _LONGEST)
    if found is None or not found.start("places") <= mention.start or found.end("places") < mention.end:
        return None
    lower = any(word.islower() for word in _LOWER_WORD.findall(found["places"]))
    return None if lower else found


def _with_agency(text: str, line: int, mention: Mention) -> bool:
    if not _SIGN.search(text, mention.end, line + _LONGEST):  # so it is of most names that lines begin with
        return False
    found = _matches(_WRITTEN, text, line, mention)
    if found is None:
        return False
    capitals = text[mention.start : mention.end].isupper() and mention.end - mention.start > len("ROM")
    if capitals and found["sign"] == ":" and _times(_HEADING, text) >= _LEAST_DIGEST:
        return False  # one of the headings of a digest
    return found["agency"] is not None or (capitals and not text.startswith("\n", found.end("places")))


def _opens_report(text: str, line: int, mention: Mention, language: str | None) -> bool:
    """Tell of a dateline in small letters: it stands once, before the first paragraph, and is no table."""
    if line > _FIRST_PARAGRAPH_WITHIN:
        return False
    forms = _written_small(text, line, mention, language)
    return any(_matches(form, text, line, mention) is not None and _stands_once(form, text) for form in forms)


def _written_small(text: str, line: int, mention: Mention, language: str | None) -> list[re.Pattern[str]]:
    """List the forms that a dateline in small letters may have."""
    if mention.kind is Kind.CITY and text.startswith(":", mention.end):
        return [_LED]
    date_words, english = cues_of(language).date_words, language in (None, DEFAULT)
    forms = [_dated(date_words), _dash_dated(date_words, capitals=english)]
    first = mention.start == line or _OTHER_PLACE.fullmatch(text, line, mention.start)
    if mention.kind is Kind.CITY and first:
        forms += [_DASHED, _STOPPED] if english else [_DASHED]
    return forms


def _opens_elsewhere(text: str, line: int, mention: Mention, language: str | None) -> bool:
    """Tell of a dateline in the ways of other languages; nothing but it and its agency leads the line."""
    if line > _FIRST_PARAGRAPH_WITHIN or mention.kind not in (Kind.CITY, Kind.ADMIN1, Kind.ADMIN2):
        return False
    return any(
        (found := _matches(form, text, line, mention)) is not None
        and found.span("places") == (mention.start, mention.end)
        and _stands_once(form, text)
        for form in _elsewhere(cues_of(language).date_words)
    )


def _stands_once(form: re.Pattern[str], text: str) -> bool:
    return _times(form, text) == 1


def _times(form: re.Pattern[str], text: str) -> int:
    """Count the lines of the first page that begin with a form."""
    return sum(form.match(row) is not None for row in text[:_TABLE_WITHIN].split("\n"))
