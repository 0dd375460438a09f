"""Which class of cues the words before or after a toponym belong to.

Words before a toponym come in lower case, nearest last; words after it as written, nearest first. A class is
None where no cue stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geo.languages.possessives import possessives
from geo.recognition.roles.cues import Cues

_LONGEST_CUE = 5
_LONGEST_CUE_AFTER = 3
_LONGEST_NAME = 4
_MOST_SKIPPED = 5
_MOST_AUXILIARIES = 3
_COMPARED_WITHIN = 5
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d年?")
_SHORT = 3  # letters: words as short are written small in headlines
_LEAST_HEADLINE = 3  # longer words
_LONGEST_ENDING = 8
_LEAST_STEM = 2
HYPHENS = ("-", "‐", "‑")
_APART = re.compile(r"['’]([^\W\d_]+)")


def class_before(words: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the cue that ends the words.

    A word that only compares after a comparative is none without: "than in", but "said that in".
    """
    found = _longest_before(words, cues)
    if found == "comparison" and not _compares(words, cues):
        return "locative" if words[-1] not in cues.than else None
    if found == "locative" and _worse_only(words, cues):
        return "comparison"
    if found in (None, "locative") and _then(words, cues):
        return "comparison"
    if found in (None, "movement") and _in_a_part(words, cues):
        return "locative"
    return found


def class_after(words: Sequence[str], cues: Cues, reach: int) -> str | None:
    """Give the class of the first words, past auxiliaries; `reach` is how many words may come before it."""
    start = 0
    while start < min(_MOST_AUXILIARIES, len(words)) and words[start].lower() in cues.auxiliary:
        start += 1
    for first in range(start, min(start + reach, len(words))):
        begins_cue = words[first].lower() in cues.after_begins
        for length in range(_LONGEST_CUE_AFTER, 0, -1) if begins_cue else ():
            found = cues.after.get(" ".join(words[first : first + length]).lower())
            if found is not None:
                return found
    return None


