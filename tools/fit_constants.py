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
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from math import log
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from geo.evaluation import (
    GoldDocument,
    GoldToponym,
    Outcome,
    compare,
    figures,
    found_spans,
    gold_mentions,
    placed,
    predictions,
    read_gold,
)
from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, NameKind, distance_km, open_gazetteer
from geo.model import Kind, Report
from geo.recognition import examined as recognition
from geo.recognition import scoring
from geo.recognition.languages import language
from geo.recognition.scoring import log_odds
from geo.resolution import grouped_senses, read_mention, resolve
from geo.resolution import scoring as resolution
from geo.resolution.confidence import companies, confidence_features, share_of_spot
from geo.resolution.containers import containers
from geo.resolution.evidence import gather
from geo.resolution.local_words import local_hints
from geo.resolution.names import meanings_of
from geo.resolution.senses import Sense
from geo.text import fold

GEO = Path(__file__).resolve().parent.parent / "geo"
FOLDS = 5
OWN_SENTENCES = Path(__file__).resolve().parent / "own_sentences.txt"
OWN_PLACED_WEIGHT = 2  # there are few of them
OWN_UNIT = "in "
MARKED = re.compile(r"[\[\]]")
LEAST_DEMONYMS = 0.1
LEAST_SEEN = 8  # a feature rarer than this says more of a corpus than of the language
RECOGNITION_PENALTY = 8.0
RESOLUTION_PENALTY = 2.0
RESOLUTION_PASSES = 4
SWEEPS = 2
SMALLEST_STEP = 0.05
STEP_SHARE = 0.15
LEAST_CHANCE = 1e-6
SAME_SPOT_KM = 15.0
NEAR_KM = 161.0

Weights = dict[str, float]

# What the text says of one mention outweighs the rest of the report ("from Paris, Texas, to Paris, France"),
# and so does the country that leads up to it ("Spain has nine: three in Madrid, two in Valencia"); reports
# that name two places of one name, or go country by country, are too rare in corpora to fit that.
LEAST: Weights = {
    "inside:comma": 3.0,
    "inside:in": 2.0,
    "inside:owner": 1.0,
    "led-by-country": 1.0,
    "told-apart": 8.0,
}


# Recognition: a logistic regression for each of the two rounds


def label(
    item: recognition.Examined, toponyms: Sequence[GoldToponym], with_demonyms: bool = True
) -> int | None:
    """1 where gold has a toponym here, 0 where it has none, None where its gold does not say.

    Gold without a point does not say, nor does a corpus that leaves demonyms out, about demonyms.
    """
    if not with_demonyms and is_demonym(item):
        return None
    start, end = item.candidate.start, item.candidate.end
    over = [gold for gold in toponyms if gold.start < end and start < gold.end]
    if not over:
        return 0
    if item.candidate.head == "unknown":
        return 1
    return 1 if any(gold.latitude is not None for gold in over) else None


def is_demonym(item: recognition.Examined) -> bool:
    """Whether the name is an adjective or a people before anything else."""
    return bool(item.meanings) and item.meanings[0].name_kind is NameKind.DEMONYM


def annotates_demonyms(examined: Sequence[tuple[GoldDocument, list[recognition.Examined]]]) -> bool:
    """Whether a corpus's annotators marked demonyms: some do ("Spanish police"), some left them out."""
    labels = [
        label(item, document.toponyms) for document, items in examined for item in items if is_demonym(item)
    ]
    return labels.count(1) > LEAST_DEMONYMS * len(labels)


@dataclass(frozen=True)
class Example:
    """One document's candidates with their labels."""

    text: str
    items: list[recognition.Examined]
    labels: list[int | None]


def examples(documents: Sequence[GoldDocument], gazetteer: Gazetteer) -> Iterator[Example]:
    """Label the candidates of one corpus."""
    examined = [
        (document, recognition.examine(document.report.text, language(None), gazetteer))
        for document in documents
    ]
    with_demonyms = annotates_demonyms(examined)
    for document, items in examined:
        labels = [label(item, document.toponyms, with_demonyms) for item in items]
        yield Example(document.report.text, items, labels)


def own_sentences() -> list[GoldDocument]:
    """Read our own sentences, each as a document; their toponyms have a point nobody looks at."""
    documents = []
    lines = OWN_SENTENCES.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line and not line.startswith("#"):
            parts = [part.partition("|") for part in MARKED.split(line.replace(r"\n", "\n"))]
            ends = list(accumulate(len(text) for text, _, _ in parts))
            toponyms = tuple(
                GoldToponym(end - len(text), end, text, OWN_UNIT + unit if unit else "", 0.0, 0.0)
                for end, (text, _, unit) in list(zip(ends, parts, strict=True))[1::2]
            )
            documents.append(
                GoldDocument(Report(f"own-{number}", "".join(text for text, _, _ in parts)), toponyms)
            )
    return documents


