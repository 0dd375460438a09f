"""Our own sentences, for what news corpora are too small to hold enough of."""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path

from geo.evaluation import GoldDocument, GoldToponym
from geo.gazetteer import GazetteerPlace
from geo.model import Kind, Report

OWN_SENTENCES = Path(__file__).resolve().parent.parent / "own_sentences.txt"
OWN_UNIT = "in "
MARKED = re.compile(r"[\[\]]")


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


def is_in_unit(place: GazetteerPlace, unit: str) -> bool:
    """Whether a place is what our own sentence means: "NL", or the state "US-NY"."""
    country, _, state = unit.partition("-")
    if place.country_code != country or place.kind is Kind.ADMIN2:
        return False
    return not state or place.admin1_code == state
