"""Which place each toponym is.

A name mostly has many places: the gazetteer has Paris in France, in Texas and in thirty more. `resolve` goes
from names to answers in five steps, each a file or folder here:

1. `reading`: what each mention can mean where it stands, taken by itself (`geo.meanings`).
2. `wording`: what the words around the mentions say of where they are: "Paris, Texas", "both in Ohio".
3. `senses`: mentions of one name mean one place, unless the words tell them apart.
4. `rounds`: how probably each sense is each of its places: a softmax over scores. A score adds up what speaks
   for a place by itself (`geo.meanings.prior`) and what the rest of the report says for it (`features`), each
   times a fitted constant; as that depends on what the others are, all are weighed a few times.
5. `deciding`: the likeliest place of each, how sure it is (`confidence`) and why (`reasons`).

What the text puts where the gazetteer has no such place loses its meanings after the second step
(`wording.elsewhere`), and a landmark without a place is put in the town around it in the end (`towns`).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import open_gazetteer
from geo.meanings.scoring import Constants
from geo.model import Mention, Report, Resolution
from geo.resolution.deciding import decided, doubted
from geo.resolution.hints import local_hints
from geo.resolution.home import home_of, sense_of_home
from geo.resolution.reading import read_report
from geo.resolution.rounds import probabilities
from geo.resolution.senses import senses
from geo.resolution.towns import unplaced_in_towns
from geo.resolution.wording import wording_of
from geo.resolution.wording.containers import containers
from geo.resolution.wording.contradicted import contradicted
from geo.resolution.wording.elsewhere import put_elsewhere
from geo.text.detection import with_language


def resolve(
    report: Report, mentions: Sequence[Mention], weights: Constants | None = None
) -> list[Resolution]:
    """Decide which place each mention is: one resolution a mention, in the same order.

    The mentions may come from `recognise` or be made by hand, for example from gold spans. `weights` are
    other constants of the scores than those of the package, as who fits or compares some wants.
    """
    report = with_language(report)
    gazetteer = open_gazetteer()
    read = read_report(report, mentions, gazetteer)
    named = containers(read)
    elsewhere = put_elsewhere(read, named)
    read = read.without_places_of(elsewhere)
    wording = wording_of(read, named)
    found = senses(read.mentions, wording)
    home = home_of(report, gazetteer)
    if home is not None:
        found.append(sense_of_home(home))
    shares = probabilities(found, local_hints(report.text, gazetteer), weights)
    answers = decided(mentions, found, shares, home)
    answers = doubted(answers, contradicted(read, named, wording.openings, answers, gazetteer))
    around = [elsewhere.get(index, next(iter(units), None)) for index, units in enumerate(named)]
    return unplaced_in_towns(mentions, answers, around, elsewhere, read.language)
