r"""Header fields above a text: ``key: value`` lines between two lines of ``---``.

Blogs and note takers write them in Markdown files, and `geo.fetching` above the texts that it keeps.
"""

from __future__ import annotations

import re

from geo.readers._records import NAMES
from geo.readers._text import one_line

_BLOCK = re.compile(r"\s*---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)")
_PART = {name: part for part, names in NAMES.items() for name in names if part not in ("text", "id")}


def split(text: str) -> tuple[dict[str, str], str]:
    """Take the header off a text: its fields by the names of `Report`, and the text without it.

    A text that merely begins with a rule keeps it: without a field that is known there is no header.
    """
    block = _BLOCK.match(text)
    if block is None:
        return {}, text
    fields = {}
    for line in block[1].splitlines():
        field = _FIELD.fullmatch(line)
        part = _PART.get(field[1].casefold()) if field else None
        if field and part and (value := one_line(field[2].strip().strip("\"'"))):
            fields[part] = value
    return (fields, text[block.end() :].lstrip("\n")) if fields else ({}, text)
