"""What leans on Arabic words: the article, written together with the word, and the particles before it."""

from __future__ import annotations

import re

ARTICLE = "ال"
TO_THE = "لل"
"""The article after "ل", to."""

_LEANING = re.compile(rf"[وف]?[بك]?{ARTICLE}|[وف]?{TO_THE}|[وف]?[بكل]?")


def bare(word: str) -> str:
    """Give a word without what may lean on it: "السورية" and "والسورية" are "سورية"."""
    return _LEANING.sub("", word, count=1)
