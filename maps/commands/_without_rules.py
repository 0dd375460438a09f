"""Which reports are in a language that recognition knows no words of, said to whoever runs a command."""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Report
from geo.recognition.languages import has_rules
from geo.text.language_names import language_name


def without_rules(reports: Sequence[Report]) -> list[str]:
    """Say in a sentence a language which reports are read without rules of their language."""
    by_language: dict[str, list[str]] = {}
    for report in reports:
        if report.language is not None and not has_rules(report.language):
            by_language.setdefault(report.language, []).append(report.id)
    return [_sentence(ids, language_name(code) or code) for code, ids in by_language.items()]


def _sentence(ids: Sequence[str], language: str) -> str:
    who = f"{ids[0]} reads" if len(ids) == 1 else f"{ids[0]} and {len(ids) - 1} more read"
    return f"{who} as {language}, for which reportmap has no rules; names were looked for without them."
