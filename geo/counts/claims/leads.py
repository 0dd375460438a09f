"""Totals that name no area: "57 reporters arrested in first quarter", "63 attacks; 118 killed".

They are of all that the report is about. Only what is harmed or found, a headline and a line of nothing but
figures are believed, and only where no place has more of the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from geo.counts.claims.read_report import ReadReport
from geo.counts.scopes import Reach, Scene
from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import ABOUT, AND, COMMA, HAS, IS, NUMBER, OTHER, PLACE, WHOLE, WORD
from geo.counts.units import alike, head_of, unit_of
from geo.counts.words import CountWords
from geo.model import AREAS, Claim, Count, Kind, Resolution, Role

LEAD = 12_000
"""So many characters at most are all about what a report begins with; a book is not."""

_LEAST_PLACES = 2
_LONGEST_TITLE = 150  # characters
_VERBS = 4  # tokens, and an adverb: "have been badly injured"
_TOLD_BEFORE = 4
_TOLD_AFTER = 9
_CLAUSE = re.compile(r"[^;:.n]+")
_FIGURE = r"s{0,2}N[wdsvhiMXlma]{1,9}"
_FIGURES = re.compile(rf"(?:n|[wd]{{1,4}}:n?)?{_FIGURE}(?:[;c]a?{_FIGURE})+[.n]*")
_BULLETED = re.compile(rf"-?{_FIGURE}(?:a{_FIGURE})?(?:[rE][wdsviMXNm]{{1,9}})?[.n]*")
_THERE = re.compile(r"t(?!v)")  # "Seven were killed there", not "There were seven"
_BEGINS = frozenset({NUMBER, AND, COMMA})
# "Confirmed dead: 2,214", "New cases: 61 (+4)"
_LABELLED = re.compile(r"-?(?P<label>[wdshT]{1,5}):s{0,2}(?P<n>N)(?:\([^()]*\))?[.n]*")
_BULLETS = frozenset("•*▪·-–")


def lead_claims(read: ReadReport, known: Sequence[Claim]) -> list[Claim]:
    """Read the totals of no area that no place has and no claim `known` makes: "57 journalists arrested"."""
    used = {count.start for count in read.counts} | {claim.start for claim in known}
    numbers = {claim.number for claim in known}
    spots = {start for start, one in read.placed.items() if _is_spot(one)}
    counts = list(_without_later(read.counts))
    found = []
    for sentence in read.sentences:
        start = sentence[0].start
        paragraph = read.report.text.rfind("\n", 0, start)
        if start >= LEAD or any(paragraph < spot < start for spot in spots):
            continue
        for index in _lead_totals(read, sentence, counts):
            token = sentence[index]
            if token.start not in used and token.value not in numbers:
                scope = read.scene.scope(Reach.REPORT, token.start)
                found.append(read.claim_at(token, unit_of(sentence, index, read.words), scope))
    return found


def _without_later(counts: Iterable[Count]) -> Iterator[Count]:
    """Leave out what a place has besides, without telling what it counts: no total needs to be more."""
    seen: set[str] = set()
    for one in counts:
        if one.unit is not None or one.mention.text not in seen:
            yield one
        seen.add(one.mention.text)


def _is_spot(resolution: Resolution) -> bool:
    """Tell of a reported place that is no area: the sentence after it goes on about it."""
    place = resolution.place
    return resolution.mention.role is Role.REPORTED and place is not None and place.kind not in AREAS


def _lead_totals(read: ReadReport, tokens: Sentence, counts: Sequence[Count]) -> Iterator[int]:
    """Find such totals of a sentence, by index; `counts` are those of the whole report."""
    text, scene, words = read.report.text, read.scene, read.words
    symbols = tokens.symbols
    if tokens[0].start < text.find("\n", 0, _LONGEST_TITLE):
        yield from _of_title(tokens, counts, scene, words)
    if PLACE in symbols or WHOLE in symbols or _THERE.search(symbols):
        return
    if not words.denying.isdisjoint(tokens.said):
        return
    label = _label(tokens, counts, words)
    labelled = label is not None
    for index in [symbols.index(NUMBER)] if labelled else _told(text, tokens, words):
        unit = label if label in words.tolls else unit_of(tokens, index, words)
        says_what = labelled or unit is not None or _suffer(tokens[index + 1 :], words)
        if says_what and _is_total(tokens[index].value, unit, counts, scene, words):
            yield index


def _of_title(tokens: Sentence, counts: Sequence[Count], scene: Scene, words: CountWords) -> Iterator[int]:
    """Find the first number of a headline that counts things: "Switched off: 119 shutdowns in six months"."""
    first = tokens.symbols.find(NUMBER)
    if first < 0 or not scene.countries or tokens[-1].symbol == OTHER:
        return
    if not words.denying.isdisjoint(tokens.said):
        return
    unit = unit_of(tokens, first, words)
    if unit is not None and _is_total(tokens[first].value, unit, counts, scene, words):
        yield first


def _suffer(following: Sequence[Token], words: CountWords) -> bool:
    """Tell of what follows the number of "230 have been injured", "34 were recorded"."""
    verbs = takewhile(lambda token: token.symbol in (HAS, IS, WORD), following[:_VERBS])
    told = words.harmed | words.registers
    return any(token.lower in told for token in list(verbs)[1:])


def _is_total(
    number: int, unit: str | None, counts: Sequence[Count], scene: Scene, words: CountWords
) -> bool:
    """Tell whether a number is more than that of any place which may be of its unit, and is none of a spot.

    Where the report names no area that it is about, two places at least have to have a part of it.
    """
    if scene.area is not None:
        counts = [one for one in counts if one.mention.kind is not Kind.COUNTRY]
    same = [
        one
        for one in counts
        if (one.unit is None and unit not in words.tolls) or alike(head_of(one.unit), head_of(unit))
    ]
    of_harm = [one for one in counts if one.unit in words.harmed]
    parts = {one.mention.text for one in ([*same, *of_harm] if scene.area is None else counts)}
    of_a_spot = any(number == one.number and one.mention.kind not in AREAS for one in counts)
    has_scope = scene.named or len(parts) >= _LEAST_PLACES
    return has_scope and not of_a_spot and number > max((one.number for one in same), default=1)


def _told(text: str, tokens: Sentence, words: CountWords) -> Iterator[int]:
    """Find the numbers of what is harmed or found, and all of a line of figures."""
    symbols = tokens.symbols
    figures = _FIGURES.fullmatch(symbols) is not None or (
        _BULLETED.fullmatch(symbols) is not None and _is_bulleted(text, tokens[0].start)
    )
    for clause in _CLAUSE.finditer(symbols):
        for index in range(*clause.span()):
            if tokens[index].symbol == NUMBER and (figures or _is_told(tokens, index, clause, words)):
                yield index


def _label(tokens: Sentence, counts: Sequence[Count], words: CountWords) -> str | None:
    """Give what a line like "Confirmed dead: 2,214" or "New cases: 61 (+4)" counts, None for any other."""
    line = _LABELLED.fullmatch(tokens.symbols)
    label = () if line is None else tokens[line.start("label") : line.end("label")]
    telling = words.harmed | words.registers | words.tolls | {head_of(one.unit) for one in counts}
    return next((token.lower for token in label if token.lower in telling), None)


def _is_told(tokens: Sequence[Token], index: int, clause: re.Match[str], words: CountWords) -> bool:
    """Tell whether a clause says of a number that it is harmed or found; what follows another is of that."""
    start, end = clause.span()
    begun = next((at for at in range(index - 1, start - 1, -1) if clause.string[at] in _BEGINS), start)
    ended = clause.string.find(NUMBER, index + 1, end)
    before = () if clause.string[begun] == NUMBER else tokens[max(begun, index - _TOLD_BEFORE) : index]
    after = tokens[index + 1 : min(index + _TOLD_AFTER, end if ended < 0 else ended)]
    if any(token.lower in words.harmed for token in (*before, *after)):
        return True
    near = [token for token in before if token.symbol != ABOUT][-1:]
    return any(token.lower in words.registers for token in (*near, *after))


def _is_bulleted(text: str, start: int) -> bool:
    """Tell whether a line begins with a bullet."""
    return text[text.rfind("\n", 0, start) + 1 : start + 1].lstrip()[:1] in _BULLETS
