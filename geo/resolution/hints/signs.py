"""The files of this folder: signs by what they speak for."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib import resources

Codes = tuple[str, ...]


@cache
def speaking_for(name: str) -> Mapping[str, Codes]:
    """Read a file of countries or units, each with its signs in a line, and give the codes of each sign."""
    listed: dict[str, str] = json.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))
    listed.pop("comment")
    found: defaultdict[str, Codes] = defaultdict(tuple)
    for code, signs in listed.items():
        for sign in signs.split():
            found[sign] += (code,)
    return dict(found)
