#!/usr/bin/env python3
"""Print how much of a gold corpus the gazetteer could place at all: the ceiling of what resolution can reach.

    python tools/measure_coverage.py GOLD.jsonl... [--misses 30]

The corpus is in the format that `reportmap evaluate` reads. Of the gold toponyms with coordinates: "found"
have any candidate, "near" have one within 161 km. `--misses` lists the most frequent toponyms without a near
candidate, those found but far away marked with the distance.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from geo.evaluation import NEAR_KM, GoldToponym, read_gold
from geo.gazetteer import Gazetteer, distance_km, open_gazetteer


def toponyms(path: Path) -> list[GoldToponym]:
    """Read the gold toponyms with coordinates."""
    return [gold for document in read_gold(path) for gold in document.toponyms if gold.latitude is not None]


def nearest_candidate_km(gazetteer: Gazetteer, gold: GoldToponym) -> float | None:
    """Distance from the gold point to the nearest thing its name can mean, None where it means nothing."""
    name = re.sub(r"['’]s?$", "", gold.text)
    meanings = gazetteer.places(gold.text) or gazetteer.places(name) or gazetteer.places(name.rstrip("."))
    assert gold.latitude is not None
    assert gold.longitude is not None
    return min(
        (
            distance_km(gold.latitude, gold.longitude, place.latitude, place.longitude)
            for place, _ in meanings
        ),
        default=None,
    )


def main() -> None:
    """Print one line a corpus, one a gold kind, and the misses."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("corpora", nargs="+", type=Path)
    options.add_argument("--misses", type=int, default=0)
    asked = options.parse_args()
    gazetteer = open_gazetteer(lambda message: print(message, file=sys.stderr))
    for path in asked.corpora:
        report(path.stem, toponyms(path), gazetteer, asked.misses)


def report(corpus: str, golds: Sequence[GoldToponym], gazetteer: Gazetteer, misses: int) -> None:
    """Print the figures of one corpus."""
    total: Counter[str] = Counter()
    missed: Counter[tuple[str, str, str]] = Counter()
    for gold in golds:
        km = nearest_candidate_km(gazetteer, gold)
        for kind in ("all", gold.kind or "-"):
            total[kind] += 1
            total[kind + " found"] += km is not None
            total[kind + " near"] += km is not None and km <= NEAR_KM
        if km is None or km > NEAR_KM:
            far = "not found" if km is None else f"{km:.0f} km"
            missed[gold.text, gold.kind or "-", far] += 1
    for kind in sorted({name for name in total if " " not in name}, key=lambda name: (-total[name], name)):
        found, near = total[kind + " found"] / total[kind], total[kind + " near"] / total[kind]
        if kind == "all" or misses:
            print(f"{corpus:6} {kind:16} {total[kind]:6} found {found:.3f} near {near:.3f}")
    for (text, kind, far), times in sorted(missed.items(), key=lambda item: (-item[1], item[0]))[:misses]:
        print(f"    {times:4} {text!r:36} {kind:14} {far}")


if __name__ == "__main__":
    main()
