"""The ways news spells names that GeoNames transcribes letter by letter, made by rule.

GeoNames writes "Jisr ash Shughūr", "Al Ḩasakah", "Qiryat Arba‘" and "Mazār-e Sharīf"; news writes "Jisr
al-Shughour", "Hasaka", "Kiryat Arba" and "Mazar-i-Sharif". Case, accents and hyphens do not count here, as
`geo.text.fold` takes them away from every name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from geo.text import fold

_ARABIC = ("AE", "BH", "EG", "IL", "IQ", "JO", "KW", "LB", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "YE")
_HEBREW = ("IL", "PS")
_PERSIAN = ("AF", "IR", "PK", "TJ")
# Where an apostrophe stands for a letter or for softness; elsewhere it marks an elision: "L'Aquila".
_APOSTROPHE_IS_A_LETTER = (
    *("AM", "AZ", "BY", "CN", "ER", "ET", "GE", "KG", "KP", "KR", "KZ", "RU", "TM", "TW", "UA", "UZ"),
)

_LONG_U = "ū"
_ASSIMILATED_ARTICLE = re.compile(r"\ba([dnrstz]|sh|dh|th) (?=\1)")
_ARTICLE = re.compile(r"\bal ")
_LEADING_ARTICLE = re.compile(r"^[ae]l (?=\w{5})")  # a shorter rest is too often another word
_FEMININE_ENDING = re.compile(r"(?<=\w\w)ah\b")
_WORDS = {
    "ayn": "ain", "bani": "beni", "bayt": "beit", "dayr": "deir", "jabal": "jebel", "qalat": "qalaat",
    "shaykh": "sheikh", "suq": "souq", "tall": "tel",
}  # fmt: skip
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_IZAFE = re.compile(r" (?:e|ye|i) ")

Rule = Callable[[str], Iterable[str]]


def spellings(name: str, country_code: str) -> Iterator[str]:
    """Give other spellings of a place's name in a country, folded; none where no rule is known."""
    known = {fold(name)}
    forms = known | {fold(name.lower().replace(_LONG_U, "ou"))}
    for rule in _RULES.get(country_code, ()):
        forms |= {other for form in forms for other in rule(form)}
    if country_code in _RULES:
        yield from sorted(forms - known)


def without_article(name: str, country_code: str) -> Iterator[str]:
    """Give an Arabic name as news has it of a large place: "Hasaka" of "Al Ḩasakah"."""
    if country_code in _ARABIC:
        for form in (fold(name), *spellings(name, country_code)):
            bare = _LEADING_ARTICLE.sub("", form)
            if bare != form:
                yield bare


def _bare_of_apostrophes(key: str) -> Iterator[str]:
    yield key.replace("'", "")


def _articles(key: str) -> Iterator[str]:
    unassimilated = _ASSIMILATED_ARTICLE.sub("al ", key)
    yield unassimilated
    yield _ARTICLE.sub("el ", unassimilated)


def _endings(key: str) -> Iterator[str]:
    yield _FEMININE_ENDING.sub("a", key)


def _words(key: str) -> Iterator[str]:
    yield _WORD.sub(lambda match: _WORDS[match[0]], key)


def _hebrew(key: str) -> Iterator[str]:
    yield key.replace("q", "k").replace("ts", "tz")


def _izafes(key: str) -> Iterator[str]:
    yield _IZAFE.sub(" e ", key)
    yield _IZAFE.sub(" i ", key)


_RULES: dict[str, tuple[Rule, ...]] = dict.fromkeys(_APOSTROPHE_IS_A_LETTER, (_bare_of_apostrophes,))
_RULES |= dict.fromkeys(_PERSIAN, (_bare_of_apostrophes, _izafes))
_RULES |= dict.fromkeys(_ARABIC, (_bare_of_apostrophes, _articles, _words, _endings))
_RULES |= {code: (*_RULES[code], _hebrew) for code in _HEBREW}
