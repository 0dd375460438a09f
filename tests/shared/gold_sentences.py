"""Read the gold sentences in tests/data/counts, and score what `count` makes of them.

A line is {"language", "kind", "text", "counts": [{"place", "number", "unit"?}],
"claims": [{"number", "unit"?, "scope"}]}. The text
marks each place: ``[Toronto]``, ``[Spain/country:ES]``, ``[Europe/continent]``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from geo.counts import count
from geo.counts.shown import main_units, shown_count
from geo.model import Count, Counted, Kind, Mention, Place, Report, Resolution, Role

DATA = Path(__file__).parents[1] / "data" / "counts"
_MARKED = re.compile(r"\[(?P<name>[^]/]+)(?:/(?P<kind>[a-z0-9]+)(?::(?P<country>[A-Z]{2}))?)?\]")


@dataclass(frozen=True)
class Sentence:
    language: str
    kind: str
    text: str
    counts: list[dict]
    claims: list[dict]

    @property
    def plain(self) -> str:
        return _MARKED.sub(r"\g<name>", self.text)

    def read(self) -> Counted:
        report, resolutions = marked_report(self.text, self.language)
        return count(report, resolutions)


def sentences(file: str) -> list[Sentence]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return [Sentence(**json.loads(line)) for line in lines]


def marked_report(marked: str, language: str) -> tuple[Report, list[Resolution]]:
    """Make a report and its resolutions from a text that marks its places."""
    text, resolutions, position = "", [], 0
    for found in _MARKED.finditer(marked):
        text += marked[position : found.start()]
        name, kind = found["name"], Kind(found["kind"] or "city")
        mention = Mention("gold", len(text), len(text) + len(name), name, kind, Role.REPORTED, "")
        place = Place(name, found["country"], None, 0.0, 0.0, kind)
        resolutions.append(Resolution(mention, place, 1.0, "given"))
        text += name
        position = found.end()
    return Report("gold", text + marked[position:], language=language), resolutions


def shown(counted: Counted) -> dict[str, int]:
    """Give the number of each place that stands on its marker, as grouping chooses it."""
    by_place: dict[str, list[Count]] = {}
    for one in counted.counts:
        by_place.setdefault(one.mention.text, []).append(one)
    main = main_units(counted.counts)
    return {place: shown_count(counts, main).number for place, counts in by_place.items()}


@dataclass(frozen=True)
class Score:
    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.extra, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)


def score(read: list[set], gold: list[set]) -> Score:
    pairs = list(zip(read, gold, strict=True))
    return Score(
        right=sum(len(a & b) for a, b in pairs),
        extra=sum(len(a - b) for a, b in pairs),
        missed=sum(len(b - a) for a, b in pairs),
    )


def count_score(listed: list[Sentence]) -> Score:
    read = [set(shown(sentence.read()).items()) for sentence in listed]
    return score(read, [{(c["place"], c["number"]) for c in s.counts} for s in listed])


def claim_score(listed: list[Sentence]) -> Score:
    read = [{(c.number, c.scope) for c in sentence.read().claims} for sentence in listed]
    return score(read, [{(c["number"], c["scope"]) for c in s.claims} for s in listed])
