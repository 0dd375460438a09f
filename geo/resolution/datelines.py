"""Datelines: "WASHINGTON — Lawmakers voted", "KABUL (Reuters) - A senior adviser"."""

from __future__ import annotations

import re

from geo.model import Mention

_AFTER = re.compile(r"(?:,\s[\w .]{2,20})?\s*(?:\([^)\n]{2,30}\)\s*)?(?:[-–—\x97]{1,2}|\s-\s|:)\s*\S")


def is_dateline(text: str, mention: Mention) -> bool:
    """Whether a mention stands at the start of a line or sentence, in capitals, before a dash."""
    if not text[mention.start : mention.end].isupper() or mention.end - mention.start < 4:
        return False
    before = text[max(0, mention.start - 3) : mention.start].rstrip(" ")
    if before and before[-1] not in '\n.!?)"”':
        return False
    return _AFTER.match(text, mention.end, mention.end + 60) is not None
