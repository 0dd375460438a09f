"""The words that counting needs: one JSON file a language, named by its ISO 639-1 code.

A new language is a new file with the fields of `CountWords`, written as `geo.text.word_files` says, all in
lower case.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from geo.languages import DEFAULT
from geo.languages import language as language_of
from geo.text.language_names import read_as
from geo.text.word_files import codes_in, read_words, typed

_SCRIPTS_WITHOUT_SPACES = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True)
class CountWords:
    """What one language says when it counts things in places."""

    language: str
    numbers: dict[str, int]  # "seven"
    multipliers: dict[str, int]  # "dozen", "million": what they multiply stands before them
    phrases: dict[str, int]  # "a pair of"
    articles: frozenset[str]  # numbers that are mere articles before a noun: French "une"
    joiners: frozenset[str]  # within a number: "two hundred and six"
    after_units: frozenset[str]  # tens that follow their units: Arabic "ثلاث وعشرون", "three and twenty"
    joins_from: int  # the smallest number that a joiner may follow
    decimal: str
    places: frozenset[str]  # prepositions before a place
    directions: frozenset[str]  # with one of `of` such a preposition: "west of"
    in_endings: tuple[str, ...]  # what does the work of "in" at or behind a name: "Turussa", "İzmir'de"
    towards: frozenset[str]  # prepositions that count only after a word of `given`: "two went to Oslo"
    given: frozenset[str]
    origins: frozenset[str]  # of those of `breaks`: "from", which counts after a word of `given`, or where
    taken_from: frozenset[str]  # before it, what happens there: "87 pupils were abducted from Kuriga"
    purposes: frozenset[str]  # of those of `breaks`: "for", which is a `towards` after a word of `given`
    only_there: frozenset[str]  # one of these follows: "eight from Kribi alone"
    place_modifiers: frozenset[str]  # between such a preposition and the name: "the city of"
    has: frozenset[str]  # verbs and prepositions between a place and its number: "Lyon has six"
    has_phrases: tuple[str, ...]
    with_words: frozenset[str]  # the same, only right after the place: "Mombasa with seven"
    each: frozenset[str]
    each_phrases: tuple[str, ...]
    distributive: frozenset[str]  # "each" before one of these forms of a number: "по две в"
    distributed: frozenset[str]
    another: frozenset[str]  # one more of the counted things
    another_phrases: tuple[str, ...]
    one_phrases: tuple[str, ...]  # one of the counted things, whatever stands before: "the only"
    ordinals: frozenset[str]  # "a third in Kaunas"
    skipped: frozenset[str]  # around a number without changing it: "only", "about"
    skipped_phrases: tuple[str, ...]
    of_them: tuple[str, ...]  # before the parts of a number: "23 slides, of which nine in"
    between: frozenset[str]  # "between 3 and 5"
    up_to: frozenset[str]  # "3 to 5"
    under: tuple[str, ...]  # before an upper bound or an earlier number, no counts: "fewer than", "up from"
    possible: frozenset[str]  # what may never happen is no count: "could die"; a plan ("will open") is one
    told_as_so: tuple[str, ...]  # unless it goes on like this: "may have died", "could not be found"
    conjunctions: frozenset[str]  # between the members of a list
    joined_and: str  # one that is written with the word after it: Arabic "وأصيب"
    elided: frozenset[str]  # words written with the one after them: "l'incendie", "nell'area"
    definite: frozenset[str]  # before a number of things already known: "the two sides met in Geneva"
    left: frozenset[str]  # unless one of these follows: "the remaining two"
    of: frozenset[str]  # "one of the stations" is no count
    bound_one: frozenset[str]  # "no one", "this one"
    one_does: frozenset[str]  # "one can see"
    breaks: frozenset[str]  # begin another clause
    whose: frozenset[str]  # "Tallinn, whose nine employees"
    whens: frozenset[str]  # begin one that tells how it came: "two died when a bus fell"
    tolls: frozenset[str]  # nouns for a number that is kept up to date: "the toll in Derna is 12"
    reaches: tuple[str, ...]  # before such a number: "rose to"; before two of them: "rose from"
    strikes: frozenset[str]  # what happens to a place itself: "seven rockets hit Kherson"
    often: dict[str, int]  # how often something happens: "twice"
    times: frozenset[str]  # the same, after a number: "struck three times in Malmö"
    wheres: frozenset[str]  # those of `breaks` that tell what is in a place: "Lyon, where it will employ 80"
    works: frozenset[str]  # where people work, and that it opens or shuts: "A mill will open in Kemi"
    effects: frozenset[str]  # what a deed does to those counted: "shut its mill, putting 80 out of work"
    registers: frozenset[str]  # what those in a place do who count there: "police in Lyon recorded 80 thefts"
    measures: frozenset[str]  # what a state does that is counted there: "Chad cut access four times"
    ranks: frozenset[str]  # "Italy has the most, with 11"
    harmed: frozenset[str]  # what happens to those counted in one event: "12 killed and 30 wounded"
    losses: tuple[str, ...]  # the same in several words: "lost their homes"
    including: frozenset[str]  # between an area and a part of it: "the West Bank, including East Jerusalem,"
    persons: frozenset[str]  # of whom one is counted where he is harmed: "a fisherman drowned"
    indefinite: frozenset[str]  # after one of these articles or those of `geo.languages`; else bare
    verbs_last: bool  # whether what he suffers ends the clause: "wurde ein Mann in Celle verletzt"
    happenings: frozenset[str]  # what may harm: "A ferry sank off Zanzibar. Thirty people drowned"
    both: tuple[str, ...]  # "two, both in Graz"
    all_of: tuple[str, ...]  # "four, all in Graz"
    neither: frozenset[str]  # nothing is counted in the places after it: "neither Oslo nor Bergen has"
    respectively: tuple[str, ...]
    out_of: frozenset[str]  # at the head of a sentence: "Of the 48 attacks in Nigeria, 19 were in Kano"
    ratios: frozenset[str]  # between the numbers of a share: "un habitant sur trois", "dos de cada tres"
    shares: tuple[str, ...]  # after a number, two words or more: "12 per cent"
    be: frozenset[str]
    there: frozenset[str]
    weak: frozenset[str]  # no part of a unit: "two such new stations"
    no_unit: frozenset[str]  # end a unit, or are none: "three were", "two last week"
    not_units: frozenset[str]  # a number of these is a measure, not a count: "two weeks in Oslo"
    parts_of_time: frozenset[str]  # those that tell of which sort things are: "two day nurseries"
    weights: frozenset[str]  # of goods, which count where they are `waiting`: "900 tons are stuck in Kyiv"
    waiting: frozenset[str]
    more_than_once: frozenset[str]  # not so before one of these: "three times as many"
    kin: frozenset[str]  # a number of these after one of `kin_of` is of a person: "a mother of two sons"
    kin_of: frozenset[str]
    carried_on: frozenset[str]  # those that a bare number goes on with: "58 percent; in Kraków it was 49"
    currencies: frozenset[str]  # those of `not_before` that say what money a sum is in: "$3"
    it: frozenset[str]  # a bare number of it is known only from what was said before: "In Kraków it was 49"
    not_before: frozenset[str]  # a number after these is a name or a sum: "Highway 61", "$3"
    also_things: frozenset[str]  # those that a noun before them makes things: "31 charging points"
    measured_by: frozenset[str]  # unless it is one of these: "12 square yards"
    no_columns: frozenset[str]  # heads of columns that count nothing: "Year opened", "Rank"
    not_before_bare: frozenset[str]  # the same, only where no noun follows: "at 7", not "at 7 homes"
    months: frozenset[str]
    months_capital: bool  # whether a word for one in small letters is another word: "may"
    days: frozenset[str]  # of this week: "Tuesday", "yesterday"
    free_order: bool  # whether what is named at the head of a clause is where all of it happens
    days_anywhere: bool  # whether they and dates are passed over, wherever they stand in a sentence
    earlier: tuple[str, ...]  # what begins a sentence on other times: "a year earlier"
    denying: frozenset[str]  # "seven posts have not yet reported"
    neighbouring: frozenset[str]  # "neighbouring Mali recorded 51"
    comparing: tuple[str, ...]  # what is said of another country than the one reported: "came next"
    streets: frozenset[str]
    totals: tuple[str, ...]  # "in all"
    world: tuple[str, ...]  # "around the world"
    nationwide: tuple[str, ...]  # the same of a country: "across the country"
    regionwide: tuple[str, ...]  # the same of a province or a town
    world_after: tuple[str, ...]  # the same, only right after the counted thing: "54 offices abroad"
    scope_units: frozenset[str]  # "81 shops in nine cities"
    countries: frozenset[str]  # those of them that need no other number: "works in 30 countries"
    stand_ins: frozenset[str]  # units that only stand for what is counted: "three locations in Toronto"
    plural_irregular: frozenset[str]
    plural_in_s: bool  # whether plurals end in -s
    singular_s: frozenset[str]  # words in -s that are no plural
    nouns_capital: bool  # whether every noun begins with a capital
    classifiers: frozenset[str]  # Chinese measure words, between a number and its unit

    @property
    def spaced(self) -> bool:
        """Whether words are separated by spaces."""
        return self.language not in _SCRIPTS_WITHOUT_SPACES


@cache
def words_of(language: str | None) -> CountWords:
    """Load the words of a language; those of English where it is None or has no file."""
    code = DEFAULT if language is None else read_as(language)
    written = read_words(__name__, code)
    if written is None:
        return words_of(DEFAULT)
    written["language"] = code
    values = {item.name: typed(written.get(item.name), str(item.type)) for item in fields(CountWords)}
    values["harmed"] |= frozenset(values["losses"])
    values["indefinite"] |= language_of(code).indefinite
    return CountWords(**values)


def languages() -> list[str]:
    """Name the languages that have a file, as ISO 639-1 codes."""
    return codes_in(__name__)
