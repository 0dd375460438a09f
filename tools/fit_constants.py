"""Fit the constants of recognition and resolution on reports with gold toponyms.

    python tools/fit_constants.py CORPUS.jsonl...          fit on all of them and write the constants
    python tools/fit_constants.py --check CORPUS.jsonl...  leave each corpus out in turn and print figures

With ``--finding REPORTS.jsonl...``, further gold that only finding and the confidence are fitted on: our own
reports in tests/data/reports, whose towns are placed by what they say and not by where their paper appears.

Needs ``pip install numpy scipy`` besides reportmap. Deterministic: the same files give the same constants.
The files are in the format that ``reportmap evaluate`` reads. No feature is a name or a word of an open
class, so there is nothing in the constants that could remember a corpus's places.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fitting.confidence import fit_confidence, unseen_answers
from fitting.recognition import fit_recognition
from fitting.resolution import fit_resolution

from geo.evaluation import GoldDocument, Outcome, compare, figures, predictions, read_gold
from geo.gazetteer import Gazetteer, open_gazetteer
from geo.recognition import recognise
from geo.recognition.scoring import Scorer
from geo.resolution import resolve

GEO = Path(__file__).resolve().parent.parent / "geo"
SWEEPS = 2


def write(path: Path, content: Mapping[str, object]) -> None:
    """Write a constants file, sorted, one constant a line."""
    path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")


Corpora = Mapping[str, Sequence[GoldDocument]]


def fit(corpora: Corpora, finding: Corpora) -> None:
    """Fit everything on all corpora, what is for `finding` on more, and write it into the package."""
    gazetteer = open_gazetteer()
    documents = [document for members in corpora.values() for document in members]
    first, second = fit_recognition([*corpora.values(), *finding.values()], gazetteer)
    fitted_on = _listed(corpora)
    write(
        GEO / "recognition" / "constants.json",
        {"fitted_on": fitted_on + _listed(finding), "first_round": first, "second_round": second},
    )
    weights = fit_resolution(documents, gazetteer, SWEEPS)
    answers = unseen_answers(list(corpora.values()), list(finding.values()), gazetteer)
    sure = fit_confidence(list(answers))
    write(GEO / "meanings" / "constants.json", {"fitted_on": fitted_on, "weights": weights})
    write(GEO / "resolution" / "constants.json", {"fitted_on": fitted_on, "confidence": sure})


def _listed(corpora: Corpora) -> list[str]:
    return [f"{name} ({len(members)} reports)" for name, members in corpora.items()]


def check(corpora: Corpora, finding: Corpora) -> None:
    """Print the figures of each corpus by constants that were not fitted on it, or not on that half of it."""
    gazetteer = open_gazetteer()
    print(f"{'':24}{'P':>6}{'R':>7}{'F':>7}{'acc@161':>9}{'F@161':>7}")
    for name, members in corpora.items():
        others = [documents for other, documents in corpora.items() if other != name]
        more = list(finding.values())
        _print_unseen(f"{name}, corpus unseen", [Split(others, more, members)], gazetteer)
        halves = [
            Split([*others, seen], more, unseen)
            for seen, unseen in (_halves(members), _halves(members)[::-1])
        ]
        _print_unseen(f"{name}, half unseen", halves, gazetteer)
    for name, members in finding.items():
        more = [documents for other, documents in finding.items() if other != name]
        split = Split(list(corpora.values()), more, members)
        _print_unseen(f"{name}, all unseen", [split], gazetteer)


def _halves(members: Sequence[GoldDocument]) -> tuple[Sequence[GoldDocument], Sequence[GoldDocument]]:
    middle = len(members) // 2
    return members[:middle], members[middle:]


@dataclass(frozen=True)
class Split:
    """The corpora that everything is fitted on, more for finding alone, and the reports to measure on."""

    corpora: Sequence[Sequence[GoldDocument]]
    finding: Sequence[Sequence[GoldDocument]]
    unseen: Sequence[GoldDocument]


def _print_unseen(label: str, splits: Sequence[Split], gazetteer: Gazetteer) -> None:
    outcomes: list[Outcome] = []
    for split in splits:
        rounds = fit_recognition([*split.corpora, *split.finding], gazetteer)
        weights = fit_resolution(
            [document for members in split.corpora for document in members], gazetteer, SWEEPS
        )
        scorer = Scorer(*rounds)
        for document in split.unseen:
            resolutions = resolve(document.report, recognise(document.report, scorer), weights)
            outcomes += compare(document.toponyms, predictions(resolutions))
    got = figures(outcomes)
    print(
        f"{label:24}{got.precision:6.3f}{got.recall:7.3f}{got.f1:7.3f}{got.accuracy_161:9.3f}{got.f1_161:7.3f}"
    )


def main() -> None:
    """Read the arguments and fit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--finding", type=Path, nargs="+", default=[], help="gold for finding alone")
    parser.add_argument("--check", action="store_true", help="print figures on unseen reports, write nothing")
    options = parser.parse_args()
    corpora, finding = (
        {path.stem: read_gold(path) for path in sorted(paths)} for paths in (options.gold, options.finding)
    )
    if options.check:
        check(corpora, finding)
    else:
        fit(corpora, finding)


if __name__ == "__main__":
    main()
