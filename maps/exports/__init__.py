"""The files that a map can be exported to and drawn from again; one format a file.

The folder is the registry: the format ``kml`` is ``maps/exports/kml.py`` and its files end in ``.kml``. Each
module has the shape of `Format`; `decode` is there where a file of the format can become a map again. Names
with a leading underscore are shared code.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from geo.model import Located


class Format(Protocol):
    """What each module of this folder holds."""

    TITLE: str
    """What people call the format."""

    HOLDS: tuple[str, ...]
    """The tables it can be asked for, the usual one first."""

    def encode(self, located: Located, table: str) -> bytes:
        """Write one of the tables it `HOLDS` (formats with several tables in a file put that one first)."""


class ReadableFormat(Format, Protocol):
    """A format whose files can be drawn again."""

    def decode(self, data: bytes, file: str) -> Located:
        """Read the locations; `file` is named in the `TableError` of a file that cannot be read."""


def format_names() -> list[str]:
    """Name every format, sorted."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))


def readable_format_names() -> list[str]:
    """Name the formats that can be drawn again, sorted."""
    return [name for name in format_names() if hasattr(load_format(name), "decode")]


def load_format(name: str) -> Format:
    """Load one format; raises KeyError for a name that no module has."""
    if name not in format_names():
        raise KeyError(name)
    return cast(Format, import_module(f"{__name__}.{name}"))


def decode(data: bytes, file: str) -> Located:
    """Read what can be drawn: by the suffix of `file` where that is readable, else by the content.

    Raises `TableError` where it is no table, or of a format that can only be written.
    """
    name = format_of(Path(file)) or _told_by_content(data)
    chosen = load_format(name)
    if not hasattr(chosen, "decode"):
        from geo.errors import TableError

        readable = ", ".join(readable_format_names())
        raise TableError(f"{file}: {chosen.TITLE} can be written but not drawn; draw takes {readable}.")
    return cast(ReadableFormat, chosen).decode(data, file)


def _told_by_content(data: bytes) -> str:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "xlsx"
    return "json" if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" else "csv"


def format_of(path: Path) -> str | None:
    """Tell the format of a file by its suffix; None where no format has that."""
    suffix = path.suffix.lower().removeprefix(".")
    return suffix if suffix in format_names() else None
