"""The words that tell why a toponym stands where it stands: one JSON file a language, by ISO 639-1 code.

A new language is a new file with the fields of `Cues`. Words are lower-case; a cue of several words is one
string in a list.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

DEFAULT = "en"
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Cues:
    """What one language says around its toponyms.

    `before`, `after` and `name` map a cue to its class: the words before a toponym, the words after it, and
    a capitalised word right after it that may continue a name ("London Road"). `hyphen` does so for what is
    tied on with a hyphen ("Madrid-based"). `skipped` words may stand between a toponym and the cue before
    it ("in the north of"), `auxiliary` ones between it and the verb after it ("has not said"). A single town
    before one of `plural_verbs` is a team ("Leeds have"). A name that ends in one of `facilities` is a
    building more often than the organisation in it.
    """

    before: dict[str, str]
    after: dict[str, str]
    name: dict[str, str]
    hyphen: dict[str, str]
    skipped: frozenset[str]
    auxiliary: frozenset[str]
    plural_verbs: frozenset[str]
    facilities: frozenset[str]


@cache
def cues_of(language: str | None) -> Cues:
    """Load the cues of a language; those of English where it is None, none at all where it has no file."""
    source = resources.files(__name__).joinpath(f"{language or DEFAULT}.json")
    written = json.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}
    return Cues(
        before=_classes(written.get("before", {})),
        after=_classes(written.get("after", {})),
        name=_classes(written.get("name", {})),
        hyphen=_classes(written.get("hyphen", {})),
        skipped=frozenset(written.get("skipped", "").split()),
        auxiliary=frozenset(written.get("auxiliary", "").split()),
        plural_verbs=frozenset(written.get("plural_verbs", [])),
        facilities=frozenset(written.get("facilities", "").split()),
    )


def _classes(written: dict[str, list[str]]) -> dict[str, str]:
    """Turn {class: cues} round; a cue listed twice belongs to the class that is written first.

    Chinese has no spaces, so that each of its characters is a word of its own.
    """
    return {
        (" ".join(cue) if _HAN.match(cue) else cue): name
        for name, cues in reversed(written.items())
        for cue in reversed(cues)
    }
