"""Areas that a heading names as the scene of what follows: "Haiti: food aid, week 19", "Floods, Pakistan".

A title may end or begin with one; any line may begin with one and a colon or a dash ("Sindh: 148 deaths").
"""

from __future__ import annotations

import re

from geo.model import Role
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_LONGEST_TITLE = 110  # characters
_TITLE_LINES = 3
_BULLET = re.compile(r"[\s•*#>.)\d–—-]*")
_HEADS = re.compile(r"(?::|\s[–—|-])\s(?=[^\W_])")
_HEADS_TITLE = re.compile(r",\s(?=[A-Z\d])")
_ENDS_TITLE = re.compile(r".*[^\W_].*(?:[,:(]|\s[–—|-])\s?", re.DOTALL)
_PAST_IT = re.compile(r"\)?[ \t]*(?:\n|$)|(?:,|:|\)|\s[–—|-])\s(?=[A-Z\d])")
_SENTENCE_END = (".", "!", "?", ";", "…")


def scene(around: Surroundings) -> Reading | None:
    """Read "Haiti: Food assistance update", "Sudan, July to September", "Monsoon floods, Pakistan"."""
    if around.broad and not around.possessive and (_heads(around) or _ends_title(around)):
        return Reading(Role.REPORTED, True, "the scene that a heading names")
    return None


def _heads(around: Surroundings) -> bool:
    """Tell whether its line, which is no sentence, begins with it: "Sindh: ", in a title "Sudan, "."""
    text, (start, _) = around.text, around.bounds
    end = around.rest if around.alone else around.bounds[1]
    line = text.rfind("\n", 0, start) + 1
    if not _BULLET.fullmatch(text, line, start):
        return False
    return _HEADS.match(text, end) is not None or (
        _is_title(text, line) and _HEADS_TITLE.match(text, end) is not None
    )


def _ends_title(around: Surroundings) -> bool:
    """Tell whether a title ends with it, after a sign: "Monsoon floods, Pakistan"."""
    text, (start, end) = around.text, around.bounds
    line = text.rfind("\n", 0, start) + 1
    if not _is_title(text, line) or not _PAST_IT.match(text, end):
        return False
    return _ENDS_TITLE.fullmatch(text, line, start) is not None


def _is_title(text: str, line: int) -> bool:
    """Tell whether a line from an offset on stands among the first ones and is no sentence."""
    if line > _TITLE_LINES * (_LONGEST_TITLE + 1):
        return False
    ahead = text[:line].split("\n")
    if len(ahead) > _TITLE_LINES + 1 or any(map(_is_sentence, ahead)):
        return False
    end = text.find("\n", line)
    return end != -1 and not _is_sentence(text[line:end])


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST_TITLE or line.rstrip().endswith(_SENTENCE_END)
