"""Gold files: reports with the toponyms that annotators marked, one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from geo.errors import ReportError
from geo.model import Kind, Mention, Report, Role


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """One toponym as annotated; `latitude` and `longitude` are WGS 84 degrees, both None where unknown.

    `numbers` are those that a reader accepts on its marker, the best one first; none where nobody says.
    """

    start: int
    end: int
    text: str
    kind: str
    latitude: float | None
    longitude: float | None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One report, the toponyms its annotators marked and the totals it claims, as (number, scope).

    `claims` is None where the annotators looked for none.
    """

    report: Report
    toponyms: tuple[GoldToponym, ...]
    claims: tuple[tuple[int, str], ...] | None = None


def read_gold(path: Path) -> list[GoldDocument]:
    """Read a gold file whole; raise `ReportError` naming the line that is not as it should be.

    Of reports with the same id, the later ones get the number of their line behind it.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(
            f"{path}: cannot be read as UTF-8 text ({error}); give a gold JSONL file."
        ) from error
    documents: dict[str, GoldDocument] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            document = _gold_document(line, f"{path}, line {number}")
            report = document.report
            if report.id in documents:
                report = replace(report, id=f"{report.id} (line {number})")
            documents[report.id] = replace(document, report=report)
    if not documents:
        raise ReportError(f"{path}: is empty; give a gold JSONL file.")
    return list(documents.values())


def _gold_document(line: str, where: str) -> GoldDocument:
    try:
        row = json.loads(line)
        toponyms = tuple(_gold_toponym(item) for item in row["toponyms"])
        if not isinstance(row["text"], str):
            raise TypeError("its text is no string")
        _check_spans(toponyms, row["text"])
        claims = None if row.get("claims") is None else tuple(_gold_claim(one) for one in row["claims"])
        report = Report(id=str(row["id"]), text=row["text"], title=row.get("title") or None)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        problem = f"it has no {error.args[0]}" if isinstance(error, KeyError) else str(error)
        raise ReportError(
            f"{where}: not a gold document: {problem}. It needs id, text and toponyms with start and end."
        ) from error
    return GoldDocument(report, toponyms, claims)


def _check_spans(toponyms: tuple[GoldToponym, ...], text: str) -> None:
    """Raise ValueError for a toponym that no part of the text is."""
    for toponym in toponyms:
        if not 0 <= toponym.start < toponym.end <= len(text):
            span = f"from {toponym.start} to {toponym.end}"
            raise ValueError(f"a toponym {span} is not within its text of {len(text)} characters")


def _gold_toponym(item: dict[str, object]) -> GoldToponym:
    latitude, longitude = item.get("lat"), item.get("lon")
    counts = item.get("count")
    return GoldToponym(
        start=int(str(item["start"])),
        end=int(str(item["end"])),
        text=str(item.get("text") or ""),
        kind=str(item.get("kind") or ""),
        latitude=None if latitude is None or longitude is None else float(str(latitude)),
        longitude=None if latitude is None or longitude is None else float(str(longitude)),
        numbers=tuple(int(number) for number in counts) if isinstance(counts, list) else (),
    )


def _gold_claim(item: dict[str, object]) -> tuple[int, str]:
    return int(str(item["number"])), str(item["scope"])


def gold_mentions(document: GoldDocument) -> list[Mention]:
    """Make mentions from the gold spans, so that the placing alone can be measured."""
    return [
        Mention(
            report_id=document.report.id,
            start=toponym.start,
            end=toponym.end,
            text=document.report.text[toponym.start : toponym.end],
            kind=Kind.UNKNOWN,
            role=Role.REPORTED,
            quote="",
        )
        for toponym in document.toponyms
    ]
