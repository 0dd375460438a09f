"""Reports from where people have them; one reader a file.

The folder is the registry: a module here without a leading underscore is a reader, and has

- ``SUFFIXES``: the lower-case file suffixes it claims, with their dots;
- ``recognises(source) -> bool``: whether the content is surely of its own kind;
- ``read(source, on_error) -> Iterator[Report]``: the reports in a source, one at a time.

The content decides first, the suffix second; what no reader claims is plain text. A reader imports what is
heavy inside its functions, so that reading plain text loads nothing of it.
"""

from __future__ import annotations

import os
import pkgutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from geo.errors import ReportError, ReportMapError
from geo.model import Report
from geo.readers._choices import OnError, OnRequest, OnSkipped, ReadingChoices
from geo.readers._encoding import is_known as is_known_encoding
from geo.readers._front_matter import keep
from geo.readers._quoted import Threads
from geo.readers._source import File, Source, find
from geo.readers._web import Address, is_address
from geo.text.language_names import language_code

__all__ = ["ReadingChoices", "is_known_encoding", "read_reports", "readers"]


_MOST_NOTES = 5


class Reader(Protocol):
    """The shape of every module in this folder."""

    SUFFIXES: frozenset[str]

    def recognises(self, source: Source) -> bool:
        """Tell whether the content is surely this reader's own."""

    def read(self, source: Source, on_error: OnError) -> Iterator[Report]:
        """Give the reports in a source; call `on_error` for one bad record and go on."""


def read_reports(
    inputs: Sequence[str | Path] | str | Path,
    choices: ReadingChoices | None = None,
    on_error: OnError | None = None,
    on_request: OnRequest | None = None,
    skip: Iterable[Path] = (),
    on_skipped: OnSkipped | None = None,
) -> Iterator[Report]:
    """Read the reports in files, folders, globs, ``-`` (standard input) or web addresses, one at a time.

    A single input needs no list around it. The order is that of `inputs`, in a folder that of the names; a
    file that two inputs mean is read once. What mails quote of older ones comes last, once, and only if it is
    not among the inputs. Every report's id is unique. The first thing that cannot be read
    raises `ReportError`, unless `on_error` is given: then it is called with each error, and the other reports
    are still read. `on_request` is told what is asked of whom on the web; nothing is, unless an input is a
    web address. `skip` are files not to read, though an input means them. `on_skipped` is told in a
    sentence how many files of folders are not read, since most of their kind are no reports, and which rows
    of a table are not.
    """
    choices = ReadingChoices() if choices is None else choices
    on_error = _raise if on_error is None else on_error
    times_seen: dict[str, int] = {}
    threads = Threads()
    named = [inputs] if isinstance(inputs, str | Path) else inputs
    for found in _once(named, on_error, skip, on_skipped):
        for report in _read(found, choices, on_error, on_request, on_skipped):
            language = language_code(report.language or "") or report.language or choices.language
            home = report.home or choices.home
            whole = replace(report, language=language, home=home, path=found.full_path)
            yield from (_with_own_id(one, times_seen) for one in threads.take(whole))
    yield from (_with_own_id(one, times_seen) for one in threads.rest())


@cache
def readers() -> dict[str, Reader]:
    """Load the readers in this folder by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names if not name.startswith("_")}


def reader_of(source: Source) -> Reader:
    """Choose the reader: by content first, by suffix second, and plain text where neither says."""
    folder = readers()
    known = (reader for reader in folder.values() if reader.recognises(source))
    claimed = (reader for reader in folder.values() if source.suffix in reader.SUFFIXES)
    return next(known, None) or next(claimed, folder["plain"])


def _once(
    inputs: Sequence[str | Path], on_error: OnError, skip: Iterable[Path], on_skipped: OnSkipped | None
) -> Iterator[File | Address]:
    """Give the files and web addresses of all inputs, each once."""
    suffixes = frozenset().union(*(reader.SUFFIXES for reader in readers().values()))
    seen: set[object] = set(map(os.path.realpath, skip))
    passed_over: list[Path] = []
    for name in inputs:
        try:
            for found in (
                [Address.of(str(name))] if is_address(str(name)) else find(name, suffixes, passed_over)
            ):
                if found.identity not in seen:
                    seen.add(found.identity)
                    yield found
        except ReportMapError as error:
            on_error(error)
    skipped = {path for path in map(os.path.realpath, passed_over) if path not in seen}
    if skipped and on_skipped is not None:
        on_skipped(_said_skipped(skipped))


def _said_skipped(paths: Iterable[str]) -> str:
    """Say how many files are skipped, and of which kinds."""
    kinds = Counter(Path(path).suffix.lower() for path in paths)
    count = "1 file" if kinds.total() == 1 else f"{kinds.total()} files"
    named = ", ".join(f"{number} {suffix}" for suffix, number in sorted(kinds.items()))
    return f"skipped: {count} of a kind that is not read from folders ({named}); name a file to read it"


def _read(
    found: File | Address,
    choices: ReadingChoices,
    on_error: OnError,
    on_request: OnRequest | None,
    on_skipped: OnSkipped | None,
) -> Iterator[Report]:
    try:
        with found.opened(choices, on_request) as source:
            if not source.head():
                raise ReportError(f"{source.name}: is empty.")
            for report in reader_of(source).read(source, on_error):
                if choices.save_text is not None and isinstance(found, Address):
                    keep(report, choices.save_text, datetime.now(UTC).date())
                yield report
            if on_skipped is not None:
                _tell(source.notes, on_skipped)
    except ReportMapError as error:
        on_error(error)
    except OSError as error:  # a full disk, a folder for kept texts that cannot be made
        on_error(ReportError(f"{found.id}: cannot be read or kept: {error.strerror or error}."))


def _tell(notes: Sequence[str], on_skipped: OnSkipped) -> None:
    """Pass on what is said of a source, but not of each of a thousand mails."""
    for note in notes[:_MOST_NOTES]:
        on_skipped(note)
    if len(notes) > _MOST_NOTES:
        on_skipped(f"... and {len(notes) - _MOST_NOTES} more of the kind")


def _with_own_id(report: Report, times_seen: dict[str, int]) -> Report:
    """Give the report with a number behind its id where an earlier one has the same."""
    unique = report.id
    while unique in times_seen:
        times_seen[report.id] += 1
        unique = f"{report.id} ({times_seen[report.id]})"
    times_seen[unique] = 1
    return replace(report, id=unique)


def _raise(error: ReportMapError) -> None:
    raise error