def own_placed_sentences() -> list[GoldDocument]:
    """Give those of our own sentences that say where their toponyms lie."""
    return [
        document
        for document in own_sentences()
        if any(toponym.kind.startswith(OWN_UNIT) for toponym in document.toponyms)
    ]


def fit_recognition(
    corpora: Iterable[Sequence[GoldDocument]], gazetteer: Gazetteer
) -> tuple[Weights, Weights]:
    """Fit the constants of both rounds."""
    everything = [*corpora, own_sentences()]
    labelled = [example for documents in everything for example in examples(documents, gazetteer)]
    rows, labels, odds = [], [], []
    for part in range(FOLDS):  # odds on reports that were fitted on would be too sure
        unseen = first_round([example for number, example in enumerate(labelled) if number % FOLDS != part])
        for example in labelled[part::FOLDS]:
            own = [log_odds(item.features, unseen) for item in example.items]
            rest = recognition.report_features(example.text, example.items, own)
            for value, features, gold in zip(own, rest, example.labels, strict=True):
                if gold is not None:
                    rows.append(features)
                    labels.append(gold)
                    odds.append(value)
    return first_round(labelled), fit_logistic(rows, labels, odds)


def first_round(labelled: Iterable[Example]) -> Weights:
    """Fit the constants of each candidate alone."""
    known = [
        (item.features, gold)
        for example in labelled
        for item, gold in zip(example.items, example.labels, strict=True)
        if gold is not None
    ]
    return fit_logistic([features for features, _ in known], [gold for _, gold in known])


def fit_logistic(
    rows: Sequence[Sequence[str]], labels: Sequence[int], offsets: Sequence[float] | None = None
) -> Weights:
    """Fit a logistic regression on true-or-absent features, with an L2 penalty."""
    counts = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, count in counts.items() if count >= LEAST_SEEN)
    matrix = _indicator_matrix(rows, {name: column for column, name in enumerate(names)})
    gold = np.array(labels, float)
    base = np.zeros(len(rows)) if offsets is None else np.array(offsets)

    def loss(constants: np.ndarray) -> tuple[float, np.ndarray]:
        weights, always = constants[:-1], constants[-1]
        odds = matrix @ weights + always + base
        error = 1 / (1 + np.exp(-odds)) - gold
        value = np.sum(np.logaddexp(0, odds) - gold * odds) + RECOGNITION_PENALTY / 2 * weights @ weights
        return value, np.append(matrix.T @ error + RECOGNITION_PENALTY * weights, error.sum())

    start = np.zeros(len(names) + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return _rounded(names, found[:-1]) | {"(always)": round(float(found[-1]), 3)}


def _indicator_matrix(rows: Sequence[Sequence[str]], column: Mapping[str, int]) -> csr_matrix:
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices += sorted({column[name] for name in row if name in column})
        starts.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(column)))


def _rounded(names: Iterable[str], values: Iterable[float]) -> Weights:
    return {
        name: round(float(value), 3) for name, value in zip(names, values, strict=True) if abs(value) >= 0.03
    }


# Resolution: which of a name's places, as a softmax over their scores


@dataclass(frozen=True)
class Choice:
    """One sense with its places' features, which of them are right, and how many mentions it stands for."""

    features: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]
    weight: float


def grouped(document: GoldDocument, gazetteer: Gazetteer) -> list[Sense]:
    """The senses of a document's gold mentions."""
    mentions = gold_mentions(document)
    read = [read_mention(document.report, mention, language(None), gazetteer) for mention in mentions]
    text = document.report.text
    return grouped_senses(text, mentions, read, containers(text, mentions))


def choices(
    document: GoldDocument, found: Sequence[Sense], hints: Mapping[int, float], weights: Weights
) -> Iterator[Choice]:
    """What there is to choose in a document, with the rest of the report as `weights` see it."""
    shares = resolution.probabilities(found, hints, weights)
    evidence = gather(found, shares, hints)
    for number, sense in enumerate(found):
        right = _right_ones(sense, document)
        if any(right) and not all(right):
            rest = resolution.rest_of_report(number, found, shares, evidence)
            features = tuple(
                resolution.prior_features(meaning) | resolution.report_features(meaning.place, rest)
                for meaning in sense.meanings
            )
            yield Choice(features, right, len(sense.mentions) ** 0.5)


