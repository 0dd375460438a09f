"""Governors, senators and premiers, who hold office for one state or province."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from geo.languages import one_of
from geo.resolution.hints.signs import Codes


def officials(text: str) -> Iterator[Codes]:
    """Tell for which unit each governor, senator or premier named with the title holds or held office."""
    titles, _ = _file()
    if not any(map(text.__contains__, titles)):  # so it is of most reports
        return
    titled, known = _titled(), _by_name()
    for named in sorted({match[1].replace("’", "'") for match in titled.finditer(text)}):
        parts = named.split()
        # The words after a title may go on beyond the name: the longest beginning that is one is it.
        for end in range(len(parts), 0, -1):
            codes = known.get(" ".join(parts[:end]).removesuffix("'s"))
            if codes is not None:
                yield codes
                break


@cache
def _file() -> tuple[list[str], Mapping[str, list[str]]]:
    """Read the titles, and who holds or held an office for each unit."""
    file = resources.files(__package__) / "officials.json"
    listed: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
    listed.pop("comment")
    return listed.pop("titles"), listed


@cache
def _titled() -> re.Pattern[str]:
    """Build a title and the names after it; the titles are English, as news of these offices is."""
    titles, _ = _file()
    return re.compile(rf"\b{one_of(titles)} ((?:[A-Z][\w.'’-]+ ){{0,3}}[A-Z][\w'’-]+)")


@cache
def _by_name() -> Mapping[str, Codes]:
    """Read the names in full, and of surnames those that one unit has."""
    found: defaultdict[str, Codes] = defaultdict(tuple)
    _, holders = _file()
    for code, names in holders.items():
        for name in {*names, *(name.rpartition(" ")[2] for name in names)}:
            found[name] += (code,)
    return {name: codes for name, codes in found.items() if len(codes) == 1}
