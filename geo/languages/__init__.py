"""What is known of each language's words, whoever asks: one JSON file a language, by its ISO 639-1 code.

Recognition asks which words tell a name, resolution which ones part and join names. What only the rules of
roles know is in `geo.recognition.roles.cues`, what only counting knows in `geo.counts.words`; what two of the
three need is here, and they take it from here.

A file has the fields of `Language`, written as `geo.text.word_files` says, in lower case; ``name`` is the
English name of the language.
``as_english`` and ``abbreviations`` have pairs, "en=in", and so has ``cases``, of the ending of a case and
the preposition that it is; ``endings`` is an object from a folded ending to the endings it may stand for,
"-" for none, ``adjectival_units`` one from a unit to its forms. A new language is a new file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache

from geo.text.language_names import read_as
from geo.text.word_files import codes_in, read_words, typed

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """The closed classes of words that say what a name next to them is."""

    name: str
    function_words: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()  # months, days, feasts
    locative: frozenset[str] = frozenset()  # prepositions and verbs that want a place
    titles: frozenset[str] = frozenset()  # before a person's name
    heads_of_places: frozenset[str] = frozenset()  # titles in the nominative: "Мер Львова" is Lviv's
    organisation_after: frozenset[str] = frozenset()  # "Paris Police"
    organisation_before: frozenset[str] = frozenset()  # "University of Paris"
    media_after: frozenset[str] = frozenset()  # "Paris Herald"
    authority_after: frozenset[str] = frozenset()  # "Paris police": a place's own people and offices
    facility_after: frozenset[str] = frozenset()  # part of a building's name: "Clark Hospital"
    facility_qualifiers: frozenset[str] = frozenset()  # before such a part: "Oleta River State Park"
    abbreviated_heads: frozenset[str] = frozenset()  # such parts with a full stop of their own: "Elm St."
    unit_after_name: frozenset[str] = frozenset()  # part of a unit's name: "Laurel County"
    street_after: frozenset[str] = frozenset()
    feature_after: frozenset[str] = frozenset()  # part of a natural feature's name: "Kiser Lake"
    feature_before: frozenset[str] = frozenset()  # "Lake Cumberland"
    unit_before: frozenset[str] = frozenset()  # "the village of Paris"
    unit_endings: frozenset[str] = frozenset()  # of such words, where they are compounds: "Handelsstadt"
    waters: frozenset[str] = frozenset()  # rivers, lakes, mountains before their name: "река Xyzzy"
    before_unknown: frozenset[str] = frozenset()  # what tells an unknown name as a place's: "in Xyzzy"
    settlements: frozenset[str] = frozenset()  # what tells an unknown name as a place's: "Xyzzy village"
    says_place: frozenset[str] = frozenset()  # the same, only before the name: "річка Xyzzy"
    civic: frozenset[str] = frozenset()  # what a settlement has: "the Xyzzy hall"
    ways: frozenset[str] = frozenset()  # what leads to a place: "the road to Xyzzy"
    province_words: frozenset[str] = frozenset()  # what tells a unit from its seat: "Idlib province"
    first_level: frozenset[str] = (
        frozenset()
    )  # such words that say no more than that: no "region", of a sea too
    provinces: frozenset[str] = frozenset()  # the same of several: "the Belgorod and Kursk regions"
    unit_offices: frozenset[str] = frozenset()  # what a unit has and its seat has not: "New York governor"
    unit_after: frozenset[str] = frozenset()  # "Paris residents"
    goes_on: frozenset[str] = frozenset()  # goes on with a name in small letters: "Arabie saoudite"
    direction: frozenset[str] = frozenset()
    side_prefixes: frozenset[str] = frozenset()  # written together with an area: "Nordsyrien"
    speech: frozenset[str] = frozenset()  # verbs that want a person or a government
    person_after: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()  # particles written together with the name: "بالقاهرة"
    suffixes: frozenset[str] = frozenset()  # particles written together with the name: "서울에서"
    surnames: frozenset[str] = frozenset()  # family names that stand right before given ones: "张南京"
    not_places: frozenset[str] = frozenset()  # words that are never a place in a script without capitals
    never_in_names: frozenset[str] = frozenset()  # characters of no name there: "这", "个"
    say_two_places: frozenset[str] = frozenset()  # what tells two unknown names as places': "مدينتي"
    describing: frozenset[str] = frozenset()  # patterns of adjectives: ".+ية"
    begin_names: frozenset[str] = frozenset()  # words that are half a name: "عين", "بني"
    telephone_labels: frozenset[str] = frozenset()  # places' names that stand before telephone numbers
    telephone_words: frozenset[str] = frozenset()  # between the two: "Mobile number: 0700 900 123"
    articles: frozenset[str] = frozenset()  # words with an article in them, where cities take none
    join_words: frozenset[str] = frozenset()  # between names of a list, besides "and" and "or": "as well as"
    joined: frozenset[str] = frozenset()  # the same, written together with the names: "北京和上海"
    generics_before: frozenset[str] = frozenset()  # left out of a name: "the city of Paris" is Paris
    generics_after: frozenset[str] = frozenset()  # the same: "Ontario province"
    unit_nouns: frozenset[str] = frozenset()  # what places and units are: "the Texas town of Paris"
    unit_plurals: frozenset[str] = frozenset()  # the same of several: "the Ohio towns of Athens and Lima"
    within: frozenset[str] = frozenset()  # "in", where it hardly ever means "to" as French "à" does
    of_each: frozenset[str] = frozenset()  # of all names of a list: "Dublin and Athens, both in Ohio"
    indefinite: frozenset[str] = frozenset()  # articles: "Paris, a town in Texas"
    adjective_endings: frozenset[str] = frozenset()  # folded, of all cases: "Сумськ-ій область"
    adjective_suffixes: frozenset[str] = frozenset()  # what such adjectives are made with: "ськ"
    seat_endings: frozenset[str] = frozenset()  # of the names that they are made of: "Сум-и", "Полтав-а"
    not_seats: frozenset[str] = frozenset()  # stems of adjectives that are made of no town: "ленинск"
    possessives: frozenset[str] = frozenset()  # endings of owners; see `geo.languages.possessives`
    bylines: frozenset[str] = frozenset()  # before the author's name in capitals: "BY CHAD HALL"
    contrasts: frozenset[str] = frozenset()  # begin a sentence that tells of another place: "Meanwhile, in"
    apart: str = ""  # the signs that part an ending from a name: "İzmir'de"
    code: str = DEFAULT
    # "words" or "characters" where the script has no capitals: what stands apart in it. Else empty.
    writes: str = ""
    # What English word a small word does the work of: the scorer's constants were fitted on English.
    as_english: Mapping[str, str] = field(default_factory=dict)
    # What stands for longer words in names: "Mt. Kenya".
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    # Country codes of what a name means in this language, though a city elsewhere bears it: "frança=FR".
    countries: Mapping[str, str] = field(default_factory=dict)
    # What English preposition the ending of a case does the work of.
    cases: Mapping[str, str] = field(default_factory=dict)
    # The forms of the words for units that an adjective names, by its nominative ending and theirs: see
    # `geo.meanings.adjectives`; `units_first` where they stand before the adjective.
    adjectival_units: Mapping[str, str] = field(default_factory=dict)
    units_first: bool = False
    # What the endings of the cases stand for in the nominative; see `geo.meanings.inflection`.
    endings: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def joining(self) -> frozenset[str]:
        """The words that stand between names of a list."""
        return self.join_words | self.words_for("and", "or")

    def words_for(self, *english: str) -> frozenset[str]:
        """Give the small words that do the work of English ones."""
        return frozenset(word for word, meaning in self.as_english.items() if meaning in english)


def one_of(words: Iterable[str]) -> str:
    """Write a pattern for one of some words, the longest that fits; for nothing where there are none."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})"


