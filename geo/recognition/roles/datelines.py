"""Where a report says where it was filed: "LAGOS (Reuters) - ", "(Beirut) – ", "Dhaka, 3 May: "."""

from __future__ import annotations

import re

from geo.model import Kind, Mention

_PLACES = r"(?P<places>[^\W\d_][^\n()\[\]:–—]{1,58}?)"
_WRITTEN = re.compile(
    rf"\(?{_PLACES}\s{{0,2}}(?P<agency>\([^()\n]{{2,40}}\))?\)?\s{{0,2}}(?P<sign>[-–—]{{1,2}}|:)\s"
)
_BRACKETED = re.compile(rf"\({_PLACES}\)\s{{0,2}}[-–—]{{1,2}}\s")
_DATE = r"(?:le\s)?\d{1,2}(?:\.|er)?\s(?:de\s)?[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s\d{1,2}"
_DATED = re.compile(
    rf"{_PLACES},\s(?:{_DATE})(?:,?\s(?:de\s)?\d{{4}})?\s{{0,2}}"
    r"(?:(?:\([^()\n]{2,40}\))?\s?\.?(?:[-–—]{1,2}|:)|\([^()\n]{2,40}\)\.)\s"
)
_LED = re.compile(rf"{_PLACES}:\s(?=[^\W\d_]\w*(?:\s\S+){{7}})")
_LOWER_WORD = re.compile(r"(?<![^\W\d_]['’])\b[^\W\d_]{4,}\b")
_LONGEST = 110
_TABLE_WITHIN = 1500
_FIRST_PARAGRAPH_WITHIN = 300
"""Characters of headline and byline that may stand before the first paragraph."""


def in_dateline(text: str, mention: Mention) -> bool:
    """Tell whether a mention is the place of a dateline at the beginning of a line."""
    line = text.rfind("\n", max(0, mention.start - _LONGEST), mention.start) + 1
    if mention.start - line > _LONGEST // 2:
        return False
    return (
        _matches(_BRACKETED, text, line, mention) is not None
        or _with_agency(text, line, mention)
        or _opens_report(text, line, mention)
    )


def _matches(form: re.Pattern[str], text: str, line: int, mention: Mention) -> re.Match[str] | None:
    """Match a form of dateline whose places hold the mention and no word in small letters."""
    found = form.match(text, line, line + _LONGEST)
    if found is None or not found.start("places") <= mention.start or found.end("places") < mention.end:
        return None
    lower = any(word.islower() for word in _LOWER_WORD.findall(found["places"]))
    return None if lower else found


def _with_agency(text: str, line: int, mention: Mention) -> bool:
    found = _matches(_WRITTEN, text, line, mention)
    if found is None:
        return False
    capitals = text[mention.start : mention.end].isupper() and mention.end - mention.start > len("ROM")
    return found["agency"] is not None or (capitals and not text.startswith("\n", found.end("places")))


def _opens_report(text: str, line: int, mention: Mention) -> bool:
    """Tell of a dateline in small letters: it stands once, before the first paragraph, and is no table."""
    if line > _FIRST_PARAGRAPH_WITHIN:
        return False
    form = _LED if mention.kind is Kind.CITY and text.startswith(":", mention.end) else _DATED
    return _matches(form, text, line, mention) is not None and _stands_once(form, text)


def _stands_once(form: re.Pattern[str], text: str) -> bool:
    return sum(form.match(row) is not None for row in text[:_TABLE_WITHIN].split("\n")) == 1
