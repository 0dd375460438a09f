"""Which of a place's many names are worth keeping, and which others follow from them by rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_CODE = re.compile(r"[A-Z]{2,4}$")
_UNIT_WORD = re.compile(
    r"(?P<name>.+?) (?:County|Parish|Borough|Census Area|Municipality|District|Province|Region|Oblast|"
    r"Governorate|Department|Prefecture|Voivodeship|State|City|Canton|Raion|Division|Regency)$"
)
_UNIT_FIRST = re.compile(
    r"(?:County|Province|Departamento|Département|Provincia|Distrito|Landkreis|Kreis|Region) "
    r"(?:of |de |du |des |di |d['’])?(?P<name>.+)$"
)
_GERMAN_ADDITION = re.compile(
    r"(?P<name>[^(/]+?) (?:\((?!Kreis|Dorfkern)|(?:am|an|auf|bei|im|in|ob|unter|vor|a\. ?d\.|i\.|b\.) ).+"
)
_SIDE = {
    "east": "Este|Est|Leste|Oriental|Ost|Eastern",
    "north": "Nord|Norte|Setentrional|Northern",
    "south": "Sud|Sur|Sul|Meridional|Süd|Southern",
    "west": "Ouest|Oeste|Occidental|West|Western",
    "lower": "Bas|Basse|Bajo|Baja|Baixo",
    "upper": "Haut|Haute|Hauts|Alto|Alta",
}
_SIDES = [
    (re.compile(rf"(?:(?:{words})[ -](?P<after>.+)|(?P<before>.+)[ -](?:{words}))$"), side.title())
    for side, words in _SIDE.items()
]
_SAINT = re.compile(r"\b(Saint|St\.?)(?= [A-Z])")
_SHORT_FORMS = (("Mount ", "Mt. ", "Mt "), ("Fort ", "Ft. ", "Ft "))


def worth_keeping(alternates: Iterable[str]) -> Iterator[str]:
    """Leave out what GeoNames' alternates carry beside names: links, codes, and what a machine transcribed.

    Codes of airports and places are a few capitals ("YYZ"; but "FOR", "NOT" and "WAS" are some, too).
    Transcriptions of names in other scripts are in lower-case ASCII: "duo lun duo", "twrwntw".
    """
    for name in alternates:
        if "/" in name or "http" in name:
            continue
        if name.isascii() and (name == name.lower() or _CODE.match(name)):
            continue
        yield name


def without_article(name: str) -> str:
    """Give a country's name as other names are sorted: "Netherlands" of "The Netherlands"."""
    return name.removeprefix("The ")


def bare(name: str) -> str:
    """Leave out what tells two places of one name apart: "Galicia" of "Galicia (Eastern Europe)"."""
    return name.partition(" (")[0]


def of_unit(name: str) -> Iterator[str]:
    """Give the other forms of a unit's name: "Saint Ann", "St Ann" of "Saint Ann Parish"."""
    for pattern in (_UNIT_WORD, _UNIT_FIRST):
        match = pattern.match(name)
        if match is not None:
            yield match["name"]
            yield from _saints(match["name"])
    if name.endswith(" County"):
        yield name.removesuffix(" County") + " Co."
    yield from _saints(name)


def in_english(name: str) -> Iterator[str]:
    """Give a unit's name with its side in English and in front: "North Kivu" of "Nord-Kivu"."""
    for pattern, side in _SIDES:
        match = pattern.match(name)
        if match is not None:
            yield f"{side} {match['after'] or match['before']}"


def with_unit_words(name: str, words: Sequence[str]) -> Iterator[str]:
    """Give a unit's name with what news calls the units of its country: "Idlib Governorate" of "Idlib"."""
    short = next((name.removesuffix(f" {word}") for word in words if name.endswith(f" {word}")), name)
    if _UNIT_WORD.match(short) is None:  # "Federal District" is no "Federal District State"
        yield from (f"{short} {word}" for word in words)


def of_district(name: str, before: Iterable[str], after: Iterable[str]) -> str:
    """Give a second level unit's name without its words: "Simalungun" of "Kabupaten Simalungun"."""
    for word in sorted(before, key=len, reverse=True):
        if name.startswith(f"{word} "):
            return name.removeprefix(f"{word} ")
    for word in after:
        ending = word if word.startswith("-") else f" {word}"
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


def of_irish_county(name: str) -> Iterator[str]:
    """Give the ways to write a county of Ireland: "County Kerry", "Co Kerry", "Co. Kerry"."""
    bare_name = name.removeprefix("County ").removesuffix(" County").removesuffix(" City")
    yield from (f"{word} {bare_name}" for word in ("County", "Co", "Co."))


def of_city(name: str) -> Iterator[str]:
    """Give the other spellings of a place's name: "St Louis" and "Saint Louis" of "St. Louis"."""
    yield from _saints(name)
    for long, *shorts in _SHORT_FORMS:
        for form in (long, *shorts):
            if name.startswith(form):
                yield from (other + name.removeprefix(form) for other in (long, *shorts) if other != form)


def of_german_city(name: str) -> str | None:
    """Give the short name of a German town: "Halle" of "Halle (Saale)", "Hof" of "Hof an der Saale"."""
    match = _GERMAN_ADDITION.match(name)
    return None if match is None else match["name"]


def _saints(name: str) -> Iterator[str]:
    match = _SAINT.search(name)
    if match is not None:
        for form in ("Saint", "St.", "St"):
            if form != match[0]:
                yield _SAINT.sub(form, name, count=1)