def _is_right(meaning: Meaning, others: Sequence[Meaning], gold: Sequence[GoldToponym]) -> bool:
    """Whether a place is the nearest to gold, or as good as the nearest, among places of gold's kind."""
    if gold[0].kind.startswith(OWN_UNIT):
        return _is_in_unit(meaning.place, gold[0].kind.removeprefix(OWN_UNIT))
    point = next((toponym for toponym in gold if toponym.latitude is not None), None)
    if point is None or point.latitude is None or point.longitude is None:
        return False

    def km(place: GazetteerPlace) -> float:
        return distance_km(point.latitude, point.longitude, place.latitude, place.longitude)

    near = [other.place for other in others if km(other.place) <= NEAR_KM]
    same_kind = [place for place in near if _is_of_kind(place, point.kind)] or near
    return meaning.place in same_kind and km(meaning.place) <= min(map(km, same_kind)) + SAME_SPOT_KM


def _is_in_unit(place: GazetteerPlace, unit: str) -> bool:
    """Whether a place is what our own sentence means: "NL", or the state "US-NY"."""
    country, _, state = unit.partition("-")
    if place.country_code != country or place.kind is Kind.ADMIN2:
        return False
    return not state or place.admin1_code == state


def _is_of_kind(place: GazetteerPlace, gold_kind: str) -> bool:
    if gold_kind.startswith("PPL") or gold_kind == "CITY":
        return place.kind is Kind.CITY
    if gold_kind in ("ADM1", "ADM2", "UNIT"):
        return place.kind in (Kind.ADMIN1, Kind.ADMIN2)
    return True


Prepared = tuple[GoldDocument, list[Sense], Mapping[int, float]]


def fit_resolution(documents: Sequence[GoldDocument], gazetteer: Gazetteer, sweeps: int = 0) -> Weights:
    """Fit the constants of resolution; each pass looks at reports as the last one's constants do.

    A pass takes what the rest of a report says as given, though it depends on the constants too. So they are
    then polished in `sweeps` over all of them, by what the whole of resolution makes of each change.
    """
    prepared = [
        (document, grouped(document, gazetteer), local_hints(document.report.text, gazetteer))
        for document in [*documents, *own_placed_sentences() * OWN_PLACED_WEIGHT]
    ]
    weights = dict(resolution.constants())
    for _ in range(RESOLUTION_PASSES):
        found = [choice for document in prepared for choice in choices(*document, weights)]
        weights = _at_least(fit_softmax(found))
    return polished(weights, prepared, sweeps)


def _at_least(weights: Weights) -> Weights:
    return weights | {name: max(least, weights.get(name, 0.0)) for name, least in LEAST.items()}


def polished(weights: Weights, prepared: Sequence[Prepared], sweeps: int) -> Weights:
    """Try each constant a little larger and smaller, and keep what makes the right places likelier."""
    known = [[_right_ones(sense, document) for sense in found] for document, found, _ in prepared]
    least = loss_of(weights, prepared, known)
    steps = {name: max(SMALLEST_STEP, abs(value) * STEP_SHARE) for name, value in weights.items()}
    for _ in range(sweeps):
        for name in sorted(weights):
            for step in (steps[name], -steps[name]):
                tried = _at_least(weights | {name: round(weights[name] + step, 3)})
                loss = loss_of(tried, prepared, known)
                if loss < least:
                    weights, least = tried, loss
                    break
            else:
                steps[name] /= 2
    return weights


def _right_ones(sense: Sense, document: GoldDocument) -> tuple[bool, ...]:
    gold = [document.toponyms[index] for index in sense.mentions]
    return tuple(_is_right(meaning, sense.meanings, gold) for meaning in sense.meanings)


def loss_of(
    weights: Weights, prepared: Sequence[Prepared], known: Sequence[Sequence[tuple[bool, ...]]]
) -> float:
    """Give the mean of -log of the chance of the right places, as resolution itself gives it."""
    loss = total = 0.0
    for (_, found, hints), right_ones in zip(prepared, known, strict=True):
        chances = resolution.probabilities(found, hints, weights)
        for sense, shares, right in zip(found, chances, right_ones, strict=True):
            if any(right) and not all(right):
                weight = len(sense.mentions) ** 0.5
                chance = sum(share for share, is_right in zip(shares, right, strict=True) if is_right)
                loss -= weight * log(max(chance, LEAST_CHANCE))
                total += weight
    return loss / total


