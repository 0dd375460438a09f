"""Names that no gazetteer has, in scripts without capitals, where the text says that they are a place's.

A word for what it is says so: "独龙江乡", "قرية امساعد". No capital tells where such a name begins or ends,
so it must stand where a name may begin, and hold no frequent word.

| module | finds them |
|---|---|
| `run_together` | among words without spaces, as in Chinese |
| `apart` | among words between spaces, as in Arabic |
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import Language
from geo.recognition.candidates import Recognised
from geo.recognition.candidates.spans import Candidate
from geo.recognition.told import apart, run_together
from geo.text import fold

CHANCE = 0.65


def names_told(text: str, found: Sequence[Recognised], spoken: Language) -> list[Recognised]:
    """Find the names that the text itself says are places, none in or across one that is `found`."""
    if not (spoken.says_place or spoken.settlements):
        return []
    if spoken.writes == "characters":
        spans = run_together.names(text, {item.candidate.end for item in found}, spoken)
    else:
        spans = apart.names(text, spoken)
    taken = {at for item in found for at in range(item.candidate.start, item.candidate.end)}
    told: list[Recognised] = []
    for start, end in spans:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            told.append(Recognised(Candidate(start, end, fold(text[start:end]), words=1), CHANCE))
    return told
