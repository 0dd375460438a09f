"""What every reader does to the text it has read, so that offsets mean the same everywhere."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_LINE_END = re.compile(r"\r\n?|\x85")
# A soft hyphen that was used stands at a line's end, and the word goes on below.
_SOFT_HYPHEN = re.compile(r"\u00ad(?:[ \t]*\n[ \t]*(?=\w))?")
# Form feeds stay: they separate the pages of a text made from a paged document.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Signs that turn the direction of all that follows, to mirror it or to hide in a name.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HEADLINE_CHARACTERS = 200
_HEADLINE_WORDS = 30


def clean(text: str) -> str:
    r"""Give the text as `Report.text` promises it: NFC, ``\n`` line ends, no control or hidden signs."""
    text = _SOFT_HYPHEN.sub("", _LINE_END.sub("\n", text.removeprefix("\ufeff")))
    text = _DIRECTION.sub("", _CONTROL.sub(" ", text))
    text = _LONE_SURROGATE.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def one_line(text: str | None) -> str | None:
    """Clean a title or name and fold its white space; None where nothing is left."""
    if text is None:
        return None
    return " ".join(clean(text).split()) or None


def headline(text: str) -> str | None:
    """Give the first line where it looks like a headline: short, alone, and not ended like a sentence."""
    first, _, rest = text.lstrip().partition("\n")
    title = first.strip()
    if not title or not rest.strip() or len(title) > _HEADLINE_CHARACTERS:
        return None
    alone = rest.startswith("\n") or not rest.partition("\n")[0].strip()
    if not alone or len(title.split()) > _HEADLINE_WORDS or title.endswith((".", ",", ";", "。")):
        return None
    return title


def with_headline(text: str, title: str | None) -> str:
    """Put a headline that stands apart above the text, where the text does not begin with it.

    The headline is often the only sentence that names the place: "Fire in Lyon" over "Three people died".
    """
    if title is None or not text or " ".join(text[: 2 * len(title)].split()).startswith(title):
        return text
    return f"{title}\n\n{text}"


def page_starts(text: str) -> tuple[int, ...]:
    """Give the offset at which each page starts where form feeds separate pages; else nothing."""
    if "\f" not in text:
        return ()
    starts = [0, *(match.end() for match in re.finditer("\f", text))]
    return tuple(start for start in starts if text[start:].strip())


def iso_date(value: str | None) -> str | None:
    """Give the ISO 8601 date in a date, a time stamp or a mail header's date; None for anything else."""
    if value is None:
        return None
    value = value.strip()
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        pass
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, OverflowError):  # the latter for an hour of twenty digits
        return None
