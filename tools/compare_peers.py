"""Measure geotext and flashgeotext on the documents that ``reportmap evaluate`` measures, in one run.

    pip install geotext flashgeotext
    python tools/compare_peers.py CORPUS.jsonl...

Neither peer gives coordinates, so recognition alone can be compared: P, R and F by overlapping spans, F by
equal spans. geotext gives strings without offsets: each is looked up in the text, every occurrence once.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

from geo.evaluation import GoldDocument, Outcome, Prediction, compare, figures, read_gold
from geo.recognition import recognise

Spans = Callable[[str], Iterable[tuple[int, int]]]


def reportmap_spans() -> Spans:
    """Recognise as this build does."""
    from geo.model import Report

    return lambda text: [(mention.start, mention.end) for mention in recognise(Report("x", text))]


def geotext_spans() -> Spans:
    """Find what geotext names, wherever it stands."""
    from geotext import GeoText

    def spans(text: str) -> list[tuple[int, int]]:
        places = GeoText(text)
        names = sorted({*places.cities, *places.countries, *places.nationalities}, key=len, reverse=True)
        if not names:
            return []
        pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
        return [match.span() for match in pattern.finditer(text)]

    return spans


def flashgeotext_spans() -> Spans:
    """Find what flashgeotext names, at the offsets it gives."""
    from flashgeotext.geotext import GeoText

    peer = GeoText()

    def spans(text: str) -> list[tuple[int, int]]:
        found = peer.extract(input_text=text)
        return sorted(
            tuple(span) for kind in found.values() for place in kind.values() for span in place["span_info"]
        )

    return spans


def main() -> None:
    """Measure each and print a line for each corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    options = parser.parse_args()
    corpora = {path.stem: read_gold(path) for path in options.gold}
    print(f"{'':14}{'':8}{'P':>7}{'R':>7}{'F':>7}{'exact F':>9}{'MB/s':>7}")
    for name, make in (
        ("reportmap", reportmap_spans),
        ("geotext", geotext_spans),
        ("flashgeotext", flashgeotext_spans),
    ):
        spans = make()
        for corpus, documents in corpora.items():
            print(f"{name:14}{corpus:8}{_line(documents, spans)}")


def _line(documents: list[GoldDocument], spans: Spans) -> str:
    start = process_time()
    found = [list(spans(document.report.text)) for document in documents]
    seconds = process_time() - start
    outcomes: list[Outcome] = []
    for document, pairs in zip(documents, found, strict=True):
        predicted = [Prediction(first, end, None, None) for first, end in pairs]
        outcomes += compare(document.toponyms, predicted)
    size = sum(len(document.report.text.encode()) for document in documents)
    got = figures(outcomes)
    return f"{got.precision:7.3f}{got.recall:7.3f}{got.f1:7.3f}{got.exact_f1:9.3f}{size / seconds / 1e6:7.2f}"


if __name__ == "__main__":
    main()
