"""What stands around a toponym, read once and told as classes of cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.counts.following import is_counted
from geo.counts.words import CountWords
from geo.model import AREAS, Mention
from geo.recognition.roles.classes import (
    class_after,
    class_before,
    class_of_ending,
    class_of_name,
    holds_cue,
)
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.negation import DENIED, denial_before, denied_after
from geo.recognition.roles.undone import PLAN, undone

_LOOK = 90  # characters
_WORD = re.compile(
    r"[A-Za-z]++[^\W_]*+(?:[.'’][^\W_]+)*"  # most words, found at once
    r"|[\u4e00-\u9fff]|[^\W_]+(?:[.'’][^\W_]+)*|[^\w\s]|\n(?=\s*\n)"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ELIDED = re.compile(r"^[a-z]{1,4}['’](?=\w\w\w)")  # "l'université"
_REACH = 3  # words between a possessive and the cue after it: "Leeds's two youngest teachers"
_SHORT = 3
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_STRONG = ("organisation", "embedded", "origin", "office", "comparison")  # tell more than a case does
_DISTANCE_WITHIN = 6
_OTHERS = 3  # words: "and nearby towns"
_COMPARED_WITHIN = 7
_CONTRASTED = 3  # ", by contrast"
_DATED_WITHIN = 8
_BYGONE_WITHIN = 5  # words: "after the elections in"
_LEFT_WITHIN = 7
_YEAR_WITHIN = 3  # "since the 2014"
_DATED_AFTER = 4  # "disaster of May 1984"
_NEARBY_LENGTHS = 30  # "12 km north of Zahle" is near enough to be said of Zahle
_HYPHENS = ("-", "‐", "‑")
_UNIT_TIED = re.compile(r",[ \n][A-Z][\w.]*(?: [A-Z][\w.]*)?[-‐‑]([a-z]+)")
_UNIT = re.compile(r"[ \n]([a-z]+)\b")
_QUOTED = re.compile(r'[“"]([^“”"\n]{3,80})[”"]')
_SENTENCE_END = re.compile(r"[.!?。]\s")
_CLAUSE_SIGNS = frozenset(',;:—–“"')


@dataclass(frozen=True, slots=True)
class Background:
    """What all toponyms of a report share; `sport`: it is a report of sport."""

    text: str
    cues: Cues
    counting: CountWords
    sport: bool


class Surroundings:
    """The neighbourhood of one toponym in its sentence; what few rules ask for is not read before they do.

    `bounds` are the offsets of the list that it stands in, its own where it stands alone: in "in Lyon, Nice
    and Metz" what stands before the first name and after the last one holds for every name. `capital`: it is
    known to be a seat of government. Classes of cues are None where no cue stands; neighbouring words and
    signs are "" at an edge.

    `left` are the words and signs before it, or before the list that it stands in, `left_lower` the same in
    small letters, articles left out; `previous` is the last of them, `before` the class of the cue there.
    `rest` is where the text goes on after it and its `possessive` ending or its unit; `close` are the words
    and signs right after that, `next` is the first, `adjacent` whether a word follows after one space.
    """

    def __init__(
        self,
        background: Background,
        mention: Mention,
        sentence: tuple[int, int],
        bounds: tuple[int, int],
        *,
        capital: bool,
    ) -> None:
        self.text = text = background.text
        self.cues, self.counting, self.sport = background.cues, background.counting, background.sport
        self.mention, self.sentence, self.bounds, self.capital = mention, sentence, bounds, capital
        self.broad = mention.kind in AREAS  # a country or another area rather than a spot
        self.left = _WORD.findall(text, max(sentence[0], bounds[0] - _LOOK), bounds[0])
        self.left_lower = [
            word.lower() if word.isalpha() else _ELIDED.sub("", word.lower()) for word in self.left
        ]
        self.previous = self.left[-1] if self.left else ""
        self.before = self._class_before()
        self.rest = _end_of_possessive(text, mention.end)
        self.possessive = self.rest > mention.end
        if self.broad and not self.possessive:  # "Borno state recorded"
            self.rest = _end_of_unit(text, mention.end, self.cues.units)
        self.close = self._words_from(self.rest)
        self.next = self.close[0] if self.close else ""
        after = text[self.rest : self.rest + 2]
        spaced = after[:1] in (" ", "\n", "\xa0") and after[1:].isalnum()
        self.adjacent = spaced or _HAN.match(after) is not None

    def _class_before(self) -> str | None:
        """Give the class of the cue before it, or of the ending of its case where that says it."""
        found = class_before(self.left_lower, self.cues)
        if not self.cues.endings or found in _STRONG:
            return found
        ending = class_of_ending(self.text, self.mention.start, self.bounds[1], self.cues)
        return found if ending is None else ending

    @property
    def class_before_owner(self) -> str | None:
        """The class of the cue before the owner right before it: "at the bank's Boise office"."""
        return class_before(self.left_lower[:-1], self.cues)

    @property
    def alone(self) -> bool:
        """Whether it stands in no list."""
        return self.bounds == (self.mention.start, self.mention.end)

    @cached_property
    def far(self) -> list[str]:
        """Those after the list that it stands in."""
        tail = self.bounds[1]
        return self.close if tail == self.mention.end else self._words_from(tail)

    @property
    def past_others(self) -> list[str]:
        """Those after the list and after others of its sort: "Oslo and nearby towns are not affected"."""
        words = [word.lower() for word in self.far[:_OTHERS]]
        others = len(words) > 1 and words[0] in self.cues.join_words and words[1] in self.cues.others
        return self.far[_OTHERS:] if len(words) == _OTHERS and others else self.far

    @cached_property
    def past_aside(self) -> list[str]:
        """Those after an aside that follows it: "Riga, which braced for the worst, was spared"; else none."""
        if self.far[:1] != [","] or not self.far[1:2] or not self.far[1].islower():
            return []
        words = self._words_from(self.bounds[1], 2 * _LOOK)
        if words[1] in self.cues.clause_openers - self.cues.relatives or "," not in words[2:]:
            return []
        return words[words.index(",", 2) + 1 :]

    @property
    def past_places(self) -> list[str]:
        """Those after other places told of with it: "at Pinto and near Madrid, are open"; else none."""
        words, at = self.far if self.alone else [], 0
        while (led := _led_name_ends(words, at, self.cues)) > at:
            at = led
        if at and words[at : at + 1] == [","]:
            at += 1
        return words[at:] if at else []

    @property
    def past_verb(self) -> list[str]:
        """Those that are said of the same subject next: "Batches sold in Oslo carry others and are"."""
        words = self.far
        joins = (at for at, word in enumerate(words) if word in self.cues.join_words)
        at = next((at for at in joins if words[at + 1 : at + 2] and words[at + 1] in self.cues.linking), None)
        return [] if at is None or "," in words[:at] else words[at + 1 :]

    @property
    def previous_but_one(self) -> str:
        """The word before the last one in small letters, "mayor" in "the mayor of"; else ""."""
        return self.left_lower[-2] if len(self.left_lower) > 1 else ""

    @property
    def rest_of_sentence(self) -> list[str]:
        """The words and signs after it, of two lines or so."""
        return self._words_from(self.rest, 2 * _LOOK)

    @property
    def facility(self) -> bool:
        """Whether its name goes on as that of a building that stands there: "in Tralee Hospital"."""
        if self.before != "locative" or self.possessive or self.broad or not self.adjacent:
            return False
        end = next((at for at, word in enumerate(self.close) if not word[0].isupper()), len(self.close))
        following = [word for word in self.close[end : end + 2] if word != ","]
        elsewhere = following[:1] and self.cues.before.get(following[0]) == "locative"
        return end > 0 and self.close[end - 1].lower() in self.cues.local_facilities and not elsewhere

    def _words_from(self, start: int, look: int = _LOOK) -> list[str]:
        return _WORD.findall(self.text, start, min(self.sentence[1], start + look))

    @cached_property
    def after(self) -> str | None:
        """The class of the cue after it."""
        words = self.close if self.adjacent else self.far
        return class_after(words, self.cues, reach=_REACH if self.possessive else 1)

    @property
    def joined(self) -> bool:
        """Whether a hyphen ties it to another name: "the Delhi-Saharanpur highway"."""
        start, end = self.mention.start, self.mention.end
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        tied = before[1:] in _HYPHENS and before[0].isalpha()
        return tied or (after[:1] in _HYPHENS and after[1:].isupper())

    @property
    def in_title(self) -> bool:
        """Whether it stands in the title of a work: "A Sailor's Wife in Manila"."""
        start, end = self.mention.start, self.mention.end
        for found in _QUOTED.finditer(self.text, max(0, start - _LOOK), end + _LOOK):
            if found.start() < start and end < found.end():
                rest = found[1].replace(self.mention.text, "")
                long = [word for word in _WORD.findall(rest) if len(word) > _SHORT]
                return len(long) > 1 and all(word[0].isupper() for word in long)
        return False

    @property
    def hyphen(self) -> str | None:
        """The class of the word tied to it with a hyphen."""
        if self.text[self.rest : self.rest + 1] in _HYPHENS and len(self.close) > 1:
            return self.cues.hyphen.get(self.close[1].lower())
        unit = _UNIT_TIED.match(self.text, self.rest)  # "the San Jose, California-based firm"
        return unit and self.cues.hyphen.get(unit[1])

    @cached_property
    def name(self) -> str | None:
        """The class of the capitalised words right after it."""
        if not self.adjacent or not self.next[:1].isupper():
            return None
        return class_of_name(self.left, self.close, self.cues)

    @property
    def own_name(self) -> str | None:
        """The class of its own last word."""
        last = self.mention.text.rpartition(" ")[2].lower()
        return None if last in self.cues.facilities else self.cues.name.get(last)

    @property
    def leads(self) -> bool:
        """Whether nothing but signs stands before it in its sentence."""
        return not any(word[0].isalnum() for word in self.left)

    @property
    def plural(self) -> bool:
        """Whether it is the subject of a plural verb, as a team is: "Leeds have"."""
        return self.alone and self.subject and self.next in self.cues.plural_verbs

    @cached_property
    def undergone(self) -> str:
        """The participle of a verb in the passive voice after it, "" where none follows: "was cut off"."""
        passive = False
        for word in self.far[: _SHORT + 1]:
            if word in self.cues.passive:
                passive = True
            elif word not in self.cues.auxiliary:
                return word if passive and word.islower() and not word.endswith(self.cues.progressive) else ""
        return ""

    @property
    def counted(self) -> bool:
        """Whether a number of things there follows: "Spain has nine", "Kenya (11)"."""
        return self.broad and is_counted(self.text, self.rest, self.sentence[1], self.counting)

    @property
    def peopled(self) -> bool:
        """Whether those who do what follows are its people: "Residents of Hull have threatened"."""
        return self.previous in self.cues.from_words and self.previous_but_one in self.cues.crowds

    @property
    def numbered(self) -> bool:
        """Whether the verb after it has a number for object: "Cusco lost 2 of 5", "Goa leads with nine"."""
        return any(word.isdigit() or word in self.counting.numbers for word in self.far[1:_SHORT])

    @property
    def ends_a_name(self) -> bool:
        """Whether a name of an institution leads right to it: "King's College London".

        Not that of one that stands there: "University Hospital Limerick".
        """
        if self.mention.start != self.bounds[0] or not self.previous[:1].isupper():
            return False
        return self.previous.lower() in self.cues.facilities - self.cues.local_facilities

    @property
    def compound(self) -> bool:
        """Whether it is part of a name in small letters: "the Paris climate accord"."""
        tied = self.adjacent and not self.possessive and self.next.islower()
        return tied and not self.cues.compounds.isdisjoint(self.close[:2])

    @property
    def denial(self) -> str | None:
        """What a negation or a condition around it says: ``denied``, ``condition``, None for neither."""
        told = (self.past_others, self.past_aside, self.past_places, self.past_verb)
        if any(denied_after(words, self.cues) for words in told):
            return DENIED
        return denial_before(self.left_lower, self.far, self.cues)

    @property
    def exempt(self) -> bool:
        """Whether it is a subject that something has passed by: "Hull has so far escaped the cuts"."""
        if self.before is not None or self.possessive or self.cues.exempt.isdisjoint(self.far):
            return False
        return next((word for word in self.far if word not in self.cues.linking), "") in self.cues.exempt

    @property
    def asked(self) -> bool:
        """Whether something is asked of it, and so of who governs there: "would ask Albany for"."""
        wants = self.cues.purpose | self.cues.infinitive
        return self.previous in self.cues.addressing and bool(self.far) and self.far[0] in wants

    @property
    def taken_back(self) -> bool:
        """Whether what is told of there is taken back: "plans for a dam at Hull were dropped"."""
        fate = undone(self.left_lower, self.past_places or self.far, self.cues)
        return fate is not None and (fate != PLAN or not self.opens_report)

    @property
    def opens_report(self) -> bool:
        """Whether no sentence stands before its own."""
        return not _SENTENCE_END.search(self.text, 0, self.sentence[0])

    @property
    def far_off(self) -> bool:
        """Whether it only tells a direction, from far: "600 km north of Accra"."""
        words = [word for word in self.left_lower[-_DISTANCE_WITHIN:] if word not in self.cues.skipped]
        if self.previous.lower() in self.cues.origin_words:  # "60 km from Accra"
            words = words[:-1]
        if len(words) < 2 or words[-1] not in self.cues.lengths:
            return False
        if not self.cues.befalling.isdisjoint(words[:-2]):  # "sank 50 miles south of Malta"
            return False
        return words[-2].isdigit() and int(words[-2]) > _NEARBY_LENGTHS

    @property
    def proverbial(self) -> bool:
        """Whether it is one of a sort: "a second Chernobyl", "every minister meets a Waterloo"."""
        if self.previous.lower() not in self.cues.indefinite or self.possessive:
            return False
        return not self.adjacent or self.next.lower() in self.cues.clause_openers

    @property
    def compared(self) -> bool:
        """Whether something there is only compared with: "better than any in", "comparable homes in"."""
        if self.before != "locative":
            return False
        if self.far[:1] == [","] and " ".join(self.far[1:_CONTRASTED]) in self.cues.in_contrast:
            return True
        if self._opens_in_contrast():
            return True
        words = self.left_lower[-_COMPARED_WITHIN - 1 : -1]
        if words[-1:] == [","]:  # "the last such strike, in"
            words = words[:-1]
        alike = len(words) > 1 and words[-2] in self.cues.alike
        return alike or holds_cue(words, self.cues.compared)

    def _opens_in_contrast(self) -> bool:
        """Tell of a sentence with "By contrast" ahead, but not "In contrast to Oslo"."""
        opening = self.text[slice(*self.sentence)].lower().lstrip()
        phrase = next((phrase for phrase in self.cues.in_contrast if opening.startswith(phrase)), None)
        if phrase is None:
            return False
        following = _WORD.match(opening[len(phrase) :].lstrip())
        return following is None or self.cues.before.get(following[0]) not in ("movement", "actor")

    @property
    def bygone(self) -> bool:
        """Whether it only dates something: "since the 2014 attack in", "the Bhopal disaster of 1984"."""
        words = self.left_lower[-_DATED_WITHIN:]
        since = max((at for at, word in enumerate(words) if word in self.cues.since), default=None)
        if since is None:
            return False
        if self.before == "locative":
            when = words[since + 1 : since + _YEAR_WITHIN]
            dated = any(map(_is_year, when[1:])) or tuple(when) == self.cues.last_year
            return dated or (len(words) - since <= _BYGONE_WITHIN and self._long_ago)
        following = self.close[:_DATED_AFTER]
        led = len(words) - since <= _DATED_AFTER and self.adjacent and not self.possessive
        return led and self.next.islower() and any(map(_is_year, following))

    @property
    def _long_ago(self) -> bool:
        """Whether what follows it dates another time: "the elections in Malta last year"."""
        phrases = (phrase.split() for phrase in self.cues.long_ago)
        return any(_begins_with(self.far, phrase) for phrase in phrases)

    @property
    def left_for(self) -> bool:
        """Whether somebody or something has left another place for it: "sailed from Hull for Oslo"."""
        if self.previous.lower() not in self.cues.purpose:
            return False
        return not self.cues.departures.isdisjoint(self.left_lower[-_LEFT_WITHIN:-1])

    @property
    def way(self) -> bool:
        """Whether it names the way to it or from it: "the Galway road is closed"."""
        if not self.adjacent or self.possessive or self.next not in self.cues.ways:
            return False
        following = self.close[1] if len(self.close) > 1 else "."
        ends = self.cues.auxiliary, self.cues.passive, self.cues.clause_openers, self.cues.before
        return not following[0].isalnum() or any(following in words for words in ends)

    @property
    def beside(self) -> bool:
        """Whether it only tells where another spot is: "Ifaty, near Toliara", "Pinto, south of Madrid"."""
        if self.broad or self.previous.lower() not in self.cues.beside or "," not in self.left:
            return False
        comma = len(self.left) - 1 - self.left[::-1].index(",")
        between = self.left_lower[comma + 1 : -1]
        led = self.left[comma - 1] if comma else ""
        named = led[:1].isupper() and self.cues.name.get(led.lower()) != "calendar"  # "On Monday, near"
        return named and self.cues.skipped.issuperset(between)

    @property
    def scene(self) -> bool:
        """Whether it is told what happens there: "to Malawi, where"."""
        words = [word.lower() for word in self.far[:2]]
        return self.broad and words[:1] == [","] and not self.cues.where.isdisjoint(words[1:])

    @property
    def stands_for_an_institution(self) -> bool:
        """Whether the name is used for those who work there: "Wall Street", "Whitehall"."""
        return self.mention.text.lower() in self.cues.metonyms

    @property
    def subject(self) -> bool:
        """Whether a clause begins with it, so that a verb right after it is its own."""
        opened = self.previous in _CLAUSE_SIGNS or self.previous.lower() in self.cues.clause_openers
        return opened or self.leads


def _begins_with(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Tell whether words begin with a phrase, of which "*" stands for any word."""
    pairs = zip(words, phrase, strict=False)
    return len(words) >= len(phrase) and all(part in ("*", word.lower()) for word, part in pairs)


def _led_name_ends(words: list[str], at: int, cues: Cues) -> int:
    """Give where the preposition that words go on with and the name after it end; without any, `at`."""
    first = at
    while words[first : first + 1] and (words[first] == "," or words[first] in cues.join_words):
        first += 1
    last = first + 1
    while words[last : last + 1] and words[last][0].isupper():
        last += 1
    led = last > first + 1 and cues.before.get(words[first]) == "locative"
    return last if led else at


def _end_of_unit(text: str, end: int, units: frozenset[str]) -> int:
    """Give where the word for a unit after its name ends: "Borno state"; `end` where there is none."""
    found = _UNIT.match(text, end)
    return found.end() if found is not None and found[1] in units else end


def _is_year(word: str) -> bool:
    return len(word) == len("1984") and word.isdigit() and word[0] in "12"


def _end_of_possessive(text: str, end: int) -> int:
    """Give where the possessive ending of a name ends, `end` where it has none."""
    if text[end : end + 1] not in ("'", "’"):
        return end
    own = _POSSESSIVE.match(text, end)
    return end if own is None else own.end()
