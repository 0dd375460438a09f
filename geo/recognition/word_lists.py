"""The word lists in `geo/recognition/words`: given names, family names, dictionary words, words in names.

`tools/make_word_lists.py` makes them and says from what; `tools/make_ordinary_words.py` makes those for other
languages. A "*" marks the commonest words of a list.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import cache
from importlib import resources

import marisa_trie

from geo.languages import DEFAULT

COMMON_MARK = "*"


@cache
def first_names() -> dict[str, bool]:
    """Load given names, folded; True for the commonest in Latin letters."""
    return {
        **_marked("first_names.txt"),
        **_marked("first_names_cyrillic.txt"),
        **_marked("first_names_arabic.txt"),
    }


@cache
def surnames() -> dict[str, bool]:
    """Load family names that are also place names, folded; True for the commonest."""
    return _marked("surnames.txt") | dict.fromkeys(_lines("public_figures.txt"), True)


@cache
def brands() -> frozenset[str]:
    """Load the names of firms that are also place names, folded."""
    return frozenset(_lines("brands.txt"))


@cache
def dictionary(code: str = DEFAULT) -> dict[str, bool]:
    """Load dictionary words of a language that are also place names, folded; True for the commonest."""
    return _marked("common.txt" if code == DEFAULT else f"ordinary/{code}.txt")


@cache
def lexicon(code: str) -> marisa_trie.Trie:
    """Load the frequent words of a language that has no capitals, folded."""
    return marisa_trie.Trie(_lines(f"lexicon/{code}.txt"))


@cache
def words_in_names() -> dict[str, tuple[str, ...]]:
    """Load the words that stand within names of any language, by sort; the file says what each is for."""
    written: dict[str, str] = json.loads(_text("in_names.json"))
    return {sort: tuple(words.split()) for sort, words in written.items() if sort != "comment"}


def is_ordinary(word: str) -> bool:
    """Tell a frequent English word, singular or plural, in small letters."""
    return _is_line(word, _ordinary()) or _is_line(word.removesuffix("s"), _ordinary())


def _is_line(word: str, text: str) -> bool:
    """Find a word in a text of sorted lines by halving it.

    An article asks for few words: that takes 0.01 ms each, and to put them all into a set 5 ms and 4 MB.
    """
    at = bisect_left(range(len(text)), word, key=lambda at: _line_at(text, at))
    return _line_at(text, at) == word


def _line_at(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]


@cache
def _ordinary() -> str:
    return _text("lexicon/en.txt")


def _text(name: str) -> str:
    file = resources.files(__package__) / "words" / name
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _lines(name: str) -> list[str]:
    return [line for line in _text(name).split("\n") if line and not line.startswith("#")]


def _marked(name: str) -> dict[str, bool]:
    return {line.rstrip(COMMON_MARK): line.endswith(COMMON_MARK) for line in _lines(name)}
