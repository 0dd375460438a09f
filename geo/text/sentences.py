"""The sentences of a report, and the one that is quoted around a mention.

`boundaries` finds them; here they are asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from geo.text import joined, one_line
from geo.text.boundaries import sentence_spans

LONGEST_QUOTE = 300
"""Characters of a quote, beyond which it is cut on both sides of its mention."""

ELLIPSIS = "…"

_MOST_SPACE = 4  # a sentence this many times as long as a quote is not all white space, but cut unread
_SPACE = re.compile(r"\s+")


class Sentences:
    """The sentences of one text, found once and asked often.

    `spans` holds the offsets of each sentence, in order, without the white space around it; `language`
    is an ISO 639-1 code, None where it is not known.
    """

    def __init__(self, text: str, language: str | None = None) -> None:
        self.text = text
        self.spans = tuple(sentence_spans(text, language))
        self._starts = [start for start, _ in self.spans]
        self._whole: dict[tuple[int, int], str] = {}  # a sentence with several names is quoted for each

    def span_around(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets of the sentence around a span, joined with the next ones that it reaches into."""
        if not self.spans:
            return start, end
        first = max(bisect_right(self._starts, start) - 1, 0)
        if end <= self.spans[first][1]:
            return min(self.spans[first][0], start), self.spans[first][1]
        last = max(bisect_right(self._starts, max(end - 1, start)) - 1, first)
        return min(self.spans[first][0], start), max(self.spans[last][1], end)

    def quote_of(self, start: int, end: int, longest: int = LONGEST_QUOTE) -> str:
        """Give the sentence around a span, white space folded to single spaces and the span on one line.

        A sentence of more than `longest` characters is cut at words on either side of the span, which
        stays whole, with an ellipsis where something is left out.
        """
        first, last = self.span_around(start, end)
        if last - first <= _MOST_SPACE * longest:
            quote = self._on_one_line(first, start, end, last)
            if len(quote) <= longest:
                return quote
        before = _SPACE.sub(" ", self.text[max(first, start - _MOST_SPACE * longest) : start]).lstrip()
        after = _SPACE.sub(" ", self.text[end : min(last, end + _MOST_SPACE * longest)]).rstrip()
        return _shorten(before, one_line(self.text[start:end]), after, longest)

    def _on_one_line(self, first: int, start: int, end: int, last: int) -> str:
        """Fold the white space from `first` to `last`, and join what a line end parts in the span."""
        named = self.text[start:end]
        if "\n" in named:
            return _fold_space(f"{self.text[first:start]}{joined(named)}{self.text[end:last]}")
        quote = self._whole.get((first, last))
        if quote is None:
            quote = self._whole[first, last] = _fold_space(self.text[first:last])
        return quote


@lru_cache(maxsize=4)
def sentences_of(text: str, language: str | None = None) -> Sentences:
    """Split a text into sentences; the last few texts are remembered, so that every step may ask."""
    return Sentences(text, language)


def quote_of(text: str, start: int, end: int, language: str | None = None) -> str:
    """Give the sentence around ``text[start:end]``: what the page and the tables show as evidence."""
    return sentences_of(text, language).quote_of(start, end)


def _fold_space(text: str) -> str:
    return " ".join(text.split())


def _shorten(before: str, named: str, after: str, longest: int) -> str:
    """Cut what stands before and after a name to `longest` characters in all, at words."""
    room = max(longest - len(named) - 2 * len(ELLIPSIS), 0)
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    if left < len(before):
        kept = before[len(before) - left :]
        before = ELLIPSIS + kept[kept.find(" ") + 1 :]
    if right < len(after):
        kept = after[:right]
        after = kept[: kept.rfind(" ") if " " in kept else right] + ELLIPSIS
    return before + named + after