def fit_softmax(found: Sequence[Choice]) -> Weights:
    """Fit a softmax over each choice's places: the right ones together should get all of it."""
    names = sorted({name for choice in found for features in choice.features for name in features})
    column = {name: index for index, name in enumerate(names)}
    rows, columns, values, owner, right = [], [], [], [], []
    for number, choice in enumerate(found):
        for features, is_right in zip(choice.features, choice.right, strict=True):
            columns += [column[name] for name in features]
            values += features.values()
            rows += [len(owner)] * len(features)
            owner.append(number)
            right.append(is_right)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(owner), len(names)))
    owners, is_gold = np.array(owner), np.array(right, float)
    weight = np.array([choice.weight for choice in found])

    def loss(constants: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.clip(matrix @ constants, -60, 60)
        powers = np.exp(scores)
        total = np.bincount(owners, powers)
        gold = np.bincount(owners, powers * is_gold)
        gradient = weight[owners] * (powers / total[owners] - powers * is_gold / gold[owners])
        value = np.sum(weight * (np.log(total) - np.log(gold)))
        penalty = RESOLUTION_PENALTY / 2 * constants @ constants
        return value + penalty, matrix.T @ gradient + RESOLUTION_PENALTY * constants

    start = np.zeros(len(names))
    return _rounded(names, minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x)


# Confidence: a logistic curve over what both steps think, on reports that neither was fitted on


@dataclass(frozen=True)
class Answer:
    """What the confidence of one answer depends on, and whether it was right."""

    features: Mapping[str, float]
    right: bool


def unseen_answers(
    corpora: Sequence[Sequence[GoldDocument]], finding: Sequence[Sequence[GoldDocument]], gazetteer: Gazetteer
) -> Iterator[Answer]:
    """Answer each report with constants fitted on the others."""
    for part in range(FOLDS):
        others = [_without_part(members, part) for members in corpora]
        more = [_without_part(members, part) for members in finding]
        rounds = fit_recognition([*others, *more], gazetteer)
        weights = fit_resolution([document for members in others for document in members], gazetteer)
        for members in (*corpora, *finding):
            with_demonyms = annotates_demonyms(
                [(d, recognition.examine(d.report.text, language(None), gazetteer)) for d in members]
            )
            for document in members[part::FOLDS]:
                yield from _answers(document, rounds, weights, with_demonyms)


def _without_part(members: Sequence[GoldDocument], part: int) -> list[GoldDocument]:
    return [document for at, document in enumerate(members) if at % FOLDS != part]


def _answers(
    document: GoldDocument, rounds: tuple[Weights, Weights], weights: Weights, with_demonyms: bool
) -> Iterator[Answer]:
    with constants_of(rounds, weights):
        mentions = found_spans(document)
        resolutions = resolve(document.report, mentions)
    together = companies([(fold(item.mention.text), item.place) for item in resolutions])
    answers = {
        item.mention.start: (item, company) for item, company in zip(resolutions, together, strict=True)
    }
    for outcome in compare(document.toponyms, predictions(resolutions)):
        if outcome.prediction is None or not outcome.counts_for_place:
            continue
        resolution, company = answers[outcome.prediction.start]
        mention = resolution.mention
        if resolution.place is None or (mention.kind is Kind.DEMONYM and not with_demonyms):
            continue
        number = len(meanings_of(mention.text, open_gazetteer())[1])
        share = share_of_spot(resolution.candidates)
        features = confidence_features(
            mention, resolution.place, share, number, approximate=number == 0, company=company
        )
        yield Answer(features, outcome.near)


@contextmanager
def constants_of(rounds: tuple[Weights, Weights], weights: Weights) -> Iterator[None]:
    """Let recognition and resolution use other constants for a while."""
    saved = scoring.constants, resolution.constants
    _use(lambda: rounds, lambda: weights)
    try:
        yield
    finally:
        _use(*saved)


def _use(rounds: Callable[[], tuple[Weights, Weights]], weights: Callable[[], Weights]) -> None:
    scoring.constants, resolution.constants = rounds, weights
    scoring.forget()
    resolution.forget()


def fit_confidence(answers: Sequence[Answer]) -> Weights:
    """Fit the curve; the penalty is slight, there are few constants."""
    names = sorted({name for answer in answers for name in answer.features})
    matrix = np.array([[answer.features.get(name, 0.0) for name in names] for answer in answers])
    gold = np.array([answer.right for answer in answers], float)

    def loss(constants: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ constants
        error = 1 / (1 + np.exp(-odds)) - gold
        value = np.sum(np.logaddexp(0, odds) - gold * odds) + constants @ constants / 2
        return value, matrix.T @ error + constants

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}


# The files


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
    write(
        GEO / "resolution" / "constants.json",
        {"fitted_on": fitted_on, "weights": weights, "confidence": sure},
    )


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
        with constants_of(rounds, weights):
            for document in split.unseen:
                outcomes += compare(document.toponyms, placed(document.report, found_spans(document)))
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
