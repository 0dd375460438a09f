"""Where our own files lie, and writing any so that what was there stays until the new one is whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO

from geo.errors import OutputError, ReportMapError


def cache_folder() -> Path:
    """Give the folder of what can be made again, such as the gazetteer's index; it need not exist.

    It is the one that REPORTMAP_CACHE_DIR names, else one in the user's cache.
    """
    named, *users = map(os.environ.get, ("REPORTMAP_CACHE_DIR", "XDG_CACHE_HOME", "HOME"))
    return _cache_folder(named, *users)


@lru_cache(maxsize=4)  # each step of each report asks, and platformdirs looks the system over
def _cache_folder(named: str | None, *_environment: str | None) -> Path:
    if named:
        return Path(named)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("reportmap", appauthor=False))


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a temporary file beside `path` for bytes; move it into place when the block ends well.

    When the block raises, the temporary file is removed and `path` is as it was. A device or pipe
    (``/dev/stdout``) cannot be replaced and is written directly. Raises `OutputError` with the path and
    the system's reason, also where a file is there that may not be written.
    """
    try:
        is_device = path.exists() and not path.is_file()
        opened: AbstractContextManager[IO[bytes]] = path.open("wb") if is_device else _beside(path.resolve())
        with opened as stream:
            yield stream
    except OSError as error:
        if isinstance(error, ReportMapError):
            raise
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: cannot be written: {reason}. Name another file or folder.") from error


@contextmanager
def _beside(target: Path) -> Iterator[IO[bytes]]:
    """Open a temporary file in the folder of `target`; it becomes `target` when the block ends well."""
    if target.exists() and not os.access(target, os.W_OK):  # moving into its place would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    from tempfile import NamedTemporaryFile  # 5 ms that a run which only asks where the index is does not pay

    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            temporary.chmod(_mode_of(target))
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def write_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with its line ends as they are, whole or not at all.

    What UTF-8 cannot hold, such as half of a surrogate pair, becomes a question mark.
    """
    with replacing(path) as stream:
        stream.write(text.encode("utf-8", errors="replace"))


def _mode_of(target: Path) -> int:
    """Keep the mode of the file that is replaced; else what a newly made file gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
