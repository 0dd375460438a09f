"""Toponyms in scripts without capitals, some with particles that lean on names, some without spaces.

Nothing but the gazetteer says what could be a name there, so a guard on frequency stands before it: an
ordinary word of the language is a place only where a word for its kind stands beside it, and a small place
only where the text leads up to one. The chances are set by hand on the gold reports in tests/data/languages:
there are no annotated corpora to fit them on.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache

import marisa_trie

from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, distance_km
from geo.languages import Language
from geo.languages.arabic import ARTICLE
from geo.languages.enumerations import are_listed
from geo.meanings.spelling import known_form
from geo.model import Kind
from geo.recognition import word_lists
from geo.recognition.candidates import Recognised
from geo.recognition.candidates.spans import Candidate
from geo.recognition.told import names_told
from geo.recognition.told.run_together import may_be_named
from geo.text import fold

MOST_WORDS = 4
MOST_CHARACTERS = 12
MOST_MIXED = 12
_LEAST_MIXED = 3
_LONGEST_WORD = 4
_SHORTEST_COUNTY = 2
LARGE = 300_000
FREQUENT_CITY = 100_000
TOWN = 15_000
_LOOK = 24
SURE, LIKELY, LED_UP_TO = 0.92, 0.8, 0.65

_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+")  # vowels of Hindi are marks, not letters
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_MIXED = re.compile(r"(?=[\u3400-\u9fff]*[\u30a1-\u30fa])[\u3400-\u9fff\u30a1-\u30fa\u30fc・]+")
NEAR_KM = 100.0  # of a place that is sure: there a small one may be meant
_FEATURES = frozenset((Kind.REGION, Kind.WATER, Kind.MOUNTAIN))
_LONGEST_FEATURE_WORD = 2
_WIDE = frozenset((Kind.COUNTRY, Kind.CONTINENT, Kind.ADMIN1))


def find(text: str, language: Language, gazetteer: Gazetteer) -> list[Recognised]:
    """Find the toponyms of a text in order, none overlapping, with their probabilities."""
    spans = _spelled_apart if language.writes == "words" else _run_together
    found: list[Recognised] = []
    doubtful: list[Candidate] = []
    for start, end, key in spans(text, language, gazetteer):
        meanings = gazetteer.meanings(key)
        listed = bool(found) and _are_beside(text, found[-1].candidate.end, start, language)
        chance = _chance(text, start, end, meanings, language, listed)
        candidate = Candidate(start, end, key, words=1)
        if chance is not None:
            found.append(Recognised(candidate, chance))
        elif language.writes == "characters":
            doubtful.append(candidate)
    found = sorted([*found, *_named_elsewhere(text, doubtful, found, language)])
    if language.never_in_names:
        found = sorted([*found, *_beside_places(text, doubtful, found, language, gazetteer)])
    return sorted([*found, *names_told(text, found, language)])


def _named_elsewhere(
    text: str, doubtful: Iterable[Candidate], found: Iterable[Recognised], language: Language
) -> Iterator[Recognised]:
    """Take the short name of a place that the text names with its unit elsewhere: "顺德" after "顺德区"."""
    units = tuple(language.unit_after)
    named = {item.candidate.key for item in found if text.startswith(units, item.candidate.end)}
    named |= {
        item.candidate.key.removesuffix(unit)
        for item in found
        for unit in units
        if item.candidate.key.endswith(unit)
    }
    for candidate in doubtful:
        before, _ = _neighbours(text, candidate.start, candidate.end)
        if candidate.key in named and not _stands_for_something_else(
            text, candidate.start, candidate.end, before, language
        ):
            yield Recognised(candidate, LED_UP_TO)


def _beside_places(
    text: str,
    doubtful: Iterable[Candidate],
    found: Sequence[Recognised],
    language: Language,
    gazetteer: Gazetteer,
) -> Iterator[Recognised]:
    """Take a small place where a name may stand, in a text that surely names a place near it."""
    taken = {item.candidate.start for item in found}
    ends = {item.candidate.end for item in found}
    sure = [_likeliest(item.candidate, gazetteer) for item in found]
    for candidate in doubtful:
        if candidate.start in taken or not _may_stand_alone(text, candidate, ends, language):
            continue
        places = (place for place, _ in gazetteer.meanings(candidate.key))
        if any(_is_near(place, other) for place in places for other in sure):
            ends.add(candidate.end)
            yield Recognised(candidate, LED_UP_TO)


def _is_near(place: GazetteerPlace, other: GazetteerPlace) -> bool:
    return distance_km(place.latitude, place.longitude, other.latitude, other.longitude) < NEAR_KM


def _likeliest(candidate: Candidate, gazetteer: Gazetteer) -> GazetteerPlace:
    return max((place for place, _ in gazetteer.meanings(candidate.key)), key=lambda place: place.population)


def _may_stand_alone(text: str, candidate: Candidate, ends: Container[int], language: Language) -> bool:
    """Tell a name that is no word, between what may stand before a name and what may stand after one."""
    start, end, key = candidate[:3]
    before, _ = _neighbours(text, start, end)
    is_led = start in ends or text.endswith(tuple(language.locative | language.before_unknown), 0, start)
    return (
        (is_led or not _is_ideograph(text[start - 1 : start]))
        and _may_go_on(text, end, language)
        and may_be_named(key, language)
        and key not in word_lists.dictionary(language.code)
        and (is_led or key[0] not in language.surnames)
        and not _stands_for_something_else(text, start, end, before, language)
    )


def _may_go_on(text: str, end: int, language: Language) -> bool:
    """Tell whether what stands after a name goes on after one: a sign, a unit, what joins it to the next."""
    after = (*language.suffixes, *language.joined, *language.unit_after)
    return not _is_ideograph(text[end : end + 1]) or text.startswith(after, end)


def _are_beside(text: str, end: int, start: int, language: Language) -> bool:
    """Tell whether nothing but space, or what joins the names of a list, parts two names."""
    return not text[end:start].strip() or are_listed(text, end, start, language.code)


def _spelled_apart(text: str, language: Language, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """Give the longest names among words between spaces, each with or without what leans on its front."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    index = 0
    while index < len(words):
        span = _longest_from(text, words, index, language, gazetteer)
        if span is None:
            index += 1
            continue
        start, end, key, last = span
        yield start, end, key
        index = last + 1


