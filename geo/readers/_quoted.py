"""The older messages that a mail quotes: taken apart from it, and read once however many mails quote them.

A reply repeats what it answers, often the whole thread, so that a folder of mails would say the same over and
over. An older message is a report of its own, as it would be if its file had been given, and left out where
its file was. The words that lead up to one are data, in `_quoted_words.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib import resources

from geo.model import Report
from geo.readers._text import one_line

_WHEN = re.compile(r"\d{1,2}[:.h]\d\d|\b\d{4}\b")  # a time or a year
_ADDRESS = re.compile(r"<[^<>]*>")
_NAMED = re.compile(r"([^\s,;:<>\"\d(][^,;:<>\"\d(]*?)\"?\s*\(?<[^<>\s]+@")
_LONGEST_LEAD = 250
_ESCAPED = ">From "  # how a mailbox keeps a line from beginning a message
_FIELDS_WITHIN = 8  # lines of the fields above an older message
_MOST_OLDER = 100
_NO_WORD = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?。！？؟](?=\s|$)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Older:
    """A message that another one quotes: its text, and what is said above it of who wrote it and when."""

    text: str
    author: str | None = None
    sent: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Message(Report):
    """A report that came by mail; `quoted`: within another one."""

    quoted: bool = False


class Threads:
    """Which messages were read, so that one that several mails quote is one report."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._quoted: list[Message] = []

    def take(self, report: Report) -> Iterator[Report]:
        """Give a report back, but keep one that is quoted until it is known what else there is."""
        if isinstance(report, Message) and report.quoted:
            self._quoted.append(report)
            return
        if isinstance(report, Message):
            self._known |= _sentences(report.text)
        yield _plain(report)

    def rest(self) -> Iterator[Report]:
        """Give the quoted messages that say anything that no other message says."""
        for report in self._quoted:
            sentences = _sentences(report.text)
            if not sentences <= self._known:
                self._known |= sentences
                yield _plain(report)


def taken_apart(text: str) -> list[Older]:
    """Give what the writer of a mail wrote, which may be nothing, and then the older messages in it."""
    return _messages(text, Older(""))


def _messages(text: str, known: Older) -> list[Older]:
    """Give the message that a text begins with, of which something is known, and those that it quotes."""
    lines, older = text.split("\n"), list[Older]()
    while len(older) < _MOST_OLDER:  # one level after the other: a thread may be longer than a stack
        lines, lead = _without_lead(lines)
        own, marked = _without_marks(lines)
        own, below, said = _above_and_below(own)
        older.append(replace(known, text="\n".join(own)))
        if below and marked:
            older += _messages("\n".join(below), said)
        if not marked and not below:
            return older
        lines, known = (marked, lead) if marked else (below, said)
    return [*older, replace(known, text="\n".join(line.lstrip("> ") for line in lines))]


def _without_marks(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the lines without a mark (">") from those with one, from which it is taken."""
    own: list[str] = []
    marked: list[str] = []
    was_marked = False
    for line in lines:
        is_marked = _is_marked(line)
        kept = marked if is_marked else own
        if is_marked != was_marked and kept:
            kept.append("")  # what stood between is elsewhere
        kept.append(line[1:].removeprefix(" ") if line.startswith(">") else line)
        was_marked = is_marked
    return own, marked


def _is_marked(line: str) -> bool:
    return line.startswith(">") and not line.startswith(_ESCAPED)


def _without_lead(lines: list[str]) -> tuple[list[str], Older]:
    """Take "On 5 March Ada Berg wrote:" away, which stands on one line or two above the first with a mark."""
    first = next((at for at, line in enumerate(lines) if _is_marked(line)), 0)
    end = next((at + 1 for at in range(first - 1, -1, -1) if lines[at].strip()), 0)
    for start in (end - 1, end - 2):
        lead = " ".join(lines[max(start, 0) : end])
        if _is_lead(lead):
            return [*lines[: max(start, 0)], *lines[end:]], Older("", author=_author(lead))
    return lines, Older("")


def _above_and_below(lines: Sequence[str]) -> tuple[list[str], list[str], Older]:
    """Part a text at the first line that says that an older message follows; read what it says of that."""
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if len(line) <= _LONGEST_LEAD and _words()["begins"].fullmatch(line):
            end, said = _fields(lines, at + 1)
            return list(lines[:at]), list(lines[end:]), said
        end, said = _fields(lines, at)
        if end > at:
            return list(lines[:at]), list(lines[end:]), said
        for end in (at + 1, at + 2):
            lead = " ".join(lines[at:end])
            if _is_lead(lead):
                return list(lines[:at]), list(lines[end:]), Older("", author=_author(lead))
    return list(lines), [], Older("")


def _is_lead(line: str) -> bool:
    if len(line) > _LONGEST_LEAD or _WHEN.search(_ADDRESS.sub("", line)) is None:
        return False
    return _words()["lead"].fullmatch(line.strip()) is not None


def _author(lead: str) -> str | None:
    named = _NAMED.search(lead)
    return None if named is None else one_line(_words()["wrote"].split(named[1])[-1])


def _fields(lines: Sequence[str], start: int) -> tuple[int, Older]:
    """Read the fields above an older message ("From: ...", "Subject: ..."); give where they end.

    They end where they begin if there are none.
    """
    first = next((at for at in range(start, len(lines)) if lines[at].strip()), start)
    found: dict[str, str] = {}
    end = start
    for at, line in enumerate(lines[first : first + _FIELDS_WITHIN], first):
        field = _words()["field"].fullmatch(line.replace("*", "").strip())
        if field is None and (not line.strip() or not line[0].isspace()):
            break
        for part in ("from", "sent", "subject"):
            if field is not None and _words()[part].fullmatch(field["label"]):
                found.setdefault(part, field["value"])
        end = at + 1
    if not found.keys() >= {"from", "subject"}:
        return start, Older("")
    return end, _said(found)


def _said(found: Mapping[str, str]) -> Older:
    name = re.sub(r"\s*[<\[(].*", "", found["from"]).strip("\"' ")
    return Older("", one_line(name or found["from"]), found.get("sent"), one_line(found.get("subject")))


def _plain(report: Report) -> Report:
    return Report(**{field.name: getattr(report, field.name) for field in fields(Report)})


def _sentences(text: str) -> set[str]:
    """Give the letters of each sentence: programs wrap and mark what they quote."""
    bare = (_NO_WORD.sub("", sentence) for sentence in _SENTENCE_END.split(text))
    return {sentence for sentence in bare if sentence}


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    written = json.loads(
        resources.files(__package__).joinpath("_quoted_words.json").read_text(encoding="utf-8")
    )
    one_of = {name: "|".join(words) for name, words in written.items()}
    wrote = rf"(?:(?<!\w)(?:{one_of['wrote']})(?!\w)|{one_of['wrote_without_spaces']})"
    rule = r"[-_–—=* ]{2,}"
    patterns = {
        "wrote": wrote,
        "lead": rf".*{wrote}.{{0,80}}[:：]",
        "begins": rf"{rule}(?:{one_of['older']}){rule}|\W*(?:{one_of['begin']})\s?:\W*",
        "field": r"(?P<label>[^\W\d_][^:：]{0,24}?)\s?[:：]\s?(?P<value>.*)",
        **{part: one_of[part] for part in ("from", "sent", "subject")},
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
