"""Names that no gazetteer has, in scripts without capitals, where the text says that they are a place's.

A word for what it is says so, "独龙江乡", "قرية امساعد"; a foreign name that is spelled by its sound where
one leads up to it, "多多马大区姆普瓦普瓦"; and the head of a row with a number, "垒固：6800人". No capital
tells where such a name begins or ends, so it must stand where a name may begin, and hold no frequent word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from geo.languages import Language, language, one_of
from geo.recognition import word_lists
from geo.recognition.candidates import Recognised
from geo.recognition.candidates.spans import Candidate
from geo.text import fold

CHANCE = 0.65
_IDEOGRAPH = r"[\u3400-\u9fff]"
_CLAUSE = r"[\n，。；：、·•（！？]|^"
_ROW = re.compile(rf"(?m)^[ \t\u3000]*[-*•·]?[ \t\u3000]*({_IDEOGRAPH}{{2,6}})[:：][ \t]*\d")
_NUMBER = re.compile("[〇零一二三四五六七八九十百千万两]+")
_LETTERS = r"[^\W\d_]{3,}"
_ARTICLE = "ال"
_LEANS = r"(?:[وف]?[بلك]?)"
# Adjectives by their pattern: "صغير", "كبيرة", "سكني", "ساحلية", "مجاورة", "واحدة".
_ITS = re.compile(r".+(?:ه|ها|هم)")
_ADJECTIVE = re.compile(r"..ير?.ة?|.+[يى]|.+ية|م.{3,}ة|.ا..ة")


def names_told(text: str, found: Sequence[Recognised], spoken: Language) -> list[Recognised]:
    """Find the names that the text itself says are places, none in or across one that is `found`."""
    if not (spoken.says_place or spoken.settlements):
        return []
    told = _run_together if spoken.writes == "characters" else _spelled_apart
    taken = {at for item in found for at in range(item.candidate.start, item.candidate.end)}
    names: list[Recognised] = []
    for start, end in told(text, {item.candidate.end for item in found}, spoken):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            names.append(Recognised(Candidate(start, end, fold(text[start:end]), words=1), CHANCE))
    return names


def _run_together(text: str, places: set[int], spoken: Language) -> Iterator[tuple[int, int]]:
    """Find names at the ends of places and of what leads up to one; the end of each name is such an end."""
    for row in _ROW.finditer(text):
        if may_be_named(row[1], spoken) and row[1][0] not in spoken.surnames:
            yield row.span(1)
    leads = {match.end() for match in _leads(spoken.code).finditer(text)}
    beside = _beside(spoken.code)
    waiting = sorted(leads | places, reverse=True)
    while waiting:
        at = waiting.pop()
        after = beside.match(text, at) if at in places else None
        for begin in {at, after.end()} if after is not None else {at}:
            end = _end_of_name(text, begin, spoken, sounded=at in places or text[at - 1] not in "\n，。；：、")
            if end is not None:
                places.add(end)
                waiting.append(end)
                yield begin, end
                break


def _end_of_name(text: str, start: int, spoken: Language, *, sounded: bool) -> int | None:
    """Tell where a name that begins here ends, None where none does."""
    unit = _with_unit(spoken.code).match(text, start)
    if unit is not None and _is_unit_named(text, unit, spoken):
        return unit.end()
    sound = _sounds(spoken.code).match(text, start) if sounded else None
    return None if sound is None or not may_be_named(sound[1], spoken) else sound.end(1)


def _is_unit_named(text: str, name: re.Match[str], spoken: Language) -> bool:
    """Refuse "受灾地区", "城镇", "三十个村" and "巴坡村民": words, numbers, and what goes on as a word."""
    words = word_lists.lexicon(spoken.code)
    stem, unit = name["stem"], name["unit"]
    return (
        may_be_named(stem, spoken)
        and stem[-1] + unit not in words
        and text[name.end() - 1 : name.end() + 1] not in words
    )


def may_be_named(stem: str, spoken: Language) -> bool:
    """Tell ideographs that hold no frequent word and no particle, and are no number."""
    words = word_lists.lexicon(spoken.code)
    small = spoken.small | spoken.locative | spoken.joined
    return (
        stem[0] not in spoken.before_unknown
        and small.isdisjoint(stem)
        and _NUMBER.fullmatch(stem) is None
        and not any(stem[at : at + 2] in words for at in range(len(stem) - 1))
    )


@cache
def _leads(code: str) -> re.Pattern[str]:
    """Find what a name may stand after: a word that leads up to one, or the sign that a clause follows."""
    spoken = language(code)
    return re.compile(rf"(?m){_CLAUSE}|{one_of(spoken.locative | spoken.before_unknown)}")


@cache
def _beside(code: str) -> re.Pattern[str]:
    """Find what may part a place from a name in it, or from the next of a list."""
    spoken = language(code)
    return re.compile(rf"的|、|[(（]|{one_of(spoken.unit_after)}、?")


@cache
def _with_unit(code: str) -> re.Pattern[str]:
    """Find a name with its unit, not the first part of a longer one: "独龙江" in "独龙江乡"."""
    spoken = language(code)
    units = one_of(spoken.settlements | spoken.feature_after)
    return re.compile(rf"(?P<stem>{_IDEOGRAPH}{{2,4}}?)(?P<unit>{units})(?!{one_of(spoken.settlements)})")


@cache
def _sounds(code: str) -> re.Pattern[str]:
    """Find all of a name that is spelled by its sound: a sign, a number or a word for a place's parts ends it."""
    spoken = language(code)
    sounds = f"[{''.join(sorted(spoken.spell_sounds))}]" if spoken.spell_sounds else "(?!)"
    return re.compile(rf"({sounds}{{3,8}})(?={one_of(spoken.unit_after | spoken.around)}|[^\u3400-\u9fff]|$)")


