"""What stands around a toponym, read once and told as classes of cues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from geo.counts.following import is_counted
from geo.counts.words import CountWords
from geo.model import AREAS, Mention
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.negation import DENIED, denial_before, denied_after

_LOOK = 90
_WORD = re.compile(
    r"[A-Za-z]++[^\W_]*+(?:[.'’][^\W_]+)*"  # most words, found at once
    r"|[\u4e00-\u9fff]|[^\W_]+(?:[.'’][^\W_]+)*|[^\w\s]|\n(?=\s*\n)"
)
_SCORE = re.compile(r"[ \u00a0](?:(?P<verb>[a-z]+)[ \u00a0])?\d{1,3}[-–]\d{1,3}\b(?![-–])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ELIDED = re.compile(r"^[a-z]{1,4}['’](?=\w\w\w)")  # "l'université"
_SKIPPED_AT_MOST = 5
_LONGEST_CUE = 4
_LONGEST_NAME = 4
_REACH = 3
_SHORT = 3
_JOIN_WORDS = ("and", "or", "y", "e", "o", "et", "ou", "und", "oder", "as well as")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_WIDEST_JOIN = 16
_LONGEST_ENDING = 8
_LEAST_STEM = 2
_APART = re.compile(r"['’]([^\W\d_]+)")
_COMPARED_WITHIN = 5
_STRONG = ("organisation", "embedded", "origin", "office", "comparison")
_DISTANCE_WITHIN = 6
_NEARBY_LENGTHS = 30  # "12 km north of Zahle" is near enough to be said of Zahle
_HYPHENS = ("-", "‐", "‑")
_UNIT_TIED = re.compile(r",[ \n][A-Z][\w.]*(?: [A-Z][\w.]*)?[-‐‑]([a-z]+)")
_QUOTED = re.compile(r'[“"]([^“”"\n]{3,80})[”"]')
_CLAUSE_SIGNS = frozenset(',;:—–“"')
_FIRST_PAGE = 4000
_LEAST_SPORT = 4
_MOST_WORDS_A_SPORT_WORD = 30


class Surroundings:
    """The neighbourhood of one toponym in its sentence; what few rules ask for is not read before they do.

    `bounds` are the offsets of the list that it stands in, its own where it stands alone: in "in Lyon, Nice
    and Metz" what stands before the first name and after the last one holds for every name. `capital`: it is
    known to be a seat of government. `sport`: the report is one of sport. Classes of cues are None where no
    cue stands; neighbouring words and signs are "" at an edge.

    `left` are the words and signs before it, or before the list that it stands in, `left_lower` the same in
    small letters, articles left out; `previous` is the last of them, `before` the class of the cue there.
    `rest` is where the text goes on after it and its `possessive` ending; `close` are the words and signs
    right after that, `next` is the first of them, `adjacent` whether a word follows after one space.
    """

    def __init__(
        self,
        text: str,
        mention: Mention,
        sentence: tuple[int, int],
        bounds: tuple[int, int],
        cues: Cues,
        counting: CountWords,
        capital: bool,
        sport: bool,
    ) -> None:
        self.text, self.mention, self.sentence, self.bounds = text, mention, sentence, bounds
        self.cues, self.counting, self.capital, self.sport = cues, counting, capital, sport
        self.broad = mention.kind in AREAS  # a country or another area rather than a spot
        self.left = _WORD.findall(text, max(sentence[0], bounds[0] - _LOOK), bounds[0])
        self.left_lower = [
            word.lower() if word.isalpha() else _ELIDED.sub("", word.lower()) for word in self.left
        ]
        self.previous = self.left[-1] if self.left else ""
        self.before = self._class_before()
        self.rest = _end_of_possessive(text, mention.end)
        self.possessive = self.rest > mention.end
        self.close = self._words_from(self.rest)
        self.next = self.close[0] if self.close else ""
        after = text[self.rest : self.rest + 2]
        spaced = after[:1] in (" ", "\n", "\xa0") and after[1:].isalnum()
        self.adjacent = spaced or _HAN.match(after) is not None

    def _class_before(self) -> str | None:
        """Give the class of the cue before it, or of the ending of its case where that says it.

        A word that only compares after a comparative is none without: "than in", but "said that in".
        """
        found = _class_before(self.left_lower, self.cues)
        if found == "comparison" and not _compares(self.left_lower, self.cues):
            found = "locative" if self.left_lower[-1] not in self.cues.than else None
        elif found == "locative" and self._worse_only():
            found = "comparison"
        ending = self._ending() if self.cues.endings else None
        return found if ending is None or found in _STRONG else ending

    def _worse_only(self) -> bool:
        """Tell of "it was worse only in": a comparative, and nothing but a preposition after "only"."""
        words = self.left_lower[-_COMPARED_WITHIN - 1 : -1]
        return bool(words) and words[-1] in self.cues.nothing_but and _any_comparative(words, self.cues)

    def _ending(self) -> str | None:
        """Give the class of the ending of the list that it stands in: "Suomessa", "Irak'ta", "부산에서"."""
        end, endings = self.bounds[1], self.cues.endings
        behind = self.text[end : end + _LONGEST_ENDING]
        if self.cues.apart:  # "Irak'ta": all that stands between the sign and the next word
            found = _APART.match(behind)
            return endings.get(found[1].lower()) if found else None
        if self.cues.joined:  # "부산에서는": the longest that follows
            choices = (behind[:length] for length in range(len(behind), 0, -1))
        else:  # "Suomessa": the longest that is part of the name as written
            written = self.text[max(self.mention.start, end - _LONGEST_ENDING) : end].lower()
            choices = (written[-length:] for length in range(len(written) - _LEAST_STEM, 1, -1))
        return next((endings[choice] for choice in choices if choice in endings), None)

    @property
    def alone(self) -> bool:
        """Whether it stands in no list."""
        return self.bounds == (self.mention.start, self.mention.end)

    @cached_property
    def far(self) -> list[str]:
        """Those after the list that it stands in."""
        tail = self.bounds[1]
        return self.close if tail == self.mention.end else self._words_from(tail)

    @cached_property
    def past_aside(self) -> list[str]:
        """Those after an aside that follows it: "Riga, which braced for the worst, was spared"; else none."""
        if self.far[:1] != [","] or not self.far[1:2] or not self.far[1].islower():
            return []
        words = self._words_from(self.bounds[1], 2 * _LOOK)
        if words[1] in self.cues.clause_openers - self.cues.relatives or "," not in words[2:]:
            return []
        return words[words.index(",", 2) + 1 :]

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

    @property
    def name(self) -> str | None:
        """The class of the capitalised words right after it."""
        if not self.adjacent or not self.next[:1].isupper():
            return None
        return _name_class(self.left, self.close, self.cues)

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
    def befallen(self) -> bool:
        """Whether something befalls it: "was shelled", "is under water"."""
        if self.possessive or not self.undergone:
            return False
        after = self.far[self.far.index(self.undergone) + 1 :][:1]
        return self.undergone in self.cues.hazards or (
            self.undergone == "under" and not self.cues.hazards.isdisjoint(after)
        )

    @property
    def patient(self) -> bool:
        """Whether something befalls its people or officers: "The mayor of Leeds was rescued"."""
        if self.before == "office":
            return bool(self.undergone)
        words = self.close[1:_SHORT]  # past "mayor", "police"
        return words[:1] in (["was"], ["were"]) and not words[-1].endswith(self.cues.progressive)

    @property
    def policed(self) -> bool:
        """Whether its police do their work in it: "Leeds police arrested two men"."""
        return len(self.close) > 1 and not self.broad and self.close[1] in self.cues.policing

    @property
    def counted(self) -> bool:
        """Whether a number of things there follows: "Spain has nine", "Kenya (11)"."""
        return self.broad and is_counted(self.text, self.rest, self.sentence[1], self.counting)

    @property
    def numbered(self) -> bool:
        """Whether the verb after it has a number for object: "Cusco lost 2 of 5", "Goa leads with nine"."""
        return any(word.isdigit() or word in self.counting.numbers for word in self.far[1:_SHORT])

    @property
    def scored(self) -> bool:
        """Whether the score of a match stands beside it: "Leeds 2-1", "drew 1-1 with Leeds"."""
        after = _SCORE.match(self.text, self.rest)
        if after is not None and (after["verb"] is None or after["verb"] in self.cues.after):
            return True
        before = self.left_lower[-4:]
        return self.alone and _is_score(before[:-1]) and before[-1] in self.cues.against

    @property
    def ends_a_name(self) -> bool:
        """Whether a name of an institution leads right to it: "King's College London"."""
        if self.mention.start != self.bounds[0] or not self.previous[:1].isupper():
            return False
        return self.previous.lower() in self.cues.facilities

    @property
    def compound(self) -> bool:
        """Whether it is part of a name in small letters: "the Paris climate accord"."""
        tied = self.adjacent and not self.possessive and self.next.islower()
        return tied and not self.cues.compounds.isdisjoint(self.close[:2])

    @property
    def denial(self) -> str | None:
        """What a negation or a condition around it says: ``denied``, ``condition``, None for neither."""
        if denied_after(self.far, self.cues) or denied_after(self.past_aside, self.cues):
            return DENIED
        return denial_before(self.left_lower, self.cues)

    @property
    def far_off(self) -> bool:
        """Whether it only tells a direction, from far: "600 km north of Accra"."""
        words = [word for word in self.left_lower[-_DISTANCE_WITHIN:] if word not in self.cues.skipped]
        if self.previous.lower() in self.cues.origin_words:  # "60 km from Accra"
            words = words[:-1]
        if len(words) < 2 or words[-1] not in self.cues.lengths:
            return False
        return words[-2].isdigit() and int(words[-2]) > _NEARBY_LENGTHS

    @property
    def proverbial(self) -> bool:
        """Whether it is one of a sort: "a second Chernobyl", "every minister meets a Waterloo"."""
        if self.previous.lower() not in self.cues.indefinite or self.possessive:
            return False
        return not self.adjacent or self.next.lower() in self.cues.clause_openers

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
    def speaks_last(self) -> bool:
        """Whether a clause begins with it and ends with a verb of speech: "도쿄는 지원을 요청했다"."""
        if not self.cues.final_speech or not self.subject or self.before is not None:
            return False
        clause = re.split(r"[.;。!?]", self.text[self.rest : self.sentence[1]], maxsplit=1)[0]
        return clause.rstrip().endswith(self.cues.final_speech)

    @property
    def stands_for_an_institution(self) -> bool:
        """Whether the name is used for those who work there: "Wall Street", "Whitehall"."""
        return self.mention.text.lower() in self.cues.metonyms

    @property
    def resolves(self) -> bool:
        """Whether it is said what it will or must do, other than to be or to have something."""
        words = [word.lower() for word in self.far[:_SHORT]]
        if words[:2] == ["is", "to"]:
            words = words[1:]
        if len(words) < 2:
            return False
        if words[0] in self.cues.auxiliary and words[1] in self.cues.participles:  # "Wellington has sent"
            return True
        if words[0] not in self.cues.modals:
            return False
        return words[1].isalpha() and words[1] not in self.cues.stative

    @property
    def governs(self) -> bool:
        """Whether an aside tells of those who govern from it: "in Budapest, whose government"."""
        words = [word.lower() for word in self.far[:_SHORT]]
        aside = words[:1] == [","] and len(words) == _SHORT and words[1] in self.cues.relatives
        return aside and self.cues.after.get(words[2]) == "institution"

    @property
    def subject(self) -> bool:
        """Whether a clause begins with it, so that a verb right after it is its own."""
        opened = self.previous in _CLAUSE_SIGNS or self.previous.lower() in self.cues.clause_openers
        return opened or self.leads

    @property
    def acts(self) -> bool:
        """Whether a verb in the active voice follows, one that is not of what befalls a place."""
        return self.after not in ("event", "happens", "people") and _is_active(self.far, self.cues)


def _end_of_possessive(text: str, end: int) -> int:
    """Give where the possessive ending of a name ends, `end` where it has none."""
    if text[end : end + 1] not in ("'", "’"):
        return end
    own = _POSSESSIVE.match(text, end)
    return end if own is None else own.end()


def sport_of(text: str, cues: Cues) -> bool:
    """Tell a report of sport by its first page: many words of sport, and not few of them different."""
    words = text[:_FIRST_PAGE].lower().split()
    if len(cues.sport.intersection(words)) < _LEAST_SPORT:
        return False
    return sum(word in cues.sport for word in words) * _MOST_WORDS_A_SPORT_WORD >= len(words)


def _is_score(words: Sequence[str]) -> bool:
    """Tell of "1-1", as it is split."""
    return len(words) == _SHORT and words[0].isdigit() and words[1] in "-–" and words[2].isdigit()


def _is_active(words: Sequence[str], cues: Cues) -> bool:
    """Tell by its ending whether the first word past auxiliaries is an active verb."""
    for word in words[:_SHORT]:
        if word in cues.passive:
            return False
        if word not in cues.auxiliary:
            return word.islower() and word.endswith(cues.verb_endings)
    return False


def _compares(words: Sequence[str], cues: Cues) -> bool:
    """Tell whether a comparative stands before the word that compares, where that word needs one."""
    than = next((at for at in range(len(words) - 1, -1, -1) if words[at] in cues.than), None)
    if than is None or len(words) - than > _LONGEST_CUE:
        return True
    return _any_comparative(words[max(0, than - _COMPARED_WITHIN) : than], cues)


def _any_comparative(words: Sequence[str], cues: Cues) -> bool:
    endings = cues.comparative_endings
    return any(word in cues.comparatives or (endings and word.endswith(endings)) for word in words)


def _class_before(words: Sequence[str], cues: Cues) -> str | None:
    """Give the class of the longest cue that ends the words, past those that may be skipped."""
    end = len(words)
    for _ in range(_SKIPPED_AT_MOST):
        ends_cue = end and words[end - 1] in cues.before_ends
        for length in range(min(_LONGEST_CUE, end), 0, -1) if ends_cue else ():
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


def class_after(words: Sequence[str], cues: Cues, reach: int) -> str | None:
    """Give the class of the first words, past auxiliaries; `reach` is how many words may come before it."""
    start = 0
    while start < min(3, len(words)) and words[start].lower() in cues.auxiliary:
        start += 1
    for first in range(start, min(start + reach, len(words))):
        begins_cue = words[first].lower() in cues.after_begins
        for length in (3, 2, 1) if begins_cue else ():
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


def lists(text: str, mentions: Sequence[Mention], cues: Cues) -> list[tuple[int, int]]:
    """Give for each mention where the list that it belongs to begins and ends; a list may hold one.

    Names are listed where only commas, articles and joining words stand between them and both are areas, or
    both are spots: "Paris, Texas" is no list.
    """
    joining = _joining(cues.join_words, cues.joined, cues.articles)
    found: list[tuple[int, int]] = []
    first = 0
    for index, mention in enumerate(mentions):
        follows = index + 1 < len(mentions) and _listed(text, mention, mentions[index + 1], joining)
        if not follows:
            bounds = (mentions[first].start, mention.end)
            found.extend([bounds] * (index + 1 - first))
            first = index + 1
    return found


@cache
def _joining(words: frozenset[str], joined: frozenset[str], articles: frozenset[str]) -> re.Pattern[str]:
    """Build what stands between two names of a list.

    `joined` are written together with the name after them or before them: "وبيروت", "北京和上海".
    """

    def any_of(choices: Iterable[str]) -> str:
        return "|".join(map(re.escape, sorted(choices, key=len, reverse=True)))

    sign = rf"[,;/&،、]|(?<=\s)(?:{any_of((*_JOIN_WORDS, *words))})(?=\s)"
    if joined:
        sign += rf"|{any_of(joined)}"
    article = rf"(?:(?:{any_of(articles)})(?:\s+|['’]))?" if articles else ""
    return re.compile(rf"\s*(?:{sign})(?:\s+(?:{any_of((*_JOIN_WORDS, *words))})(?=\s))?\s*{article}")


def _listed(text: str, one: Mention, other: Mention, joining: re.Pattern[str]) -> bool:
    if other.start - one.end > _WIDEST_JOIN or (one.kind in AREAS) != (other.kind in AREAS):
        return False
    return joining.fullmatch(text, one.end, other.start) is not None
