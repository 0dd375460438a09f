"""Governors, senators and premiers, who hold office for one state or province."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from geo.resolution.hints.signs import Codes

_TITLED = re.compile(
    r"\b(?:Govs?\.|Governors?|Sens?\.|Senators?|Premier) ((?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w'’-]+)"
)


def officials(text: str) -> Iterator[Codes]:
    """Tell for which unit each governor, senator or premier named with the title holds or held office."""
    known = _by_name()
    for named in sorted({match[1].replace("’", "'") for match in _TITLED.finditer(text)}):
        parts = named.split()
        # The words after a title may go on beyond the name: the longest beginning that is one is it.
        for end in range(len(parts), 0, -1):
            codes = known.get(" ".join(parts[:end]).removesuffix("'s"))
            if codes is not None:
                yield codes
                break


@cache
def _by_name() -> Mapping[str, Codes]:
    """Read the names in full, and of surnames those that one unit has."""
    listed = json.loads((resources.files(__package__) / "officials.json").read_text(encoding="utf-8"))
    listed.pop("comment")
    found: defaultdict[str, Codes] = defaultdict(tuple)
    for code, names in listed.items():
        for name in {*names, *(name.rpartition(" ")[2] for name in names)}:
            found[name] += (code,)
    return {name: codes for name, codes in found.items() if len(codes) == 1}
