"""The words of the page in the reader's language: `maps/page/languages/<ISO 639-1 code>.json`.

A text is a string with ``{placeholders}``, or an object of plural forms keyed by CLDR category, chosen by
``n``. "zero" is used for 0 wherever a file has it, also in languages whose grammar has no such form. The
page itself counts and formats with `Intl`; what is here is its counterpart for the part that is written
before any script runs, and `tests/maps/page/test_language.py` holds the two together.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Text = str | dict[str, str]

_DEFAULT = "en"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")

# Separator of thousands, and the least number of digits that takes one (CLDR).
_GROUPING = {
    "en": (",", 4),
    "es": (".", 5),
    "fr": ("\u202f", 4),
    "de": (".", 4),
    "ar": (",", 4),
    "zh": (",", 4),
    "uk": ("\u00a0", 4),
    "pt": (".", 4),
    "it": (".", 5),
    "nl": (".", 4),
    "pl": ("\u00a0", 5),
    "ru": ("\u00a0", 4),
}

# Where it is no point (CLDR).
_DECIMAL_SIGN = dict.fromkeys(("es", "fr", "de", "uk", "pt", "it", "nl", "pl", "ru"), ",")


def _one_or_other(n: int) -> str:
    return "one" if n == 1 else "other"


def _none_is_one(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _arabic(n: int) -> str:
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if 11 <= n % 100 <= 99 else "other"


def _east_slavic(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else "many"


def _polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else "many"


def _always_other(n: int) -> str:
    return "other"


# CLDR's plural rules for whole numbers. Romance languages have "many" for round millions, which no text of
# ours tells apart from "other".
_PLURALS: dict[str, Callable[[int], str]] = {
    "en": _one_or_other,
    "es": _one_or_other,
    "fr": _none_is_one,
    "de": _one_or_other,
    "ar": _arabic,
    "zh": _always_other,
    "uk": _east_slavic,
    "pt": _none_is_one,
    "it": _one_or_other,
    "nl": _one_or_other,
    "pl": _polish,
    "ru": _east_slavic,
}


@dataclass(frozen=True)
class Language:
    """One interface language: its ISO 639-1 code and its texts."""

    code: str
    texts: dict[str, Text]

    @property
    def direction(self) -> str:
        """Which way the language is written: ``ltr`` or ``rtl``."""
        return self.say("language.direction")

    def number(self, value: int) -> str:
        """Group the digits of a whole number as readers of the language expect."""
        separator, least_digits = _GROUPING[self.code]
        return f"{value:,}".replace(",", separator) if len(str(abs(value))) >= least_digits else str(value)

    def decimal(self, value: float) -> str:
        """Write a number that is no whole one with the decimal sign of the language."""
        return f"{value:g}".replace(".", _DECIMAL_SIGN.get(self.code, "."))

    def say(self, key: str, n: int | None = None, **values: str | float) -> str:
        """Give the text of `key`, its placeholders filled; `n` chooses the plural form and fills ``{n}``."""
        text = self.texts[key]
        if isinstance(text, dict):
            assert n is not None, f"{key} has plural forms and needs n"  # noqa: S101 - a slip of ours
            text = _plural_form(text, n, _PLURALS[self.code](n))
        known = dict(values) if n is None else {"n": n, **values}
        return _PLACEHOLDER.sub(lambda match: self._filled(known[match[1]]), text)

    def _filled(self, value: str | float) -> str:
        if isinstance(value, str):
            return value
        return self.number(value) if isinstance(value, int) else self.decimal(value)


def _plural_form(forms: dict[str, str], n: int, category: str) -> str:
    if n == 0 and "zero" in forms:
        return forms["zero"]
    return forms.get(category, forms["other"])


@cache
def language_codes() -> tuple[str, ...]:
    """List the ISO 639-1 codes of the interface languages, sorted: one for each data file."""
    folder = files("maps.page") / "languages"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".json")))


@cache
def load_language(code: str) -> Language:
    """Load one interface language."""
    text = (files("maps.page") / "languages" / f"{code}.json").read_text(encoding="utf-8")
    return Language(code, json.loads(text))


def choose_language(asked: str | None, report_languages: list[str | None]) -> Language:
    """Load the language asked for, else the one that most reports are in, else English."""
    if asked is not None:
        return load_language(asked)
    spoken = [code for code in report_languages if code is not None]
    for code, reports in Counter(spoken).most_common(1):
        if code in language_codes() and 2 * reports > len(spoken):
            return load_language(code)
    return load_language(_DEFAULT)
