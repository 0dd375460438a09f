"""The words that tell why a toponym stands where it stands: one JSON file a language, by ISO 639-1 code.

A new language is a new file with the fields of `Cues`. Words are lower-case; a cue of several words is one
string in a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from geo.recognition.languages import language as spoken

DEFAULT = "en"
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Cues:
    """What one language says around its toponyms.

    `before`, `after` and `name` map a cue to its class: the words before a toponym, the words after it, and
    a capitalised word right after it that may continue a name ("London Road"). `hyphen` does so for what is
    tied on with a hyphen ("Madrid-based"). `skipped` words may stand between a toponym and the cue before
    it ("in the north of"), `auxiliary` ones between it and the verb after it ("has not said"). A single town
    before one of `plural_verbs` is a team ("Leeds have"). A name that ends in one of `facilities` is a
    building more often than the organisation in it.

    `negation` maps what denies or supposes to its class: ``noun`` denies the noun after it, ``proof`` all
    that follows, ``verb`` one of the verbs of `existence`; ``only`` denies nothing ("not only"), and
    ``condition`` supposes. What `denied_after` holds stands behind the place ("has none"). A word of
    `scope_ends` ends what is denied, and `events` and needs (hurt, water) are never denied.
    `negation_begins` and `denial_begins` are the first words of both, to pass over sentences without any, as
    `before_ends` are the last words of `before` and `after_begins` the first ones of `after`.

    A toponym before one of `compounds` is part of a name in small letters ("the Paris accord").
    `persons` and a word of `from_words` make an origin ("a teacher of"). Before one of
    `origin_words` so do words with one of `person_endings` that are no `things` ("a shearer from", not "a
    letter from"), one of `fetched` somewhere before ("crews called in from") and one of `before_from` right
    before ("she is from"). After one of
    `indefinite`, persons and `firms` have their home there ("a Toronto developer"), and without any noun it
    is one of a sort ("a second Chernobyl"). `metonyms` stand for institutions ("Whitehall"); a capital acts
    where one of `modals` and a verb that is not one of `stative` follow ("Brussels will propose"). In a
    report that is full of `sport`, a town is its team. After a word of `clause_openers` a subject stands; a
    verb is known by `verb_endings` unless a word of `passive` stands before it, or it is in the class
    ``happens``. The passive of one of `hazards` befalls a place ("was shelled"); a participle is no verb that
    ends like `progressive`. Police that do one of `policing` do it in their town. After a score and one of
    `against` the other team stands ("drew 1-1 with").

    Names are listed by `join_words`, by what is `joined` to the names without a space, and with `articles`.
    `endings` map what is written at or behind the end of a name to the class of a preposition, `apart` where
    a sign stands between. A word of `than` begins a comparison only after one of `comparatives` or a word in
    `comparative_endings`: Spanish "que" is "than" and "that". So does one of `nothing_but`: "worse only
    in". One of `seats` and a word of `stands` lead to the home of a firm ("whose seat is in"). An area before
    one of `where` is a scene ("to Malawi, where"). Where verbs come last, one of `final_speech` at the end of
    a clause says that the capital at its beginning acts.

    What is "from" a spot has its origin there, unless one of `removal` stands before it ("rescued from");
    where a language lists none, it is taken as reported. What is got from `partners` in a place by a word of
    `dealing` ("tiles from a firm in"), what one of `spokesmen` says there, persons and firms `out_of` it and
    things that are one of `made` there (", built in") tell an origin too. A name far off by some of the
    `lengths` only tells a direction ("600 km north of"), and one after a comma and one of `beside` where
    another spot is ("Ifaty, near"). A capital that has done one of `participles` acts. One of `relatives`
    begins an aside.
    """

    before: dict[str, str]
    before_ends: frozenset[str]
    after: dict[str, str]
    after_begins: frozenset[str]
    name: dict[str, str]
    hyphen: dict[str, str]
    skipped: frozenset[str]
    auxiliary: frozenset[str]
    plural_verbs: frozenset[str]
    facilities: frozenset[str]
    negation: dict[str, str]
    negation_begins: frozenset[str]
    denied_after: frozenset[str]
    denial_begins: frozenset[str]
    existence: frozenset[str]
    scope_ends: frozenset[str]
    events: frozenset[str]
    compounds: frozenset[str]
    persons: frozenset[str]
    from_words: frozenset[str]
    origin_words: frozenset[str]
    person_endings: tuple[str, ...]
    things: frozenset[str]
    fetched: frozenset[str]
    before_from: frozenset[str]
    indefinite: frozenset[str]
    firms: frozenset[str]
    metonyms: frozenset[str]
    modals: frozenset[str]
    stative: frozenset[str]
    sport: frozenset[str]
    clause_openers: frozenset[str]
    relatives: frozenset[str]
    passive: frozenset[str]
    verb_endings: tuple[str, ...]
    progressive: tuple[str, ...]
    hazards: frozenset[str]
    policing: frozenset[str]
    against: frozenset[str]
    join_words: frozenset[str]
    joined: frozenset[str]
    articles: frozenset[str]
    endings: dict[str, str]
    apart: bool
    than: frozenset[str]
    comparatives: frozenset[str]
    comparative_endings: tuple[str, ...]
    nothing_but: frozenset[str]
    seats: frozenset[str]
    stands: frozenset[str]
    where: frozenset[str]
    final_speech: tuple[str, ...]
    removal: frozenset[str]
    partners: frozenset[str]
    spokesmen: frozenset[str]
    out_of: list[str]
    dealing: frozenset[str]
    made: frozenset[str]
    lengths: frozenset[str]
    beside: frozenset[str]
    participles: frozenset[str]


@cache
def cues_of(language: str | None) -> Cues:
    """Load the cues of a language: English where it is None, only prepositions where it has no file."""
    source = resources.files(__name__).joinpath(f"{language or DEFAULT}.json")
    written = json.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}

    def words(field: str) -> frozenset[str]:
        return frozenset(written.get(field, "").split())

    before = _prepositions(language) | _classes(written.get("before", {}))
    after = _classes(written.get("after", {}))
    negation = _classes(written.get("negation", {}))
    denied_after = _classes({"after": written.get("denied_after", [])})
    return Cues(
        before=before,
        before_ends=frozenset(cue.split()[-1] for cue in before),
        after=after,
        after_begins=_first_words(after),
        name=_classes(written.get("name", {})),
        hyphen=_classes(written.get("hyphen", {})),
        skipped=words("skipped"),
        auxiliary=words("auxiliary"),
        plural_verbs=frozenset(written.get("plural_verbs", [])),
        facilities=words("facilities"),
        negation=negation,
        negation_begins=_first_words(negation),
        denied_after=frozenset(denied_after),
        denial_begins=_first_words(denied_after),
        existence=words("existence"),
        scope_ends=words("scope_ends"),
        events=words("events"),
        compounds=words("compounds"),
        persons=words("persons"),
        from_words=words("from_words"),
        origin_words=words("origin_words"),
        person_endings=tuple(written.get("person_endings", "").split()),
        things=words("things"),
        fetched=words("fetched"),
        before_from=words("before_from"),
        indefinite=words("indefinite"),
        firms=words("firms"),
        metonyms=frozenset(written.get("metonyms", [])),
        modals=words("modals"),
        stative=words("stative"),
        sport=words("sport"),
        clause_openers=words("clause_openers"),
        relatives=words("relatives"),
        passive=words("passive"),
        verb_endings=tuple(written.get("verb_endings", "").split()),
        progressive=tuple(written.get("progressive", "").split()),
        hazards=words("hazards"),
        policing=words("policing"),
        against=words("against"),
        join_words=_doing_the_work_of(language, "and", "or") | words("join_words"),
        joined=words("joined"),
        articles=_doing_the_work_of(language, "the"),
        nothing_but=words("nothing_but"),
        seats=words("seats"),
        stands=words("stands"),
        where=words("where"),
        final_speech=tuple(written.get("final_speech", "").split()),
        endings=_cases(language)
        | {ending: name for name, endings in written.get("endings", {}).items() for ending in endings},
        apart=bool(spoken(language).apart),
        than=words("than"),
        comparatives=words("comparatives"),
        comparative_endings=tuple(written.get("comparative_endings", "").split()),
        removal=words("removal"),
        partners=words("partners"),
        spokesmen=words("spokesmen"),
        out_of=written.get("out_of", "").split(),
        dealing=words("dealing"),
        made=words("made"),
        lengths=words("lengths"),
        beside=words("beside"),
        participles=words("participles"),
    )


_CLASS_OF = {"in": "locative", "near": "locative", "at": "locative", "to": "movement", "from": "movement"}


def _prepositions(code: str | None) -> dict[str, str]:
    """Give the classes of the prepositions that a language file has: "v Česku" is in it."""
    english = spoken(code).as_english
    return {word: _CLASS_OF[meaning] for word, meaning in english.items() if meaning in _CLASS_OF}


def _cases(code: str | None) -> dict[str, str]:
    """Give the classes of the endings that do the work of a preposition: "Suomessa" is in it."""
    cases = spoken(code).cases
    return {ending: _CLASS_OF[meaning] for ending, meaning in cases.items() if meaning in _CLASS_OF}


def _doing_the_work_of(code: str | None, *meant: str) -> frozenset[str]:
    return frozenset(word for word, meaning in spoken(code).as_english.items() if meaning in meant)


def _first_words(cues: Iterable[str]) -> frozenset[str]:
    return frozenset(cue.split()[0] for cue in cues)


def _classes(written: dict[str, list[str]]) -> dict[str, str]:
    """Turn {class: cues} round; a cue listed twice belongs to the class that is written first.

    Chinese has no spaces, so that each of its characters is a word of its own.
    """
    return {
        (" ".join(cue) if _HAN.match(cue) else cue): name
        for name, cues in reversed(written.items())
        for cue in reversed(cues)
    }
