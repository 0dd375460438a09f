"""``reportmap evaluate``: how good the finding and placing is, on reports with gold toponyms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._options import travelling_as
from maps.commands._talk import tell

if TYPE_CHECKING:
    from geo.evaluation import CurvePoint, Figures, GoldDocument, Outcome, Prediction, ReliabilityBin
    from geo.model import Mention, Report

FIGURES_HEADER = (
    f"{'':34}{'P':>6}{'R':>6}{'F':>6}{'exact':>7}{'acc@161':>9}{'F@161':>7}"
    f"{'median km':>11}{'gold':>7}{'found':>7}"
)


@dataclass(frozen=True, slots=True)
class EvaluationChoices:
    """What to measure and what to print of it."""

    gold_spans: bool
    curves: bool
    kinds: bool
    demonyms: str

    def mentions(self, document: GoldDocument) -> list[Mention]:
        """Find the toponyms of a report, or take those of the gold."""
        from geo.evaluation import found_spans, gold_mentions

        return gold_mentions(document) if self.gold_spans else found_spans(document)

    def count_demonyms(
        self, documents: Sequence[GoldDocument], found: Mapping[str, Sequence[Mention]]
    ) -> bool:
        """Tell whether a found demonym that is no gold toponym is held against the precision."""
        from geo.evaluation import marks_demonyms

        if self.demonyms == "as-annotated":
            return marks_demonyms(documents, found)
        return self.demonyms == "always"


choices_options = travelling_as(
    EvaluationChoices,
    "choices",
    click.option(
        "--gold-spans", is_flag=True, help="Take the gold spans as found: measures the placing alone."
    ),
    click.option(
        "--curves", is_flag=True, help="Also print precision and recall, and reliability, by confidence."
    ),
    click.option(
        "--kinds/--no-kinds", default=True, show_default=True, help="Print a line for each gold kind."
    ),
    click.option(
        "--demonyms",
        type=click.Choice(["as-annotated", "always", "never"]),
        default="as-annotated",
        show_default=True,
        help="Count found demonyms, such as Spanish: where the corpus marks them too, always, or never.",
    ),
)


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@choices_options
def command(gold: tuple[Path, ...], choices: EvaluationChoices) -> None:
    r"""Measure finding and placing on reports with GOLD toponyms (JSONL).

    A line of a gold file is one report: id, text, and toponyms with start, end, lat, lon and kind.
    F@161 counts a toponym that was found and placed within 161 km. The line "most populous" is the
    same run with every name placed at the most populous place that bears it. Where a corpus does not mark
    demonyms they are left out, and the line "with demonyms" has the figures of everything that was found.

    \b
    Example:
      reportmap evaluate corpus.jsonl --curves
    """
    from geo.evaluation import read_gold
    from geo.gazetteer import open_gazetteer

    open_gazetteer(tell)
    corpora = [(path.stem, read_gold(path)) for path in gold]
    everything: list[Outcome] = []
    click.echo(FIGURES_HEADER)
    for name, documents in corpora:
        everything += _measure(name, documents, choices)
    if choices.curves:
        _print_curves(everything)


def _measure(name: str, documents: Sequence[GoldDocument], choices: EvaluationChoices) -> list[Outcome]:
    """Print the figures of one corpus, and give its outcomes."""
    from geo.evaluation import figures, figures_by_kind, most_populous, placed, without_demonyms

    found = {document.report.id: choices.mentions(document) for document in documents}
    with_demonyms = choices.count_demonyms(documents, found)
    kept = found if with_demonyms else without_demonyms(found)
    outcomes = _outcomes(documents, found, kept, placed)
    click.echo(_figures_line(name, figures(outcomes)))
    baseline = _outcomes(documents, found, kept, most_populous)
    click.echo(_figures_line("  most populous", figures(baseline)))
    if choices.kinds:
        for kind, of_kind in figures_by_kind(outcomes).items():
            click.echo(_kind_line(f"    {kind}", of_kind))
    if not with_demonyms:
        click.echo(_figures_line("  with demonyms", figures(_outcomes(documents, found, found, placed))))
    return outcomes


def _outcomes(
    documents: Sequence[GoldDocument],
    found: Mapping[str, Sequence[Mention]],
    kept: Mapping[str, Sequence[Mention]],
    place: Callable[[Report, Sequence[Mention]], Sequence[Prediction]],
) -> list[Outcome]:
    """Place all that was found, demonyms as evidence too, and compare what is kept of it with the gold."""
    from geo.evaluation import evaluate

    def predict(document: GoldDocument) -> list[Prediction]:
        spans = {(mention.start, mention.end) for mention in kept[document.report.id]}
        predicted = place(document.report, found[document.report.id])
        return [one for one in predicted if (one.start, one.end) in spans]

    return list(evaluate(documents, predict))


def _figures_line(label: str, found: Figures) -> str:
    return (
        f"{label:34}{found.precision:6.3f}{found.recall:6.3f}{found.f1:6.3f}{found.exact_f1:7.3f}"
        f"{found.accuracy_161:9.3f}{found.f1_161:7.3f}{_kilometres(found.median_km):>11}"
        f"{found.gold:7}{found.predicted:7}"
    )


def _kind_line(label: str, found: Figures) -> str:
    """One gold kind: precision has no meaning there, so its columns stay empty."""
    return (
        f"{label:34}{'':6}{found.recall:6.3f}{'':6}{'':7}{found.accuracy_161:9.3f}{'':7}"
        f"{_kilometres(found.median_km):>11}{found.gold:7}"
    )


def _kilometres(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _print_curves(outcomes: Sequence[Outcome]) -> None:
    from geo.evaluation import confidence_curve, reliability

    click.echo("\nkept from confidence   P@161   R@161   F@161")
    for point in confidence_curve(outcomes):
        click.echo(_curve_line(point))
    click.echo("\nconfidence          n   mean  right")
    for bin_ in reliability(outcomes):
        click.echo(_reliability_line(bin_))


def _curve_line(point: CurvePoint) -> str:
    return f"{point.confidence:20.2f}{point.precision:8.3f}{point.recall:8.3f}{point.f1:8.3f}"


def _reliability_line(bin_: ReliabilityBin) -> str:
    return f"{bin_.low:.1f} to {bin_.high:.1f}{bin_.size:11}{bin_.confidence:7.3f}{bin_.right:7.3f}"
