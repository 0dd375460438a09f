"""Where results go: to a file, whole or not at all and never over what is read, or to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click


class OutputFile(click.Path):
    """A file to write. A folder is refused, also one that is only named as such: "maps/" is not there yet."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Give the file that is named."""
        named = os.fspath(value)
        if named.endswith(("/", os.sep)) or Path(named).is_dir():
            self.fail(f"{named} is a folder: add the name of the file to write in it.", param, ctx)
        return super().convert(value, param, ctx)


def check_outputs(outputs: Sequence[Path], inputs: Sequence[str], cache: Path | None = None) -> None:
    """Refuse, before a long run, what would fail at its end or do harm.

    Raises `OutputError` where the folder is not there, and click's `UsageError` where a file would be written
    over an input, over the geocode cache with its corrections, or twice.
    """
    from geo.errors import OutputError

    read = {Path(name).resolve() for name in inputs if Path(name).is_file()}
    written: set[Path] = set()
    for output in outputs:
        if not output.parent.is_dir():
            raise OutputError(f"{output}: cannot be written: there is no folder {output.parent}; make it.")
        place = output.resolve()
        if place in read:
            raise click.UsageError(f"{output} is read and would be written over; name another file.")
        if cache is not None and place == cache.resolve():
            raise click.UsageError(
                f"{output} is the geocode cache and would be written over; name another file."
            )
        if place in written:
            raise click.UsageError(f"{output} would be written twice; name another file.")
        written.add(place)


def write_output(output: str | Path | None, data: bytes) -> None:
    """Write a file, whole or not at all; None and ``-`` are standard output. Raises `OutputError`."""
    if output is None or str(output) == "-":
        _write_to_standard_output(data)
        return
    from geo.files import replacing

    with replacing(Path(output)) as stream:
        stream.write(data)


def _write_to_standard_output(data: bytes) -> None:
    """Write and flush now, so that a full disk is noticed here and not after the command has ended well."""
    from geo.errors import OutputError

    if b"\0" in data and sys.stdout.isatty():
        raise click.UsageError("this format is nothing for a terminal; say -o FILE.")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # click ends quietly: whoever read has enough
    except OSError as error:
        raise OutputError(f"standard output: cannot be written: {error.strerror}.") from error
