"""Keeps one good index on disk: opens it, or builds it where there is none that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from geo.errors import GazetteerError
from geo.gazetteer import store

Progress = Callable[[str], object]
"""Is called with a short sentence at each step of a long work."""

Build = Callable[[Path, Progress], None]
"""Writes an index to a path."""

OTHERS_KEPT = 2
"""How many indexes of other versions stay: several may be in use, all of them would fill the disk."""


def opened(path: Path, build: Build, progress: Progress) -> store.Index:
    """Open the index at `path`; where it is missing, cut short or no index, build it and say so."""
    try:
        return store.open_index(path)
    except store.IndexUnreadable:
        return _built(path, build, progress, again=False)


def rebuilt(path: Path, build: Build, progress: Progress) -> store.Index:
    """Build the index at `path` even where there is a good one."""
    return _built(path, build, progress, again=True)


def _built(path: Path, build: Build, progress: Progress, *, again: bool) -> store.Index:
    """Build under a lock: of several processes one builds, the others wait and take its index."""
    with _locked(path, progress):
        try:
            if not again:
                return store.open_index(path)
        except store.IndexUnreadable as reason:
            progress(f"building the gazetteer index, which is done once: {reason}")
        build(path, progress)
    _remove_others(path)
    try:
        return store.open_index(path)
    except store.IndexUnreadable as reason:
        raise GazetteerError(f"The gazetteer index {path} was built, but {reason}.") from reason


@contextmanager
def _locked(path: Path, progress: Progress) -> Iterator[None]:
    from filelock import FileLock, Timeout

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path.with_suffix(".lock"))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            progress("another process is building the gazetteer index: waiting for it")
            lock.acquire()
    except OSError as error:
        raise GazetteerError(
            f"The gazetteer index cannot be written in {path.parent}: {error.strerror or error}. "
            "Name a writable folder in REPORTMAP_CACHE_DIR."
        ) from error
    try:
        yield
    finally:
        lock.release()


def _remove_others(path: Path) -> None:
    others = [other for other in path.parent.glob("gazetteer-*.index") if other != path]
    for other in sorted(others, key=lambda file: file.stat().st_mtime, reverse=True)[OTHERS_KEPT:]:
        other.unlink(missing_ok=True)
        other.with_suffix(".lock").unlink(missing_ok=True)
