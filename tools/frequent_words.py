"""The frequent words of the languages that reports are read in: a name that is one is no name to add by rule.

The lists in geo/recognition/words have only words that were names of places when they were made. Needs
``pip install wordfreq jieba``.
"""

from __future__ import annotations

from functools import cache

from wordfreq import top_n_list

from geo.languages import codes
from geo.text import fold

FREQUENT = 50_000
_AS_WORDFREQ = {"no": "nb"}


@cache
def frequent_words() -> frozenset[str]:
    """Load the words of all languages, folded."""
    listed = (top_n_list(_AS_WORDFREQ.get(code, code), FREQUENT, wordlist="best") for code in codes())
    return frozenset(fold(word) for words in listed for word in words)


def is_frequent_word(name: str) -> bool:
    """Tell a name that is one word, and a frequent one in some language."""
    return fold(name) in frequent_words()
