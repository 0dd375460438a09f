"""Measure the roles of given toponyms: does the name stand for the place itself, or for something else.

    python tools/measure_roles.py GOLD.jsonl [--half 0|1] [--wrong KIND]

GOLD is in the format that `reportmap evaluate` reads, with the kinds of GeoWebNews. The gold spans are given,
so only the reading is measured: literal kinds against the others. `--half` takes every second document, so
that words can be chosen on one half and judged on the other. `--wrong` prints up to 60 misread mentions of a
kind.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from geo.gazetteer import open_gazetteer
from geo.meanings.seats import kind_of
from geo.model import Kind, Mention, Report, Role
from geo.recognition.roles import Reading, readings

MOST_SHOWN = 60
LITERAL = {
    "Literal": True,
    "Literal_Modifier": True,
    "Embedded_Literal": True,
    "Coercion": True,
    "Mixed": True,
    "Metonymic": False,
    "Non_Literal_Modifier": False,
    "Embedded_Non_Lit": False,
    "Non_Toponym": False,
    "Demonym": False,
    "Homonym": False,
    "Language": False,
}


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--wrong", metavar="KIND")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    confusion: Counter[tuple[bool, bool]] = Counter()
    roles: Counter[tuple[str, Role]] = Counter()
    shown = 0
    for report, kind, mention, reading in _read(options.gold, options.half):
        literal = LITERAL[kind]
        total[kind] += 1
        right[kind] += reading.literal is literal
        confusion[literal, reading.literal] += 1
        roles[kind, reading.role] += 1
        if kind == options.wrong and reading.literal is not literal and shown < MOST_SHOWN:
            shown += 1
            print(_excerpt(report, mention), "|", mention.kind, reading.role, "|", reading.rule)
    for kind in sorted(total, key=lambda name: -total[name]):
        share = " ".join(f"{role}:{roles[kind, role]}" for role in Role if roles[kind, role])
        print(f"{kind:22} {right[kind]:4} of {total[kind]:4} = {right[kind] / total[kind]:.3f}  {share}")
    print("literal read literal / not:", confusion[True, True], confusion[True, False])
    print("other read literal / not:  ", confusion[False, True], confusion[False, False])
    print(f"accuracy {sum(right.values()) / sum(total.values()):.3f} of {sum(total.values())}")


def _read(gold: Path, half: int | None) -> Iterator[tuple[Report, str, Mention, Reading]]:
    for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines()):
        if half is not None and number % 2 != half:
            continue
        document = json.loads(line)
        report = Report(str(document["id"]), document["text"], language="en")
        spans = sorted(_outermost(document["toponyms"]), key=lambda span: span["start"])
        mentions = [_mention(report, span) for span in spans]
        for span, mention, reading in zip(spans, mentions, readings(report, mentions), strict=True):
            yield report, span["kind"], mention, reading


def _outermost(spans: list[dict[str, object]]) -> list[dict[str, object]]:
    """Leave out toponyms without coordinates (they are none) and those inside another one."""
    placed = [span for span in spans if span["lat"] is not None]
    return [a for a in placed if not any(b is not a and _holds(b, a) for b in placed)]


def _holds(outer: dict[str, object], inner: dict[str, object]) -> bool:
    wide = (outer["start"], outer["end"]) != (inner["start"], inner["end"])
    return wide and outer["start"] <= inner["start"] and inner["end"] <= outer["end"]  # type: ignore[operator]


def _mention(report: Report, span: dict[str, object]) -> Mention:
    start, end = int(str(span["start"])), int(str(span["end"]))
    text = report.text[start:end]
    meanings = tuple(open_gazetteer().places(text))
    kind = kind_of(meanings) if meanings else Kind.LANDMARK
    return Mention(report.id, start, end, text, kind, Role.REPORTED, "")


def _excerpt(report: Report, mention: Mention) -> str:
    before = report.text[max(0, mention.start - 60) : mention.start]
    after = report.text[mention.end : mention.end + 40]
    return f"{before}[[{mention.text}]]{after}".replace("\n", " / ")


if __name__ == "__main__":
    main()
