"""What is known of a candidate, as the names of the features that hold for it.

Every feature is true or absent; the scorer adds up their constants. Three groups: of the name itself
(`name_features`, the same wherever it stands), of its place in the text (`context_features`), and of the
rest of the report (in `geo.recognition.report_features`: they need a first opinion on every candidate).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from sys import intern

from geo.gazetteer import Meaning, NameKind
from geo.languages import DEFAULT, Language
from geo.model import Kind
from geo.recognition import word_lists
from geo.recognition.candidates.spans import Candidate
from geo.recognition.context import after, before, with_case

POPULATION_STEPS = (500, 2_000, 10_000, 50_000, 250_000, 1_000_000, 5_000_000)
AMBIGUITY_STEPS = (2, 4, 8, 16, 32)

LED = frozenset(("prev=in", "prev=near", "prev=at", "prev=outside", "prev=around", "prev=across"))
_OF_SPEAKER = frozenset(("next:speech:lower", "next:speech:capital"))
_NAME_BEFORE = frozenset(("prev:first-name", "prev:initial", "prev:capital"))
_INHABITED = frozenset((Kind.CITY, Kind.DISTRICT, Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2))
NAME_AFTER = frozenset(("next:capital", "next:initial", "next:first-name", "next:upper"))


def step(value: float, steps: Sequence[float]) -> int:
    """How many of the steps a value reaches."""
    return bisect_right(steps, value)


def made_name_features(head: str, words: int, key: str, code: str) -> tuple[str, ...]:
    """Tell what a name is that the gazetteer does not have, by its head's class and its words."""
    found = [f"made:{head}", f"made:{head}:words:{min(4, words)}"]
    parts = key.split()
    if parts[0] in word_lists.first_names():
        found.append(f"made:{head}:first-name")
    if code == DEFAULT and not any(map(word_lists.is_ordinary, parts)):
        found.append(f"made:{head}:rare")
    return tuple(found)


def name_features(key: str, meanings: Sequence[Meaning], commonness: bool | None) -> tuple[str, ...]:
    """Tell what the name is, whatever stands around it. The last one is its risk class.

    `commonness` is None where the name, as written, is no dictionary word; True for the commonest of them.
    """
    best = meanings[0]
    population = max(meaning.place.population for meaning in meanings)
    words = key.split()
    kinds = sorted({place.kind for place, name_kind in meanings if name_kind <= best.name_kind})
    found = [f"kind:{kind}" for kind in kinds]
    found += [
        f"population:{step(population, POPULATION_STEPS)}" if _INHABITED.intersection(kinds) else "area",
        f"places:{step(len(meanings), AMBIGUITY_STEPS)}",
        f"words:{min(3, len(words))}",
        f"name:{best.name_kind.name.lower()}",
    ]
    if len(words) == 1:
        found += _single_word_features(key, commonness)
    elif words[0] in word_lists.first_names():
        found.append("first-word:first-name")
    risk = risk_class(key, meanings, commonness)
    if risk == "demonym":
        found.append("demonym:people" if key.endswith(("s", "men")) else "demonym:adjective")
    return (*found, f"risk:{risk}")


def _single_word_features(key: str, commonness: bool | None) -> list[str]:
    found = []
    if commonness is not None:
        found.append("dictionary:small" if commonness else "dictionary:large")
    if key in word_lists.surnames():
        found.append("surname:common" if word_lists.surnames()[key] else "surname:rare")
    if key in word_lists.first_names():
        found.append("first-name:common" if word_lists.first_names()[key] else "first-name:rare")
    if len(key) <= 4:
        found.append(f"letters:{len(key)}")
    return found


def risk_class(key: str, meanings: Sequence[Meaning], commonness: bool | None) -> str:
    """Say how likely the name alone misleads: what a neighbouring word means depends on it."""
    kinds = {meaning.place.kind for meaning in meanings}
    if all(meaning.name_kind is NameKind.DEMONYM for meaning in meanings):
        return "demonym"
    if Kind.COUNTRY in kinds or Kind.CONTINENT in kinds:
        return "country"
    if commonness is not None:
        return "word"
    if word_lists.first_names().get(key) or word_lists.surnames().get(key):
        return "person"
    if " " in key:
        return "phrase"
    return (
        "large" if max(meaning.place.population for meaning in meanings) >= POPULATION_STEPS[3] else "small"
    )


def context_features(text: str, candidate: Candidate, risk: str, language: Language) -> tuple[str, ...]:
    """Tell what stands around the candidate, and whether it is written in capitals."""
    start, end = candidate.start, candidate.end
    ahead = tuple(before(text, start, language))
    if language.cases or language.heads_of_places:
        ahead, end = with_case(ahead, text, start, end, candidate.key, language)
    following = tuple(after(text, end, language))
    found = _crossed(ahead, following, risk, candidate.key in word_lists.first_names())
    surface = text[start : candidate.end]
    if surface.isupper():
        return (*found, "upper:short" if len(surface) <= 3 else "upper", f"{risk}|upper")
    return found


@lru_cache(maxsize=20_000)
def _crossed(
    ahead: tuple[str, ...], following: tuple[str, ...], risk: str, is_first_name: bool
) -> tuple[str, ...]:
    """Give what stands around a candidate, each once alone and once for names of its risk."""
    if ahead[0] in LED:  # "Police in Dublin said": who speaks stands before the preposition
        following = tuple(f"led|{feature}" if feature in _OF_SPEAKER else feature for feature in following)
    around = ahead + following
    found = [*around, *(f"{risk}|{feature}" for feature in around)]
    if is_first_name:
        found += [f"first-name|{feature}" for feature in around if feature in NAME_AFTER]
    if ahead[0] in _NAME_BEFORE:  # "Marco Rotterdam, 24, said"
        found += [f"surname|{feature}" for feature in following]
    return tuple(map(intern, found))  # many names share few features
