"""Write the gold reports in other languages in the form that `reportmap evaluate` reads.

    python tools/make_language_gold.py

Reads tests/data/languages/marked/*.txt: texts of our own in which each toponym is marked with the English
name and the country of its place, ``[Москве|Moscow RU]`` (``-`` where it has no country and no point). A line
``# ru-1`` begins a report, ``# ru-2 held-out`` one that was written before any result was seen and is for
judging only. Writes <language>.jsonl beside that folder, and held_out/<language>.jsonl; the points are those
of the embedded gazetteer, of the city where a unit has the same name.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

from geo.gazetteer import open_gazetteer
from geo.model import Kind

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "data" / "languages"
_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+) (\w\w|-)\]")
_HEADER = re.compile(r"^# (\S+)( held-out)?\n", re.MULTILINE)


def reports(marked: str) -> Iterator[tuple[str, bool, str]]:
    """Give each report's id, whether it is held out, and its marked text."""
    parts = _HEADER.split(marked)[1:]
    for name, held_out, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield name, held_out is not None, text.strip()


def gold(name: str, marked: str) -> dict[str, object]:
    """Take the marks out of a text and give them as toponyms."""
    text, toponyms, end = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        latitude, longitude, kind = point(mark[2], mark[3])
        start = len(text)
        text += mark[1]
        toponyms.append(
            {
                "start": start,
                "end": len(text),
                "text": mark[1],
                "lat": latitude,
                "lon": longitude,
                "kind": kind,
            }
        )
        end = mark.end()
    text += marked[end:]
    return {"corpus": name.partition("-")[0], "id": name, "text": text, "toponyms": toponyms}


def point(name: str, country: str) -> tuple[float | None, float | None, str]:
    """Look up a place by its English name and country."""
    places = [place for place, _ in open_gazetteer().places(name) if country in (place.country_code, "-")]
    if not places:
        raise SystemExit(f"the gazetteer has no {name} in {country}")
    cities = (place for place in places if place.kind is Kind.CITY and place.name == name)
    best = next((city for city in cities if city.population >= 100_000), places[0])
    return (None, None, best.kind) if country == "-" else (best.latitude, best.longitude, best.kind)


def main() -> None:
    """Write both files of every language."""
    for path in sorted((FOLDER / "marked").glob("*.txt")):
        found = [(held_out, gold(name, text)) for name, held_out, text in reports(path.read_text("utf-8"))]
        for folder, wanted in ((FOLDER, False), (FOLDER / "held_out", True)):
            lines = [
                json.dumps(record, ensure_ascii=False) for held_out, record in found if held_out is wanted
            ]
            if not lines:
                continue
            folder.mkdir(exist_ok=True)
            (folder / f"{path.stem}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    main()