def _spelled_apart(text: str, _places: set[int], spoken: Language) -> Iterator[tuple[int, int]]:
    """Find the words after one for what they are: "قرية امساعد", "مدينتي إكيكي وألتو هوسبيسيو"."""
    for head in _heads(spoken.code).finditer(text):
        name = _word_named(text, head.end(), spoken)
        if name is None:
            continue
        yield name
        if head["two"] and text.startswith(" و", name[1]):
            second = _word_named(text, name[1] + 2, spoken)
            if second is not None:
                yield second


def _word_named(text: str, start: int, spoken: Language) -> tuple[int, int] | None:
    """Give the word that begins here and what belongs to it, None where it is no name."""
    match = _parts(spoken.code).match(text, start)
    if match is None:
        return None
    if match["begun"]:
        return match.span("begun")
    word = match["word"]
    if _is_word(word, spoken) or (not word.startswith(_ARTICLE) and _is_described(word)):
        return None
    more = match["more"]
    end = match.end("word") if not more or _is_word(more, spoken) or _is_described(more) else match.end("more")
    return start, end


def _is_described(word: str) -> bool:
    """Tell an adjective by its pattern, and "منزله", his house: whose it is stands at its end."""
    bare = word.removeprefix(_ARTICLE)
    return _ADJECTIVE.fullmatch(bare) is not None or _ITS.fullmatch(word) is not None


def _is_word(word: str, spoken: Language) -> bool:
    """Tell a frequent word or one of the language file, with or without the particles that lean on it."""
    words = word_lists.lexicon(spoken.code)
    forms = {word, *(word.removeprefix(prefix) for prefix in (*spoken.prefixes, _ARTICLE, "لل"))}
    return any(
        fold(form) in words
        or fold(_ARTICLE + form) in words
        or form in spoken.says_place
        or form in spoken.unit_before
        or form in spoken.function_words
        or form in spoken.not_places
        for form in forms
        if len(form) > 1
    )


@cache
def _heads(code: str) -> re.Pattern[str]:
    """Find the words for what a place is, with the particles that lean on them; `two` of two places."""
    spoken = language(code)
    heads = f"(?:{one_of(spoken.says_place)}|(?P<two>{one_of(spoken.say_two_places)}))"
    return re.compile(rf"(?<![^\W\d_]){_LEANS}{heads} ")


@cache
def _parts(code: str) -> re.Pattern[str]:
    """Find a word and one with an article after it, or two where names begin with the first: "عين", "بني"."""
    begun = rf"(?P<begun>{one_of(language(code).begin_names)} {_LETTERS})"
    return re.compile(rf"{begun}|(?P<word>{_LETTERS})(?: (?P<more>{_ARTICLE}{_LETTERS}))?(?![^\W\d_])")
