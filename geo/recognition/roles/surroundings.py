"""What stands around a toponym in its sentence, read once for all rules.

In "Two of the miners in Leeds's oldest pit said so", `left` ends with "in", of the class `before` "locative";
`possessive` is True, `close` begins with "oldest", and `after` is None: "said" is too far off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from geo.counts.words import CountWords
from geo.languages.possessives import APOSTROPHES, owning
from geo.model import AREAS, Mention
from geo.recognition.roles.classes import HYPHENS, class_after, class_before, class_of_ending
from geo.recognition.roles.cues import Cues, is_han

FARTHEST = 1_500
"""Characters of a sentence looked at on one side of a name: a text without full stops is one sentence."""

WORD = re.compile(
    r"[A-Za-z]++[^\W_]*+(?:[.'’][^\W_]+)*"  # most words, found at once
    r"|[\u4e00-\u9fff]|[^\W_]+(?:[.'’][^\W_]+)*|[^\w\s]|\n(?=\s*\n)"
)
"""A word or a sign; each character of Chinese is a word."""
_LONG_SENTENCE = 400
"""Characters of one side of a sentence that are read word by word."""
LOOK = 90
"""Characters of a line or so, which are read before a toponym and after it."""

_ELIDED = re.compile(r"^[a-z]{1,4}['’](?=\w\w\w)")  # "l'université"
_SHORTEST_ELIDED = 5  # characters: signs and most numbers are told at once
_REACH = 3  # words between a possessive and the cue after it: "Leeds's two youngest teachers"
_VERB_WITHIN = 4  # words
_STRONG = ("organisation", "embedded", "origin", "office", "comparison")  # tell more than a case does
_UNIT_TIED = re.compile(r",[ \n][A-Z][\w.]*(?: [A-Z][\w.]*)?[-‐‑]([a-z]+)")
_UNIT = re.compile(r"[ \n]([a-z]+)\b")
_CLAUSE_SIGNS = frozenset(',;:—–“"')


@dataclass(frozen=True, slots=True)
class Background:
    """What all toponyms of a report share: its text, its language, and the words of that language."""

    text: str
    language: str | None
    cues: Cues
    counting: CountWords


class Surroundings:
    """The neighbourhood of one toponym in its sentence; what few rules ask for is not read before they do.

    `bounds` are the offsets of the list that it stands in, its own where it stands alone: in "in Lyon, Nice
    and Metz" what stands before the first name and after the last one holds for every name. `ahead` is where
    the toponym before it ends, 0 where it is the first. `capital`: it is known to be a seat of government.
    Classes of cues are None where no cue stands; neighbouring words and signs are "" at an edge.

    `left` are the words and signs before it, or before the list that it stands in, `left_lower` the same in
    small letters, articles left out; `previous` is the last of them, `before` the class of the cue there, and
    `said_before` all that its sentence says before it, in small letters.
    `rest` is where the text goes on after it and its `possessive` ending or its unit; `close` are the words
    and signs right after that, `next` is the first, `adjacent` whether a word follows after one space. `far`
    are the words and signs after the list that it stands in, `after` is the class of the cue after it.
    """

    def __init__(
        self,
        background: Background,
        mention: Mention,
        sentence: tuple[int, int],
        bounds: tuple[int, int],
        *,
        ahead: int,
        capital: bool,
    ) -> None:
        self.text = text = background.text
        self.language, self.cues, self.counting = background.language, background.cues, background.counting
        self.mention, self.sentence, self.bounds, self.capital = mention, sentence, bounds, capital
        self.ahead = ahead
        self.broad = mention.kind in AREAS  # a country or another area rather than a spot
        self.left = WORD.findall(text, max(sentence[0], bounds[0] - LOOK), bounds[0])
        self.said_before = text[max(sentence[0], bounds[0] - FARTHEST) : bounds[0]].lower()
        self.left_lower = [
            word.lower() if len(word) < _SHORTEST_ELIDED or word.isalpha() else _ELIDED.sub("", word.lower())
            for word in self.left
        ]
        self.previous = self.left[-1] if self.left else ""
        self.before = self._class_before()
        self.rest = _end_of_possessive(text, mention.end)
        self.possessive = self.rest > mention.end
        if self.broad and not self.possessive:  # "Borno state recorded"
            self.rest = _end_of_unit(text, mention.end, self.cues.units)
        self.close = self.words_from(self.rest)
        self.next = self.close[0] if self.close else ""
        after = text[self.rest : self.rest + 2]
        spaced = after[:1] in (" ", "\n", "\xa0") and after[1:].isalnum()
        self.adjacent = spaced or is_han(after)
        last = mention.end == bounds[1]  # "Warsaw and Vilnius said" is of both
        self.far = self.close if last else self.words_from(bounds[1])
        said = self.close if self.adjacent and last else self.far
        self.after = class_after(said, self.cues, reach=_REACH if self.possessive else 1)

    def _class_before(self) -> str | None:
        """Give the class of the cue before it, or of the ending of its case where that says it."""
        found = class_before(self.left_lower, self.cues)
        if not self.cues.endings or found in _STRONG:
            return found
        ending = class_of_ending(self.text, self.mention.start, self.bounds[1], self.cues)
        return found if ending is None else ending

    @property
    def alone(self) -> bool:
        """Whether it stands in no list."""
        return self.bounds == (self.mention.start, self.mention.end)

    @cached_property
    def sentence_before(self) -> list[str]:
        """The words and signs of its sentence before it, or before the list that it stands in."""
        start = self.bounds[0]
        return WORD.findall(self.text, max(self.sentence[0], start - _LONG_SENTENCE), start)

    @cached_property
    def sentence_after(self) -> list[str]:
        """The words and signs of its sentence after it, or after the list that it stands in."""
        end = self.bounds[1]
        return WORD.findall(self.text, end, min(self.sentence[1], end + _LONG_SENTENCE))

    @property
    def previous_but_one(self) -> str:
        """The word before the last one in small letters, "mayor" in "the mayor of"; else ""."""
        return self.left_lower[-2] if len(self.left_lower) > 1 else ""

    @cached_property
    def rest_of_sentence(self) -> list[str]:
        """The words and signs after it, of two lines or so."""
        return self.words_from(self.rest, lines=2)

    @property
    def hyphen(self) -> str | None:
        """The class of the word tied to it with a hyphen."""
        if self.text[self.rest : self.rest + 1] in HYPHENS and len(self.close) > 1:
            return self.cues.hyphen.get(self.close[1].lower())
        unit = _UNIT_TIED.match(self.text, self.rest)  # "the San Jose, California-based firm"
        return unit and self.cues.hyphen.get(unit[1])

    @property
    def leads(self) -> bool:
        """Whether nothing but signs stands before it in its sentence."""
        return not any(word[0].isalnum() for word in self.left)

    @property
    def leads_but_preposition(self) -> bool:
        """Whether nothing but a preposition stands before it in its sentence."""
        return len([word for word in self.left if word[0].isalnum()]) == 1

    @property
    def subject(self) -> bool:
        """Whether a clause begins with it, so that a verb right after it is its own."""
        opened = self.previous in _CLAUSE_SIGNS or self.previous.lower() in self.cues.clause_openers
        return opened or self.leads

    @cached_property
    def undergone(self) -> str:
        """The participle of a verb in the passive voice after it, "" where none follows: "was cut off"."""
        passive = False
        for word in self.far[:_VERB_WITHIN]:
            if word in self.cues.passive:
                passive = True
            elif word not in self.cues.auxiliary:
                return word if passive and word.islower() and not word.endswith(self.cues.progressive) else ""
        return ""

    def words_from(self, start: int, lines: int = 1) -> list[str]:
        """Give the words and signs of its sentence from an offset on, of some lines at most."""
        return WORD.findall(self.text, start, min(self.sentence[1], start + lines * LOOK))


def _end_of_unit(text: str, end: int, units: frozenset[str]) -> int:
    """Give where the word for a unit after its name ends: "Borno state"; `end` where there is none."""
    found = _UNIT.match(text, end)
    return found.end() if found is not None and found[1] in units else end


def _end_of_possessive(text: str, end: int) -> int:
    """Give where the possessive ending of a name ends, `end` where it has none."""
    if text[end : end + 1] not in APOSTROPHES:
        return end
    own = _owning().match(text, end)
    return end if own is None else own.end()


@cache
def _owning() -> re.Pattern[str]:
    return re.compile(rf"{owning()}(?!\w)")
