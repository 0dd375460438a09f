"""Subtitles (SubRip, WebVTT): what is said, without numbers and times, in sentences again.

A cue is as long as fits on a screen, so a sentence runs over several. A new line begins where a speaker
changes or there is a pause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from geo.errors import ReportError
from geo.model import Report
from geo.readers import plain
from geo.readers._choices import OnError
from geo.readers._encoding import decoded
from geo.readers._source import Source
from geo.readers._text import clean

SUFFIXES = frozenset({".srt", ".vtt"})

_TIME = r"(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}[^\n]*\n?")
_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?(?:WEBVTT(?=[\s])|\s*\d+\r?\n\d\d:\d\d:\d\d[,.]\d{3} -->)")
_BLANK = re.compile(r"^[ \t]*$", re.MULTILINE)
_MARKS = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_SPEAKER = re.compile(r"[-–—]\s*(?=\w)|>>")
_PAUSE_SECONDS = 3.0


def recognises(source: Source) -> bool:
    """Tell WebVTT by its first word, SubRip by the number and the times of its first cue."""
    return _FIRST.match(source.head()) is not None


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read all cues as one report."""
    text = _said(clean(decoded(source, source.content(plain.MAX_BYTES))))
    if not text:
        raise ReportError(f"{source.name}: has no subtitles, which are lines below times.")
    yield Report(
        id=source.id,
        text=text,
        source_url=source.source_url,
        language=source.language,
        sha256=source.sha256(),
    )


def _said(text: str) -> str:
    """Join the lines of all cues; one that is shown again, as live subtitles roll up, is said once."""
    said = ""
    last, ended = "", 0.0
    for begins, ends, lines in _cues(text):
        for number, line in enumerate(lines):
            if line != last:
                pause = number == 0 and begins - ended > _PAUSE_SECONDS
                said += ("\n" if pause or _SPEAKER.match(line) else " ") + line
            last = line
        ended = ends
    return said.strip()


def _cues(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """Give each cue: when it begins and ends, in seconds, and its lines without marks."""
    for times in _TIMES.finditer(text):
        block = _block(text, times.end())
        lines = (" ".join(unescape(_MARKS.sub("", line)).split()) for line in block.split("\n"))
        yield _seconds(times.groups()[:4]), _seconds(times.groups()[4:]), [line for line in lines if line]


def _block(text: str, start: int) -> str:
    """Give what stands from `start` to the next blank line."""
    blank = _BLANK.search(text, start)
    return text[start : len(text) if blank is None else blank.start()]


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000