def class_of_name(before: Sequence[str], after: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the name that goes on after a toponym: of the last of its words that has one.

    It is "other" where none has. In a headline, with every word capitalised, such a name tells nothing.
    """
    found = "other"
    for word in after[:_LONGEST_NAME]:
        if not word[:1].isupper():
            break
        found = cues.name.get(word.lower(), found)
    if found == "other" and (cues.after.get(after[0].lower()) == "event" or _is_headline(before, after)):
        return None
    return found


def holds_cue(words: Sequence[str], cues: tuple[str, ...]) -> bool:
    """Tell whether one of the cues, of any number of words, stands among the words after their last sign."""
    if first_words(cues).isdisjoint(words):  # so it is of nearly all names
        return False
    clause = max((at for at, word in enumerate(words, 1) if not word[0].isalnum()), default=0)
    told = f" {' '.join(words[clause:])} "
    return any(map(told.__contains__, _between_spaces(cues)))


def ends_with_cue(words: Sequence[str], cues: tuple[str, ...]) -> bool:
    """Tell whether the words end with one of the cues, of any number of words."""
    if not words or words[-1] not in last_words(cues):  # so it is of nearly all names
        return False
    told = f" {' '.join(words)}"
    return any(told.endswith(f" {cue}") for cue in cues)


@cache
def _between_spaces(cues: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {cue} " for cue in cues)


@cache
def first_words(cues: tuple[str, ...]) -> frozenset[str]:
    """Give the words that cues begin with: where none stands, no cue does."""
    return frozenset(cue.split(" ", 1)[0] for cue in cues)


@cache
def last_words(cues: tuple[str, ...]) -> frozenset[str]:
    """Give the words that cues end with."""
    return frozenset(cue.rsplit(" ", 1)[-1] for cue in cues)


def class_of_ending(text: str, start: int, end: int, cues: Cues) -> str | None:
    """Give the class that the ending of a toponym tells: "Suomessa", "Irak'ta", "부산에서".

    `end` is that of the list that it stands in: "Suomessa" in "Virossa ja Suomessa" tells of both.
    """
    behind = text[end : end + _LONGEST_ENDING]
    if cues.apart:  # "Irak'ta": all that stands between the sign and the next word
        found = _APART.match(behind)
        return cues.endings.get(found[1].lower()) if found else None
    if cues.joined:  # "부산에서는": the longest that follows
        choices = (behind[:length] for length in range(len(behind), 0, -1))
    else:  # "Suomessa": the longest that is part of the name as written
        written = text[max(start, end - _LONGEST_ENDING) : end].lower()
        choices = (written[-length:] for length in range(len(written) - _LEAST_STEM, 1, -1))
    return next((cues.endings[choice] for choice in choices if choice in cues.endings), None)


def _longest_before(words: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the longest cue that ends the words, past those that may be skipped."""
    end = len(words)
    for _ in range(_MOST_SKIPPED):
        ends_cue = end and words[end - 1] in cues.before_ends
        for length in range(min(_LONGEST_CUE, end), 0, -1) if ends_cue else ():
            found = cues.before.get(" ".join(words[end - length : end]))
            if found == "example":
                return _class_of_examples(words[: end - length], cues) or found
            if found is not None:
                return found
        if not end or not _may_skip(words, end, cues):
            return None
        end -= 1
    return None


def _may_skip(words: Sequence[str], end: int, cues: Cues) -> bool:
    """Tell whether a cue may stand ahead of a word: "in the", "in south-eastern", "in Kenya's northern"."""
    word, follows = words[end - 1], end < len(words) and words[end] in cues.skipped
    joins = word in HYPHENS and follows and end > 1 and words[end - 2] in cues.skipped
    return word in cues.skipped or joins or (follows and word.endswith(possessives()))


def _class_of_examples(words: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the cue before what examples follow: "in big cities, such as"."""
    end = len(words)
    while end and not words[end - 1][0].isalnum():
        end -= 1
    return _longest_before(_without_noun(words[:end], cues), cues)


def _without_noun(words: Sequence[str], cues: Cues) -> Sequence[str]:
    """Leave out the noun that examples follow, with its adjective: "in places", "in big cities"."""
    for left_out in (1, 2):
        if len(words) > left_out and words[-left_out - 1] in cues.before:
            return words[:-left_out]
    return words


def _compares(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether a comparative stands before the word that compares, where that word needs one."""
    than = next((at for at in range(len(words) - 1, -1, -1) if words[at] in cues.than), None)
    if than is None or len(words) - than > _LONGEST_CUE:
        return True
    return _has_comparative(words[max(0, than - _COMPARED_WITHIN) : than], cues)


def _worse_only(words: Sequence[str], cues: Cues) -> bool:
    """Tell of "it was worse only in": a comparative, and nothing but a preposition after "only"."""
    ahead = words[-_COMPARED_WITHIN - 1 : -1]
    return bool(ahead) and ahead[-1] in cues.nothing_but and _has_comparative(ahead, cues)


def _then(words: Sequence[str], cues: Cues) -> bool:
    """Tell of a comparison with another year: "worse than 1999 in", "比2021年"."""
    end = len(words) - 1 if words and cues.before.get(words[-1]) == "locative" else len(words)
    if not end or not _YEAR.fullmatch(words[end - 1]):
        return False
    ahead = words[: end - 1]
    return _longest_before(ahead, cues) == "comparison" and _compares(ahead, cues)


def _in_a_part(words: Sequence[str], cues: Cues) -> bool:
    """Tell of a part of an area, which is a place whatever stands before it: "has flooded the south of"."""
    end = len(words) - (bool(words) and words[-1] in cues.of_words)
    while end and words[end - 1] in cues.skipped and words[end - 1] not in cues.parts:
        end -= 1
    if not end or words[end - 1] not in cues.parts:
        return False
    ahead = next((word for word in reversed(words[: end - 1]) if word not in cues.articles), "")
    return ahead not in cues.from_words | cues.origin_words


def _has_comparative(words: Sequence[str], cues: Cues) -> bool:
    return any(word in cues.comparatives or word.endswith(cues.comparative_endings) for word in words)


def _is_headline(before: Sequence[str], after: Sequence[str]) -> bool:
    long = [word for word in (*before, *after) if len(word) > _SHORT]
    return len(long) >= _LEAST_HEADLINE and not any(word[0].islower() for word in long)
