"""Where reports come from: each thing that a person names becomes sources of bytes, in a fixed order."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from geo.errors import ReportError, ReportMapError
from geo.readers._choices import OnRequest, ReadingChoices

HEAD_BYTES = 4096
LOCK_FILE_PREFIX = "~$"
"""How the name of the file begins that Word lays beside a document while it is open."""

_CHUNK = 1 << 20
_ZIP_SIGNATURE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Source:
    """One file's worth of bytes, open and seekable, before any reader has looked at it.

    `name` is what messages call it; `id` is the report's id where the source holds one report and no id of
    its own. `suffix` is lower case with its dot. `charset` is what a web server declared. `notes` is for what
    a reader has to say of a source that it has read, in sentences: what it has taken for what.
    """

    name: str
    id: str
    suffix: str
    stream: BinaryIO
    encoding: str | None = None
    language: str | None = None
    source_url: str | None = None
    charset: str | None = None
    notes: list[str] = field(default_factory=list)

    def head(self) -> bytes:
        """Give the first bytes, enough to tell what the source is."""
        self.stream.seek(0)
        return self.stream.read(HEAD_BYTES)

    def is_archive_with(self, member: str) -> bool:
        """Tell a ZIP archive that has the given member, such as an office document."""
        if not self.head().startswith(_ZIP_SIGNATURE):
            return False
        from geo.readers._zipped import holds  # loaded for no other source

        return holds(self, member)

    def size(self) -> int:
        """Give the number of bytes."""
        return self.stream.seek(0, 2)

    def sha256(self) -> str:
        """Digest all bytes, as ``sha256sum`` prints it."""
        self.stream.seek(0)
        digest = hashlib.sha256()
        while chunk := self.stream.read(_CHUNK):
            digest.update(chunk)
        return digest.hexdigest()

    def content(self, at_most: int) -> bytes:
        """Give all bytes; raise `ReportError` where there are more than `at_most`."""
        size = self.size()
        if size > at_most:
            raise ReportError(
                f"{self.name}: has {megabytes(size)}, more than the {megabytes(at_most)} that are read of "
                "such a file. Split it, or save only the report."
            )
        self.stream.seek(0)
        return self.stream.read()


@dataclass(frozen=True, slots=True)
class File:
    """One file to read, and the id its report gets. `path` is ``-`` for standard input.

    `come_across`: nobody named it, it was found in a folder or by a pattern.
    """

    path: Path
    id: str
    come_across: bool = False

    @property
    def identity(self) -> object:
        """Give what is the same for one file under two names."""
        return self.path if self._is_standard_input else os.path.realpath(self.path)

    @property
    def full_path(self) -> str | None:
        """Give the absolute path with ``/``, None for standard input."""
        return None if self._is_standard_input else self.path.absolute().as_posix()

    @property
    def _is_standard_input(self) -> bool:
        return str(self.path) == "-"

    @contextmanager
    def opened(self, choices: ReadingChoices, on_request: OnRequest | None) -> Iterator[Source]:
        """Open the file. Raises `ReportError` with the system's reason where that fails."""
        name = self.id if self._is_standard_input else str(self.path)
        if self.come_across and self.path.exists() and not self.path.is_file():
            raise ReportError(f"{name}: is a pipe, a socket or a device, read only where it is named.")
        try:
            with _bytes_of(self.path) as stream:
                suffix = self.path.suffix.lower()
                yield Source(name, self.id, suffix, stream, choices.encoding, choices.language)
        except OSError as error:
            if isinstance(error, ReportMapError):
                raise
            raise ReportError(_unreadable(name, error)) from error


def find(name: str | Path, suffixes: frozenset[str], passed_over: list[Path]) -> Iterator[File]:
    """Find the files that an input means: a file, a folder with what is below it, or a glob.

    In a folder, hidden files and Word's lock files are passed over, and so are files whose suffix is not in
    `suffixes`, which are added to `passed_over`; files without any suffix are taken. Raises `ReportError`
    where there is no such file or no report in the folder.
    """
    path = Path(name)
    if not str(name):  # an unset variable in a script, not the working folder
        raise ReportError("an input is empty: name a file, a folder, a pattern, a web address or -.")
    if str(name) == "-":
        yield File(path, "standard input")
    elif path.is_dir():
        yield from _in_folder(path, suffixes, passed_over)
    elif has_magic(str(name)) and not path.exists():
        yield from _by_glob(str(name), suffixes, passed_over)
    else:
        yield File(path, path.name)


def _in_folder(folder: Path, suffixes: frozenset[str], passed_over: list[Path]) -> Iterator[File]:
    empty = True
    for path in _walk(folder):
        if path.suffix.lower() in suffixes or not path.suffix:
            empty = False
            yield File(path, path.relative_to(folder).as_posix(), come_across=True)
        else:
            passed_over.append(path)
    if empty:
        known = ", ".join(sorted(suffixes))
        raise ReportError(f"{folder}: there is no report in this folder. Files read are {known}.")


def _walk(folder: Path) -> Iterator[Path]:
    """Give the files below `folder` in the order of their names; links to folders are not followed."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise ReportError(_unreadable(folder, error)) from error
    for entry in entries:
        if entry.name.startswith((".", LOCK_FILE_PREFIX)):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        else:
            yield entry


def _by_glob(pattern: str, suffixes: frozenset[str], passed_over: list[Path]) -> Iterator[File]:
    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        raise ReportError(f"{pattern}: no file matches this pattern.")
    for match in matches:
        path = Path(match)
        if path.name.startswith(LOCK_FILE_PREFIX):
            continue
        if not path.is_dir():
            yield File(path, path.name, come_across=True)
        elif "**" not in pattern:  # what ** matches already holds the files below
            yield from _in_folder(path, suffixes, passed_over)


@contextmanager
def _bytes_of(path: Path) -> Iterator[BinaryIO]:
    """Open a file, standard input or a pipe so that it can be read twice."""
    if str(path) == "-":
        with _spooled(sys.stdin.buffer) as spool:
            yield spool
        return
    with path.open("rb") as stream:
        if stream.seekable():
            yield stream
            return
        with _spooled(stream) as spool:
            yield spool


@contextmanager
def _spooled(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Copy what can be read only once into a temporary file."""
    from tempfile import TemporaryFile

    with TemporaryFile() as spool:
        shutil.copyfileobj(stream, spool)
        yield spool


def megabytes(size: int) -> str:
    """Say a number of bytes as a person reads it: "52 MB"."""
    return f"{size / 1_000_000:.0f} MB" if size >= 1_000_000 else f"{max(size, 1000) / 1000:.0f} kB"


def _unreadable(name: str | Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        hint = f" For the web address, write https://{name}." if str(name).startswith("www.") else ""
        return f"{name}: there is no such file or folder.{hint}"
    return f"{name}: cannot be read: {error.strerror or error}."
