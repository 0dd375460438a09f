"""What stands before and after a span, told as classes of words.

The classes are features of the scorer, so their names stand in the constants file: ``prev=in`` is a
closed-class word itself, ``prev:titles`` any word of an open class of the language, ``next:,`` a sign.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from geo.languages import Language
from geo.languages import language as language_of
from geo.languages.possessives import owning
from geo.recognition.tokens import ending_apart
from geo.recognition.word_lists import first_names
from geo.text import fold

# Nothing is given back and no word is entered in its middle: this is asked of every candidate.
_BEFORE = re.compile(r"(?:(?<![\w'’&])([\w'’&]++(?:\.\w++)*+\.?)(\s*+))?+([^\w\s.]*+)(\s*)$")
_NUMBERED = re.compile(r" \(\d{1,4}\)|: \d{1,4}\b(?![:.]\d)")  # "Leeds (4), Hull: 3"
_ELIDED = re.compile(r"^[^\W\d_]{1,5}['’](?=\w{3})")
_LOOK = 32
_OF_PERSON = ("prev:first-name", "prev:initial", "prev:titles")
# "University of" is not "city of", "Captain Prabal" and "Mr D." are not "North West" and "St. L."
_TOLD_BY_TWO = frozenset(
    {
        *("prev=of", "prev=the", "prev=in", "prev=at", "prev=for", "prev=and"),
        *("prev:initial", "prev:capital", "prev:first-name"),
    }
)
_COMPASS = frozenset("nsew")
_SIGNS = frozenset("(),.-/@#\"“”:;&|[]'’")
_CLASSES_BEFORE = (
    "titles",
    "organisation_before",
    "organisation_after",
    "media_after",
    "direction",
    "unit_before",
    "feature_before",
    "feature_after",
    "street_after",
    "speech",
    "calendar",
)
_CLASSES_AFTER = (
    "authority_after",
    "media_after",
    "facility_after",
    "unit_after_name",
    "organisation_after",
    "street_after",
    "feature_after",
    "unit_after",
    "speech",
    "person_after",
    "direction",
    "calendar",
)


def before(text: str, start: int, language: Language) -> list[str]:
    """Classes of what stands before offset `start`, nearest first."""
    match = _match_before(text, start)
    if match is None:
        return ["prev:none"]
    word, gap, signs, space = match.groups()
    if signs:
        found = [f"prev:{signs[-1] if signs[-1] in _SIGNS else 'sign'}"]
        if signs == "," and word:
            found.append(_class_before("prev,", word, language.code))
        return found
    if not word:
        return ["prev:none"]
    if "\n" in space or "\n" in gap:
        return ["prev:line"]
    if word.endswith(".") and len(word) > 2 and word[:-1].lower() not in language.titles:
        return ["prev:."]
    found = [_class_before("prev", word, language.code)]
    if found[0] in _TOLD_BY_TWO:
        found.append(_second(text, start - len(match.string) + match.start(), found[0], language))
    return found


def _match_before(text: str, start: int) -> re.Match[str] | None:
    """Match the last word and the signs after it, which are among the last two pieces between spaces."""
    window = text[max(0, start - _LOOK) : start]
    pieces = window.rsplit(None, 2)
    return _BEFORE.search(window, len(pieces[0]) if len(pieces) > 2 else 0)


def with_case(
    ahead: tuple[str, ...], text: str, start: int, end: int, key: str, language: Language
) -> tuple[tuple[str, ...], int]:
    """Give what stands before a name as its case says it, and where its ending ends.

    The case does the work of a preposition. `end` is where the name ends without an ending that a sign parts
    from it; `key` is its nominative.
    """
    ending = ending_apart(text, end, language.apart) if language.apart else ""
    written = ending[1:] or fold(text[start:end])
    end += len(ending)
    if not ending and written == key:
        return ahead, end
    if _last_word(text, start) in language.heads_of_places:
        return ("prev=of",), end
    longest = max((case for case in language.cases if written.endswith(case)), key=len, default="")
    preposition = language.cases.get(longest)
    may_be_person = ahead[0].startswith(_OF_PERSON) or key in first_names()
    if preposition is None or (preposition != "in" and may_be_person):
        return ahead, end
    return (f"prev={preposition}",), end


def _last_word(text: str, start: int) -> str:
    """Give the word before an offset, in lower case; empty where a sign stands between."""
    return text[max(0, start - _LOOK) : start].rstrip(" ").rpartition(" ")[2].lower()


def _second(text: str, start: int, first: str, language: Language) -> str:
    """Name the class of the word before the one before a span."""
    match = _match_before(text, start)
    if match is None or not match.group(1) or match.group(3):
        return f"{first}|none"
    return f"{first}|{_class_before('', match.group(1), language.code)}"


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"({owning()}(?!\w))?([^\w\s]*)(\s*)([^\w\s]*)([\w'’&]+)?")


def after(text: str, end: int, language: Language) -> list[str]:
    """Classes of what stands after offset `end`, nearest first."""
    match = _after().match(text, end, end + _LOOK)
    if match is None:
        return ["next:none"]
    possessive, signs, space, more_signs, word = match.groups()
    found = ["next:possessive"] if possessive else []
    if signs or more_signs:
        found += ["next:(number)"] if _NUMBERED.match(text, end) else []
    if signs:
        found.append(f"next:{signs[0] if signs[0] in _SIGNS else 'sign'}")
        if signs in ("-", "‐", "‑", ",") and word:
            found.append(_class_after(f"next{signs if signs == ',' else '-'}", word, language.code))
        return found
    if "\n" in space:
        return [*found, "next:line"]
    if more_signs:
        return [*found, f"next:{more_signs[0] if more_signs[0] in _SIGNS else 'sign'}"]
    if not word:
        return [*found, "next:none"]
    return [*found, _class_after("next", word, language.code)]


@lru_cache(maxsize=20_000)  # few words stand before and after names
def _class_before(prefix: str, word: str, code: str) -> str:
    return _word_class(prefix, word, language_of(code), _CLASSES_BEFORE)


@lru_cache(maxsize=20_000)
def _class_after(prefix: str, word: str, code: str) -> str:
    return _word_class(prefix, word, language_of(code), _CLASSES_AFTER)


def _word_class(prefix: str, word: str, language: Language, classes: tuple[str, ...]) -> str:
    """Name the class of one word: itself where it is of a closed class."""
    bare = word.strip(".'’")
    if "l" in language.as_english:  # "L'assessora": the article is written together with the title
        bare = _ELIDED.sub("", bare)
    lower = bare.lower()
    capital = bare[:1].isupper()
    if lower in language.as_english:
        return f"{prefix}={language.as_english[lower]}"
    if not capital or len(bare) > 1:
        if lower in language.function_words:
            return f"{prefix}={lower}"
        for name in classes:
            if lower in getattr(language, name):
                return f"{prefix}:{name}:{'capital' if capital else 'lower'}"
        if "unit_before" in classes and is_compound_unit(lower, language):
            return f"{prefix}:unit_before:{'capital' if capital else 'lower'}"
        if lower in language.locative:
            return f"{prefix}={lower}"
    if not capital:
        return f"{prefix}:{'number' if bare[:1].isdigit() else 'lower'}"
    if len(bare) == 1:  # "L. Durban" is a person, "N. Charleston" is not
        return f"{prefix}:{'compass' if lower in _COMPASS else 'initial'}"
    if lower in first_names():
        return f"{prefix}:first-name"
    return f"{prefix}:upper" if bare.isupper() else f"{prefix}:capital"


def is_compound_unit(word: str, language: Language) -> bool:
    """Tell a word in small letters that ends with one for a settlement: German "handelsstadt"."""
    return any(word != ending and word.endswith(ending) for ending in language.unit_endings)
