"""Names made with a word that says what they are: "Kiser Lake", "Lake Kiser", "Collins Avenue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.languages import Language
from geo.recognition.candidates.spans import CLOSE, Span
from geo.recognition.heads import head_class
from geo.recognition.tokens import Run
from geo.recognition.word_lists import is_ordinary
from geo.text import fold

_LONGEST_PHRASE = 5


def made_names(text: str, run: Run, known: Sequence[Span], language: Language) -> Iterator[Span]:
    """Find names that end or begin with a word that says what they are and that the gazetteer lacks."""
    free = 0
    for number in range(len(run.words)):
        phrase = _phrase(run, number, free, language) if number >= free else None
        if phrase is None or _is_within(phrase[0], phrase[1], known):
            continue
        first, last, head = phrase
        if head == "unit_after_name" and says_which_sort(run, first, last):
            continue
        start, end = run.words[first].start, run.words[last].bare_end
        if text[end : end + 1] == "." and run.words[last].bare.lower() in language.abbreviated_heads:
            end += 1
        yield Span(start, end, fold(text[start:end]), first, last, head)
        free = last + 1


def _phrase(run: Run, number: int, free: int, language: Language) -> tuple[int, int, str] | None:
    """Give the first and the last word of a name that a word of a run makes, and the class of that word."""
    word = run.words[number]
    head = head_class(word.bare, language)
    if head is not None and number > 0 and not _goes_on(run, number, language):
        first = _start_of_phrase(run, number, free, language)
        return (first, number, head) if first < number else None
    led_up = number + 1 < len(run.words) and run.gaps[number] in CLOSE
    if led_up and len(run.words[number + 1].bare) < 2:  # "District A"
        return None
    if led_up and word.text.lower() in language.feature_before:
        return number, number + 1, "feature_before"
    return None


def says_which_sort(run: Run, first: int, last: int) -> bool:
    """Whether the words before one for a unit or a building are all in the dictionary: "Waste District"."""
    return all(is_ordinary(word.bare.lower()) for word in run.words[first:last])


def _is_within(first: int, last: int, known: Sequence[Span]) -> bool:
    return any(item.first <= first and last <= item.last for item in known)


def _goes_on(run: Run, number: int, language: Language) -> bool:
    """Whether the next word is a head too: "Oleta River State Park" ends at its last one."""
    return (
        number + 1 < len(run.words)
        and run.gaps[number] in CLOSE
        and run.words[number].text == run.words[number].bare
        and any(
            head_class(run.words[later].bare, language) is not None
            for later in range(number + 1, min(number + 3, len(run.words)))
            if all(gap in CLOSE for gap in run.gaps[number:later])
        )
    )


def _start_of_phrase(run: Run, number: int, free: int, language: Language) -> int:
    """Go back from a head to the first word of its name, no further than word `free`."""
    first = number
    while (
        first > free
        and number - first < _LONGEST_PHRASE
        and run.gaps[first - 1] in CLOSE
        and run.words[first - 1].text == run.words[first - 1].bare
        and run.words[first - 1].text.lower() not in language.function_words
    ):
        first -= 1
    return first


def head_words(item: Span, run: Run, language: Language) -> Iterator[int]:
    """Give the numbers of the words in a made name that say what it is."""
    for number in range(item.first, item.last + 1):
        word = run.words[number].bare
        if head_class(word, language) is not None or word.lower() in language.feature_before:
            yield number


def is_tail_of_facility(name: Span, run: Run, language: Language) -> bool:
    """Tell "State Park" in "Oleta River State Park": not the place of that name in South Carolina."""
    words = [word.bare.lower() for word in run.words[name.first : name.last + 1]]
    return (
        len(words) > 1
        and name.first > 0
        and run.gaps[name.first - 1] in CLOSE
        and words[0] in language.facility_qualifiers
        and head_class(words[-1], language) is not None
    )
