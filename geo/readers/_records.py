"""Reports as records: the names under which JSON Lines and tables give a report's parts."""

from __future__ import annotations

from collections.abc import Mapping

from geo.errors import ReportError
from geo.model import Report
from geo.readers._source import Source
from geo.readers._text import clean, headline, iso_date, one_line

# The first name is ours, the others are usual elsewhere: in other programs, and in tables that people keep.
NAMES = {
    "text": (
        *("text", "body", "content", "article", "full_text", "narrative", "description", "summary", "notes"),
        *("texto", "contenido", "descripción", "descripcion", "texte", "contenu", "inhalt", "beschreibung"),
        *("текст", "описание", "опис", "正文", "内容", "描述", "النص", "نص", "الوصف"),
    ),
    "id": ("id", "report_id"),
    "title": (
        *("title", "headline", "subject"),
        *("título", "titulo", "titular", "titre", "titel", "überschrift", "заголовок", "标题", "العنوان"),
    ),
    "source_url": ("source_url", "url", "link"),
    "published": (
        *("published", "date", "published_at", "publish_date", "event_date"),
        *("fecha", "datum", "дата", "日期", "التاريخ"),
    ),
    "language": ("language", "lang"),
    "home": ("home",),
    "author": ("author", "byline"),
}


def keys_of(names: list[str]) -> dict[str, str]:
    """Find which of the given column names or keys holds which part of a report."""
    seen = {name.strip().casefold(): name for name in reversed(names)}
    found = {}
    for part, candidates in NAMES.items():
        name = next((seen[candidate] for candidate in candidates if candidate in seen), None)
        if name is not None:
            found[part] = name
    return found


def report_of(
    record: Mapping[str, object],
    keys: Mapping[str, str],
    source: Source,
    sha256: str,
    number: int,
    counted: str = "line",
) -> Report:
    """Make a report from the record that stands at line `number`; `keys` are those that `keys_of` found.

    `counted` says what `number` counts where records are no lines. Raises `ReportError` with the number when
    there is no text.
    """
    text = record.get(keys.get("text", ""))
    if not isinstance(text, str) or not text.strip():
        raise ReportError(
            f"{source.name}, {counted} {number}: has no text. Each report needs a non-empty `text`."
        )
    text = clean(text)
    stated = {part: _words(record.get(key)) for part, key in keys.items() if part != "text"}
    return Report(
        id=stated.get("id") or f"{source.id}:{number}",
        text=text,
        title=stated.get("title") or headline(text),
        source_url=stated.get("source_url") or source.source_url,
        published=iso_date(stated.get("published")),
        language=stated.get("language") or source.language,
        home=stated.get("home"),
        author=stated.get("author"),
        sha256=sha256,
    )


def _words(value: object) -> str | None:
    """Give a value as one line of text: a number as its digits, anything else that is no text as None."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return one_line(str(value))