def _longest_from(
    text: str, words: list[tuple[int, int]], first: int, language: Language, gazetteer: Gazetteer
) -> tuple[int, int, str, int] | None:
    for last in range(min(len(words), first + MOST_WORDS) - 1, first - 1, -1):
        if "\n" in text[words[first][0] : words[last][1]]:
            continue
        for start in _starts(text, words[first][0], words[last][1], language):
            for end in _ends(text, *words[last], language):
                key = known_form(text[start:end], gazetteer)
                if key is not None and len(key) >= (2 if language.suffixes else 3):
                    return start, end, key, last
    return None


def _starts(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Give where a name may start in words: at their front, or behind the particles that lean on it."""
    yield start
    if _is_ordinary_word(text, start, language):  # "ولاية" is "province", not "and Lae"
        return
    for prefix in sorted(language.prefixes, key=len, reverse=True):
        if text.startswith(prefix, start) and end - start - len(prefix) > 2:
            yield start + len(prefix)


def _is_ordinary_word(text: str, start: int, language: Language) -> bool:
    word = _WORD.match(text, start)
    return word is not None and (
        word[0] in language.unit_before or _is_ordinary(fold(word[0]), language.code)
    )


def _ends(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    """Give where a name may end in a word: at its end, or before the particles that lean on it."""
    yield end
    for suffix in sorted(language.suffixes, key=len):
        if text.endswith(suffix, start + 2, end):
            yield end - len(suffix)


def _run_together(text: str, language: Language, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """Give the names among words without spaces: at each place the longest word or name wins."""
    ordinary = word_lists.lexicon(language.code)
    index = before = 0
    while index < len(text):
        name = _mixed_name(text, index, gazetteer) or _longest_name(text, index, gazetteer)
        length = max(len(name or ""), _longest_word(text, index, ordinary), 1)
        if length > 1 and name is None and _leads_to_a_country(text, index, length, gazetteer, language):
            length = 1
        if name is not None and len(name) == length and not _is_tail(text, before, index, name, language):
            yield index, index + length, name
        before, index = index, index + length


def _is_tail(text: str, before: int, start: int, name: str, language: Language) -> bool:
    """Tell "南县" in "灌南县", a longer county's name: one character more stands before it.

    That is no particle, nor part of a word or name; `before` is where what ends at `start` begins.
    """
    counties = language.settlements or language.unit_after  # in Chinese no "州": "泉州" is a whole name
    if len(name) != _SHORTEST_COUNTY or name[-1] not in counties:
        return False
    ahead = text[before:start]
    is_particle = ahead in language.unit_after | language.locative | language.joined
    return len(ahead) == 1 and _is_ideograph(ahead) and not is_particle


def _leads_to_a_country(text: str, start: int, length: int, gazetteer: Gazetteer, language: Language) -> bool:
    """Tell of "在意大利", in Italy, which begins like a word: a preposition and a longer name stand there."""
    if text[start] not in language.locative:
        return False
    name = _longest_name(text, start + 1, gazetteer)
    return name is not None and len(name) >= length and _is_country(name, gazetteer)


def _longest_name(text: str, start: int, gazetteer: Gazetteer) -> str | None:
    window = text[start : start + MOST_CHARACTERS]
    if _KATAKANA.match(window):
        return _name_in_katakana(text, start, gazetteer)
    if not _is_ideograph(window[0]):
        return None
    names = gazetteer.prefixes(window)
    return names[-1] if names and len(names[-1]) > 1 and all(map(_is_ideograph, names[-1])) else None


def _mixed_name(text: str, start: int, gazetteer: Gazetteer) -> str | None:
    """Give the longest name of a country that is partly in katakana: "南アフリカ", "アメリカ合衆国"."""
    word = _MIXED.match(text, start)
    if word is None or _KATAKANA.fullmatch(word[0]) or _KATAKANA.match(text, start - 1) is not None:
        return None
    names = (word[0][:length] for length in range(min(len(word[0]), MOST_MIXED), _LEAST_MIXED - 1, -1))
    return next((name for name in names if _is_country(name, gazetteer)), None)


def _is_country(name: str, gazetteer: Gazetteer) -> bool:
    return any(meaning.place.kind is Kind.COUNTRY for meaning in gazetteer.meanings(fold(name)))


def _name_in_katakana(text: str, start: int, gazetteer: Gazetteer) -> str | None:
    """Give the name that is all of what is written in katakana: foreign words are, and end where it does."""
    word = _KATAKANA.match(text, start)
    whole = word is not None and _KATAKANA.match(text, start - 1) is None
    return word[0] if word is not None and whole and gazetteer.meanings(fold(word[0])) else None


def _longest_word(text: str, start: int, ordinary: marisa_trie.Trie) -> int:
    words = ordinary.prefixes(text[start : start + _LONGEST_WORD])
    return len(words[-1]) if words else 1


def _is_ideograph(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _chance(
    text: str, start: int, end: int, meanings: tuple[Meaning, ...], language: Language, listed: bool
) -> float | None:
    """Tell how probably a name is a place here; None where it is not taken for one.

    `listed`: it stands right after another place.
    """
    before, after = _neighbours(text, start, end)
    if _stands_for_something_else(text, start, end, before, language):
        return None
    people = max(meaning.place.population for meaning in meanings)
    wide = any(meaning.place.kind in _WIDE for meaning in meanings)
    named_kind = before in language.unit_before or after.startswith(tuple(language.unit_after))
    named_kind = named_kind or (listed and people >= TOWN)
    if _is_ordinary(fold(text[start:end]), language.code) and not wide and people < LARGE:
        led = people >= FREQUENT_CITY and _is_led_up_to(text, start, before, language)
        return LED_UP_TO if named_kind or led else None
    if wide or people >= LARGE:
        return SURE
    if people >= TOWN or named_kind or _is_feature(text[start:end], meanings):
        return LIKELY
    if language.writes == "characters" and text[start : end - 1] in word_lists.lexicon(language.code):
        return None  # a frequent word and one character more
    return LED_UP_TO if listed or _is_led_up_to(text, start, before, language) else None


def _is_feature(name: str, meanings: tuple[Meaning, ...]) -> bool:
    """Tell a region, water or range whose name is too long to be a word: "东南亚", "القرن الأفريقي"."""
    is_long = " " in name or (_is_ideograph(name[0]) and len(name) > _LONGEST_FEATURE_WORD)
    return is_long and any(meaning.place.kind in _FEATURES for meaning in meanings)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the word before, without spaces, and the text after a span."""
    words = _WORD.findall(text[max(0, start - _LOOK) : start])
    return (words[-1] if words else ""), text[end : end + 8].lstrip(" ")


def _stands_for_something_else(text: str, start: int, end: int, before: str, language: Language) -> bool:
    """Tell a part of an organisation's or a person's name, and a word that is never a place."""
    span = text[start:end]
    never = (language.function_words, language.calendar, language.not_places, language.unit_before)
    if any(span in words for words in never) or before in language.titles:
        return True
    after = text[end : end + _LOOK].lstrip(" ")
    if span in language.begin_names and after[:1].isalpha():  # "عين" of "عين زارة"
        return True
    if after.startswith((*language.organisation_after, *language.person_after)):
        return True
    return _is_of_person(text, start, end, language) or (
        before.removeprefix(ARTICLE) in language.organisation_before
        or _as_arabic(before) in word_lists.first_names()
    )


def _as_arabic(word: str) -> str:
    """Fold a word; two letters of Persian are Arabic ones of another shape."""
    return fold(word).replace("ی", "ي").replace("ک", "ك")


def _is_of_person(text: str, start: int, end: int, language: Language) -> bool:
    """Tell "南京" in "张南京" and "山口" in "山口健一": family and given name, written together."""
    leads = text[max(0, start - 2) : start] not in word_lists.lexicon(language.code)
    given = leads and text[max(0, start - 1) : start] in language.surnames
    is_unit = text.startswith(tuple(language.unit_after), end)
    family = text[start:end] in language.surnames and not is_unit and _is_ideograph(text[end : end + 1])
    return given or family


def _is_led_up_to(text: str, start: int, before: str, language: Language) -> bool:
    """Tell whether a preposition stands before the name; one that leans on its front is too often no word."""
    if language.writes == "characters":
        return text.endswith(tuple(language.locative), 0, start)
    return before in language.locative and text[start - 1].isspace()


@lru_cache(maxsize=20_000)
def _is_ordinary(key: str, code: str) -> bool:
    return key in word_lists.dictionary(code)
