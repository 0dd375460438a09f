"""Candidates with all that is known of them: the steps that recognition and the fitting share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.gazetteer import Gazetteer, Meaning
from geo.recognition.candidates import Candidate, candidates
from geo.recognition.features import context_features, name_features, risk_class, step
from geo.recognition.languages import Language
from geo.recognition.tokens import runs

ODDS_STEPS = (-4.0, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 4.0)
SHARE_STEPS = (0.02, 0.1, 0.25, 0.5)


@dataclass(frozen=True, slots=True)
class Examined:
    """A candidate, what its name can mean, and the features that hold for it."""

    candidate: Candidate
    meanings: tuple[Meaning, ...]
    features: tuple[str, ...]


def examine(text: str, language: Language, gazetteer: Gazetteer) -> list[Examined]:
    """Find the candidates of a text, with the features of the first round."""
    found = []
    for candidate in candidates(text, list(runs(text)), gazetteer):
        meanings, of_name, risk = _name(candidate.key, gazetteer)
        around = context_features(text, candidate, risk, language)
        found.append(Examined(candidate, meanings, (*of_name, *around)))
    return found


@lru_cache(maxsize=20_000)
def _name(key: str, gazetteer: Gazetteer) -> tuple[tuple[Meaning, ...], tuple[str, ...], str]:
    meanings = gazetteer.meanings(key)
    return meanings, name_features(key, meanings), risk_class(key, meanings)


def report_features(text: str, found: Sequence[Examined], odds: Sequence[float]) -> list[list[str]]:
    """Tell for each candidate what the first round thinks of the rest of the report."""
    same: defaultdict[str, list[float]] = defaultdict(list)
    for item, value in zip(found, odds, strict=True):
        same[item.candidate.key].append(value)
    shares = _country_shares(found, odds)
    lower = _lower_words(text, same)
    return [
        _report_features(item, value, same[item.candidate.key], shares, lower)
        for item, value in zip(found, odds, strict=True)
    ]


def _report_features(
    item: Examined, own: float, all_odds: Sequence[float], shares: dict[int, float], lower: set[str]
) -> list[str]:
    key = item.candidate.key
    features = [f"own:{step(own, ODDS_STEPS)}"]
    if len(all_odds) > 1:
        features.append(f"best:{step(max(all_odds), ODDS_STEPS)}")
        features.append(f"worst:{step(min(all_odds), ODDS_STEPS)}")
        features.append(f"mentions:{step(len(all_odds), (2, 4, 8))}")
    if key in lower:
        features.append("lower-case elsewhere")
    countries = {place.country_row for place, _ in item.meanings if place.country_row is not None}
    share = max((shares.get(country, 0.0) for country in countries), default=0.0)
    features.append(f"country-share:{step(share, SHARE_STEPS)}")
    return features


def _country_shares(found: Sequence[Examined], odds: Sequence[float]) -> dict[int, float]:
    """Share of the confident candidates whose first meaning lies in a country."""
    counts: defaultdict[int, float] = defaultdict(float)
    for item, value in zip(found, odds, strict=True):
        country = item.meanings[0].place.country_row
        if value > 0 and country is not None:
            counts[country] += 1.0
    total = sum(counts.values()) or 1.0
    return {country: count / total for country, count in counts.items()}


def _lower_words(text: str, keys: dict[str, list[float]]) -> set[str]:
    """Names that the text also has in lower case, as an ordinary word."""
    words = set(text.split())
    return {key for key in keys if key in words}
