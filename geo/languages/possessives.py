"""The endings that make a name an owner: "Leeds's oldest pit", "Texas' Paris".

They are English, and looked for in reports of any language: names of firms and papers keep them there.
"""

from __future__ import annotations

import re
from functools import cache

from geo.languages import DEFAULT, language, one_of

APOSTROPHES = "'’"


@cache
def possessives() -> tuple[str, ...]:
    """Give the endings, each with either apostrophe."""
    endings = sorted(language(DEFAULT).possessives)
    return tuple(ending.replace("'", sign) for ending in endings for sign in APOSTROPHES)


@cache
def owning() -> str:
    """Write a pattern for what follows an owner's name: one of the endings, or an apostrophe alone."""
    return rf"(?:{one_of(possessives())}|[{APOSTROPHES}])"


@cache
def owner_ending() -> re.Pattern[str]:
    """Build what ends a word that is an owner, whatever its case: an apostrophe alone only after an s."""
    return re.compile(rf"(?i:{one_of(possessives())}|(?<=s)[{APOSTROPHES}])$")