def codes() -> list[str]:
    """Name the languages there is a file for, sorted."""
    return codes_in(__name__)


def has_rules(code: str) -> bool:
    """Tell whether a language has a file, its own or that of one written alike."""
    return read_as(code) in codes()


@cache
def language(code: str | None) -> Language:
    """Load a language, or the default one where the code is None or has no file."""
    if code is not None and code != read_as(code):
        return language(read_as(code))
    values = read_words(__name__, code)
    if code is None or values is None:
        return language(DEFAULT)
    classes = {item.name: str(item.type) for item in fields(Language) if item.default == frozenset()}
    words = {name: typed(values.get(name), kind) for name, kind in classes.items()}
    return Language(
        name=values["name"],
        code=code,
        writes=values.get("writes", ""),
        apart=values.get("apart", ""),
        as_english=_pairs(values.get("as_english", "")),
        abbreviations=_pairs(values.get("abbreviations", "")),
        cases=_pairs(values.get("cases", "")),
        adjectival_units=values.get("adjectival_units", {}),
        units_first=bool(values.get("units_first", False)),
        countries=_pairs(values.get("countries", "")),
        endings=tuple((ending, _forms(forms)) for ending, forms in values.get("endings", {}).items()),
        **words,
    )


def _pairs(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


def _forms(forms: str) -> tuple[str, ...]:
    """Read the forms of an ending; a hyphen stands for none at all."""
    return tuple("" if form == "-" else form for form in forms.split())
