"""Fit the constants that weigh whether something is where a report names a place.

    python tools/fit_roles.py                            fit on all gold in tests/data and write the constants
    python tools/fit_roles.py --check                    leave each file of reports out in turn, print figures
    python tools/fit_roles.py --reports MORE.jsonl...    the same with these reports too

The reports are in the format of tests/data/reports, whose README says what the roles are; the marked
sentences in tests/data/roles are fitted on too, but neither held_out.jsonl nor the samples in blind. Needs
``pip install numpy scipy`` besides reportmap. Deterministic. No feature is a name, so the constants remember
no place.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fitting.regression import Weights, fit_logistic

from geo.evaluation import GoldDocument, GoldToponym, read_gold
from geo.locating import Settings, unweighed
from geo.locating.placing import Placer
from geo.locating.weighing import WEIGHED, known_of, role_by
from geo.model import Kind, Mention, Role
from geo.recognition.scoring import log_odds

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "shared"))

from gold_roles import DATA as SENTENCES  # noqa: E402  the tests read these files, too
from gold_roles import marked, rows  # noqa: E402

WRITTEN = ROOT / "geo" / "locating" / "constants.json"
REPORTS = sorted((ROOT / "tests" / "data" / "reports").rglob("*.jsonl"))
HELD_OUT = frozenset({"held_out.jsonl", "sample.jsonl", "sample_languages.jsonl", "sample_short.jsonl"})
PENALTY = 16.0
UNDECIDED = frozenset({"either", "container", "demonym", "?"})


@dataclass(frozen=True)
class Example:
    """What holds of one name, whether something is there, and its role by the rules."""

    features: list[str]
    reported: bool
    ruled: Role


def main() -> None:
    """Fit, or check."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--reports", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    reports = {
        path: list(of_reports(read_gold(path)))
        for path in [*REPORTS, *options.reports]
        if path.name not in HELD_OUT
    }
    short = list(of_reports(sentences()))
    if options.check:
        for left_out in reports:
            others = [example for path, found in reports.items() if path != left_out for example in found]
            print(left_out.stem, figures(fitted([*others, *short]), reports[left_out]))
        return
    weights = fitted([*(example for found in reports.values() for example in found), *short])
    content = {"fitted_on": [path.stem for path in reports], "weights": weights}
    WRITTEN.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def of_reports(documents: Iterable[GoldDocument]) -> Iterator[Example]:
    """Give the names of reports that gold has a decided role for."""
    for document in documents:
        report, resolutions, counted = unweighed(document.report, Placer((), None, Settings().asks))
        gold = {
            index: toponym.kind == Role.REPORTED
            for index, found in enumerate(resolutions)
            if found.mention.kind is not Kind.DEMONYM
            and (toponym := _gold_of(found.mention, document.toponyms)) is not None
            and toponym.kind not in UNDECIDED
        }
        for index, known in known_of(report, resolutions, counted, gold).items():
            yield Example(known.features, gold[index], resolutions[index].mention.role)


def _gold_of(mention: Mention, gold: Sequence[GoldToponym]) -> GoldToponym | None:
    over = (toponym for toponym in gold if toponym.start < mention.end and mention.start < toponym.end)
    return next(over, None)


def sentences() -> Iterator[GoldDocument]:
    """Give the marked sentences as reports of their own."""
    for path in sorted(SENTENCES.glob("*.jsonl")):
        for row in rows(path.name) if path.name not in HELD_OUT else []:
            report, mentions, gold, _ = marked(row["text"], row["language"])
            toponyms = [
                GoldToponym(mention.start, mention.end, mention.text, str(role), None, None)
                for mention, role in zip(mentions, gold, strict=True)
            ]
            yield GoldDocument(report, toponyms)


def fitted(examples: Sequence[Example]) -> Weights:
    """Fit the constants."""
    features, reported = [one.features for one in examples], [one.reported for one in examples]
    return fit_logistic(features, reported, penalty=PENALTY)


def figures(weights: Weights, examples: Sequence[Example]) -> str:
    """Say how many are right, and precision and recall of `reported`, by the rules alone and when weighed."""
    ruled = [one.ruled is Role.REPORTED for one in examples]
    weighed = [
        one.ruled in WEIGHED and role_by(log_odds(one.features, weights), one.ruled) is Role.REPORTED
        for one in examples
    ]
    gold = [one.reported for one in examples]
    return f"rules {_figures(ruled, gold)}  weighed {_figures(weighed, gold)}"


def _figures(answers: Sequence[bool], gold: Sequence[bool]) -> str:
    right = sum(answer and true for answer, true in zip(answers, gold, strict=True))
    agreed = sum(answer == true for answer, true in zip(answers, gold, strict=True))
    return f"{agreed / len(gold):.3f} right, P {right / sum(answers):.3f} R {right / sum(gold):.3f}"


if __name__ == "__main__":
    main()
