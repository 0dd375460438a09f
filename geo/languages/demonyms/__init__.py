"""The adjectives and peoples of countries in languages that write them small, or have no capitals.

"La ciudad libanesa de Trípoli", "в ливанском городе Триполи" and "مدينة طرابلس اللبنانية" say which Tripoli
is meant as "the Lebanese city of Tripoli" does. A file has the word for each English demonym that the
gazetteer knows, in the form a dictionary has, and the ``endings`` that stand for the last letters of that
form. Dutch ones have their capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from geo.languages.arabic import bare
from geo.text import fold
from geo.text.word_files import read_words

_WORD = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
_BEGIN = re.compile(r"(?:^|[.!?…:\n])[ \t«“„\"-]*$")
_LOOK = 4
_ARABIC = "ar"


def demonym(word: str, code: str | None) -> str | None:
    """Give the English demonym, folded, that a word is in a language: "ливанском" is "lebanese".

    A capital that the language does not give it counts for nothing: "Ливанские войска" begins a sentence.
    """
    forms = forms_of(code)
    if not forms:
        return None
    if code == _ARABIC:
        return forms.get(word) or forms.get(bare(word))
    return forms.get(word) or forms.get(word[:1].lower() + word[1:])


def demonyms(text: str, code: str | None) -> Iterator[tuple[int, int, str]]:
    """Find where the demonyms of a text in a language begin and end, and what they are in English, folded.

    A word with a capital that it should not have there is part of a name: "Banco Español".
    """
    forms = forms_of(code)
    for word in _WORD.finditer(text) if forms else ():
        known = demonym(word[0], code)
        if known is not None and (word[0] in forms or _begins(text, word.start()) or code == _ARABIC):
            yield word.start(), word.end(), known


def _begins(text: str, start: int) -> bool:
    return _BEGIN.search(text[max(0, start - _LOOK) : start]) is not None


@cache
def forms_of(code: str | None) -> Mapping[str, str]:
    """Give the English demonym of each form; empty where the language has no file."""
    words = read_words(__name__, code)
    if words is None:
        return {}
    endings = sorted(words["endings"].items(), key=lambda item: -len(item[0]))
    return {
        form: fold(english)
        for english, written in words["demonyms"].items()
        for lemma in ([written] if isinstance(written, str) else written)
        for form in _inflected(lemma, endings)
    }


def _inflected(lemma: str, endings: list[tuple[str, str]]) -> list[str]:
    for ending, forms in endings:
        if lemma.endswith(ending):
            return [lemma.removesuffix(ending) + form for form in forms.split()]
    return [lemma]
