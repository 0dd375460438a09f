"""What numbers the report gives for its places, and what totals it claims.

    "including three in Toronto"                       a count: Toronto 3
    "Spain has nine: three in Madrid, two in ..."      counts, and a claim: 9, Spain
    "54 such stations in 30 different countries"       claims: 54 stations and 30 countries, world

A number is taken as written: "at least 12" is 12, "between 3 and 5" and "3-5" are 3, the lower bound, and
"fewer than ten" is none. A number given for several places together ("five in Leeds and York") is none of
theirs. Nothing is ever summed.

How `count` reads a report, step by step, and where:

1. `tables`: the numbers of tables whose header tells their columns apart. `scopes`: where the report plays.
2. `passages`: the rest, sentence by sentence. `worth_reading` passes over most at once. Of each other one
   - `spots` tells which mentions may have a number, `carried_over` which place the text before leaves to it,
   - `tokens` writes it down as a string of symbols, one a word: "seven are in Prague" is ``NviP``,
   - `screening` strikes out the numbers that count nothing, such as dates and sums of money, `past` those of
     other times; `someone` adds "a fisherman drowned", and `asides` leaves out what is in the way,
   - `counted` gives places their numbers in the `ways` that reports have, and `units` what they count.
3. `claims`: the totals, which need to know the counts.

`words` has what all steps know of each language, a file a language. Others ask later: `shown` which of the
counts of a place stands on its marker, `reconcile` and `by_report` how much of a claim is placed, `nested`
which place lies in which, and recognition asks `following` whether a number follows a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.claims import claims_of
from geo.counts.claims.read_report import ReadReport
from geo.counts.passages import sentences_with_numbers
from geo.counts.scopes import scene_of
from geo.counts.tables import counts_in_tables
from geo.counts.tokens import Sentence
from geo.counts.words import words_of
from geo.model import Counted, Report, Resolution
from geo.text.detection import with_language


def count(report: Report, resolutions: Sequence[Resolution]) -> Counted:
    """Read the counts ("three in Toronto") and the claims ("54 in 30 countries") of a report."""
    report = with_language(report)
    words = words_of(report.language)
    tables = counts_in_tables(report.text, resolutions, words)
    scene = scene_of(resolutions, max(report.text.find("\n"), 0))
    read = ReadReport(
        report=report,
        counted=[
            *((Sentence(), table.counts) for table in tables.tables),
            *sentences_with_numbers(report, resolutions, tables, scene, words),
        ],
        tables=tables.tables,
        placed={resolution.mention.start: resolution for resolution in resolutions},
        scene=scene,
        words=words,
    )
    counts = read.counts
    if tables.tables:
        counts.sort(key=lambda one: (one.mention.start, one.start))
    return Counted(tuple(counts), tuple(claims_of(read)))
