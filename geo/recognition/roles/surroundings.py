"""What stands around a toponym, read once and told as classes of cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.counts.following import is_counted
from geo.counts.words import CountWords
from geo.model import Kind, Mention
from geo.recognition.roles.cues import Cues

BROAD = frozenset({Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.REGION, Kind.CONTINENT})
"""Kinds whose names mostly stand for governments, peoples and economies."""

_LOOK = 90
_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W_]+(?:[.'’][^\W_]+)*|[^\w\s]|\n(?=\s*\n)")
_SCORE = re.compile(r"[ \u00a0]\d{1,2}[-–]\d{1,2}\b(?![-–])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ELIDED = re.compile(r"^[a-z]{1,4}['’](?=\w\w\w)")  # "l'université"
_SKIPPED_AT_MOST = 5
_LONGEST_CUE = 4
_LONGEST_NAME = 4
_REACH = 3
_SHORT = 3
_JOINING = re.compile(r"\s*(?:,|;|/|&)?\s*(?:(?:and|or|y|e|o|et|ou|und|oder|as well as)\s)?\s*")
_JOIN_WORD = re.compile(r"[,;/&]|\s(?:and|or|y|e|o|et|ou|und|oder|as well as)\s")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_WIDEST_JOIN = 16


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The neighbourhood of one toponym.

    `before` and `after` are classes of cues, None where no cue stands there. `previous` and `next` are the
    bare neighbouring words or signs, "" at an edge. `name` is the class of the capitalised words right after
    it, `own_name` of its own last word. `adjacent` tells that `next` follows after one space.
    `leads`: nothing but signs stands before it in its sentence. `plural`: a plural verb follows one name.
    `counted`: a number of things there follows ("Spain has nine", "Kenya (11)"). `scored`: the score of a
    match does ("Leeds 2-1").
    """

    mention: Mention
    before: str | None
    after: str | None
    hyphen: str | None
    name: str | None
    own_name: str | None
    possessive: bool
    previous: str
    next: str
    adjacent: bool
    leads: bool
    plural: bool
    counted: bool
    scored: bool

    @property
    def broad(self) -> bool:
        """Whether it names a country or another area rather than a spot."""
        return self.mention.kind in BROAD


def surroundings(
    text: str,
    mention: Mention,
    sentence: tuple[int, int],
    cues: Cues,
    words: CountWords,
    head: int,
    tail: int,
) -> Surroundings:
    """Read what stands around a mention within its sentence.

    In a list ("in Lyon, Nice and Metz") what stands before the first name, at offset `head`, and after the
    last one, which ends at offset `tail`, holds for every name.
    """
    left = _WORD.findall(text, max(sentence[0], head - _LOOK), head)
    own = _POSSESSIVE.match(text, mention.end)
    rest = mention.end if own is None else own.end()
    close = _WORD.findall(text, rest, min(sentence[1], rest + _LOOK))
    far = close if tail == mention.end else _WORD.findall(text, tail, min(sentence[1], tail + _LOOK))
    spaced = text[rest : rest + 1] in (" ", "\n", "\xa0") and text[rest + 1 : rest + 2].isalnum()
    adjacent = spaced or _HAN.match(text, rest) is not None
    hyphen = text[rest : rest + 1] in ("-", "‐", "‑")
    nearest = close[0] if close else ""
    last = mention.text.rpartition(" ")[2].lower()
    return Surroundings(
        mention=mention,
        before=_class_before([_without_article(word.lower()) for word in left], cues),
        after=_class_after(close if adjacent else far, cues, reach=_REACH if own is not None else 1),
        hyphen=cues.hyphen.get(close[1].lower()) if hyphen and len(close) > 1 else None,
        name=_name_class(left, close, cues) if adjacent and nearest[:1].isupper() else None,
        own_name=None if last in cues.facilities else cues.name.get(last),
        possessive=own is not None,
        previous=left[-1] if left else "",
        next=nearest,
        adjacent=adjacent,
        leads=not any(word[0].isalnum() for word in left),
        plural=(head, tail) == (mention.start, mention.end) and nearest in cues.plural_verbs,
        scored=_SCORE.match(text, rest) is not None,
        counted=mention.kind in BROAD and is_counted(text, rest, sentence[1], words),
    )


def _without_article(word: str) -> str:
    return word if word.isalpha() else _ELIDED.sub("", word)


def _class_before(words: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the longest cue that ends the words, past those that may be skipped."""
    end = len(words)
    for _ in range(_SKIPPED_AT_MOST):
        for length in range(min(_LONGEST_CUE, end), 0, -1):
            found = cues.before.get(" ".join(words[end - length : end]))
            if found == "example":
                end -= length
                while end and not words[end - 1][0].isalnum():
                    end -= 1
                return _class_before(_without_noun(words[:end], cues), cues) or found
            if found is not None:
                return found
        if not end or words[end - 1] not in cues.skipped:
            return None
        end -= 1
    return None


def _without_noun(words: Sequence[str], cues: Cues) -> Sequence[str]:
    """Leave out the noun that examples follow, with its adjective: "in places", "in big cities"."""
    for left_out in (1, 2):
        if len(words) > left_out and words[-left_out - 1] in cues.before:
            return words[:-left_out]
    return words


def _class_after(words: Sequence[str], cues: Cues, reach: int) -> str | None:
    """Give the class of the first words, past auxiliaries; `reach` is how many words may come before it."""
    start = 0
    while start < min(3, len(words)) and words[start].lower() in cues.auxiliary:
        start += 1
    for first in range(start, start + reach):
        for length in (3, 2, 1):
            found = cues.after.get(" ".join(words[first : first + length]).lower())
            if found is not None:
                return found
    return None


def _name_class(before: Sequence[str], after: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the name that goes on after a toponym: of the last of its words that has one.

    In a headline with every word capitalised, a word without a class tells nothing.
    """
    found = "other"
    for word in after[:_LONGEST_NAME]:
        if not word[:1].isupper():
            break
        found = cues.name.get(word.lower(), found)
    if found == "other" and (cues.after.get(after[0].lower()) == "event" or _is_headline(before, after)):
        return None
    return found


def _is_headline(before: Sequence[str], after: Sequence[str]) -> bool:
    long = [word for word in (*before, *after) if len(word) > _SHORT]
    return len(long) >= _SHORT and not any(word[0].islower() for word in long)


def lists(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Give for each mention where the list that it belongs to begins and ends; a list may hold one.

    Names are listed where only commas and joining words stand between them and both are areas, or both are
    spots: "Paris, Texas" is no list.
    """
    found: list[tuple[int, int]] = []
    first = 0
    for index, mention in enumerate(mentions):
        follows = index + 1 < len(mentions) and _listed(text, mention, mentions[index + 1])
        if not follows:
            bounds = (mentions[first].start, mention.end)
            found.extend([bounds] * (index + 1 - first))
            first = index + 1
    return found


def _listed(text: str, one: Mention, other: Mention) -> bool:
    between = text[one.end : other.start] if other.start - one.end <= _WIDEST_JOIN else "?"
    if (one.kind in BROAD) != (other.kind in BROAD):
        return False
    return _JOINING.fullmatch(between) is not None and _JOIN_WORD.search(between) is not None
