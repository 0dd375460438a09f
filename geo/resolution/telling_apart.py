"""Places of one name that a report tells apart by their countries: Hyderabad in India and in Pakistan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from geo.gazetteer import Meaning, NameKind
from geo.model import Kind, Mention
from geo.recognition.languages import language, one_of
from geo.resolution.containers import Container
from geo.resolution.scoring import prior_score

_SENTENCE_END = re.compile(r"[.!?;]\s+[A-Z\n]|\n")
_LOOK = 40
_LEAST_FAME = 6.0  # in log-odds: a hamlet is not meant because a sentence opens with its country


def told_apart(
    text: str,
    mentions: Sequence[Mention],
    keys: Sequence[str],
    meanings: Sequence[tuple[Meaning, ...]],
    around: Sequence[Container | None],
    code: str | None,
) -> list[int | None]:
    """Give for each mention the country, by row, that tells it from other places of its name in the report.

    "In Pakistan, Karachi and Hyderabad were shut. In India, Hyderabad was calm": where the sentences around
    two mentions of one name open with different countries, or one stands with its country, and each has a
    place of that name worth the mention, there are two. None where one country serves all. `code` is the
    ISO 639-1 code of the text's language.
    """
    countries = _opening_countries(text, mentions, meanings, _opening(code))
    for index, container in enumerate(around):
        if container is not None and meanings[container.index]:
            countries[index] = meanings[container.index][0].place.country_row
    told: list[int | None] = [None] * len(mentions)
    for same_name in _by_name(keys):
        certain = {i: countries[i] for i in same_name if _is_worth_it(meanings[i], countries[i])}
        if len(set(certain.values())) > 1:
            current = next(iter(certain.values()))
            for index in same_name:
                told[index] = current = certain.get(index, current)
    return told


def _by_name(keys: Sequence[str]) -> Iterable[list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        found[key].append(index)
    return found.values()


@cache
def _opening(code: str | None) -> re.Pattern[str]:
    """Build what a sentence has before the country that it opens with: "Meanwhile, in southern"."""
    spoken = language(code)
    link = one_of(spoken.contrasts | spoken.words_for("and"))
    inside, article = one_of(spoken.words_for("in")), one_of(spoken.words_for("the"))
    begins = rf"(?:^|[\n.;!?:»”\"]\s?)\s*(?:{link}\W+)?"
    return re.compile(rf"{begins}{inside} (?:{article} )?(?:\w+ )?$", re.IGNORECASE)


def _opening_countries(
    text: str,
    mentions: Sequence[Mention],
    meanings: Sequence[tuple[Meaning, ...]],
    opening: re.Pattern[str],
) -> list[int | None]:
    """Give for each mention the row of the country that its sentence opens with: "In India, ..."."""
    found: list[int | None] = []
    country: int | None = None
    end = 0
    for mention, named in zip(mentions, meanings, strict=True):
        if country is not None and _SENTENCE_END.search(text, end, mention.start + 1):
            country = None
        found.append(country)
        row = next(
            (p.row for p, kind in named if p.kind is Kind.COUNTRY and kind is not NameKind.DEMONYM), None
        )
        if row is not None and opening.search(text[max(0, mention.start - _LOOK) : mention.start]):
            country, end = row, mention.end
    return found


def _is_worth_it(named: tuple[Meaning, ...], country: int | None) -> bool:
    """Whether a place of a name in a country is famous enough beside the others of the name."""
    inside = [prior_score(item) for item in named if item.place.country_row == country != item.place.row]
    return bool(inside) and max(inside) > max(map(prior_score, named)) - _LEAST_FAME
