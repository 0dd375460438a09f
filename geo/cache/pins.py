"""Which correction a mention obeys: the most specific one that a person made for its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from geo.cache.rows import Entry
from geo.geocoders import Question
from geo.model import Mention, Report
from geo.text import fold


class Pins:
    """The pinned rows of a cache, by name.

    A pin for one mention wins over one for its report, that over one for a folder (the deepest first), that
    over one for all; then one that names the question's country and admin1 wins over one that does not, and
    of two alike the later row.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_name: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            self._by_name[fold(entry.name)].append(entry)

    def __bool__(self) -> bool:
        return bool(self._by_name)

    def for_mention(self, report: Report, mention: Mention, question: Question) -> Entry | None:
        """Give the correction for the name in a question that the mention obeys, None where there is none."""
        named = self._by_name.get(fold(question.name), ()) if self._by_name else ()
        fitting = [pin for pin in named if _fits(pin, report, mention, question)]
        return max(enumerate(fitting), key=_specificity, default=(0, None))[1]

    def in_report(self, report: Report) -> list[Entry]:
        """Give every correction whose scope holds the report, the more specific ones last."""
        pins = [pin for pins in self._by_name.values() for pin in pins if in_scope(pin.scope, report)]
        return [pin for _, pin in sorted(enumerate(pins), key=_specificity)]


def in_scope(scope: str | None, report: Report) -> bool:
    """Tell whether a report is meant: by its id, by its file, by a folder it lies in, or because all are.

    ``./news/a.txt`` is a file of that name in any folder ``news``. A folder such as ``news/2024/`` holds what
    was read from any folder of that name and what lies below. What starts with ``/`` is that very file or
    folder.
    """
    if scope is None or scope == report.id:
        return True
    if report.path is None:
        return False
    if scope.startswith("./"):
        return report.path.endswith(scope[1:])
    if scope.endswith("/") and not scope.startswith("/"):
        return f"/{scope}" in report.path
    return report.path.startswith(scope) if scope.endswith("/") else report.path == scope


def _fits(pin: Entry, report: Report, mention: Mention, question: Question) -> bool:
    return (
        in_scope(pin.scope, report)
        and pin.start in (None, mention.start)
        and pin.country_hint in (None, question.country_code)
        and (pin.admin1_hint is None or fold(pin.admin1_hint) == fold(question.admin1 or ""))
    )


def _specificity(numbered: tuple[int, Entry]) -> tuple[object, ...]:
    row, pin = numbered
    scope = pin.scope or ""
    return (
        pin.start is not None,
        bool(scope) and not scope.endswith("/"),
        len(scope),
        (pin.country_hint is not None) + (pin.admin1_hint is not None),
        row,
    )
