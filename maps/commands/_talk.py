"""What a command says while it works: always on standard error, as much as the person wants to hear.

``-q`` leaves errors only, ``-v`` adds details. How far a long work is shows on a terminal only.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click

_LOUDNESS = "maps.commands.loudness"
_Item = TypeVar("_Item")
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def talk_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``-q`` and ``-v`` to a command; what is said obeys them from then on."""
    quiet = _loudness_option("-q", "--quiet", loudness=-1, text="Say nothing but errors.")
    verbose = _loudness_option(
        "-v", "--verbose", loudness=1, text="Say more, such as why a name was not placed."
    )
    decorated: Callable[..., Any] = verbose(quiet(function))
    return decorated


def _loudness_option(*names: str, loudness: int, text: str) -> Callable[..., Any]:
    def note(context: click.Context, _: click.Parameter, chosen: bool) -> None:
        if chosen:
            context.meta[_LOUDNESS] = loudness

    everywhere = f"REPORTMAP_{names[-1].removeprefix('--').upper()}"
    return click.option(*names, is_flag=True, expose_value=False, callback=note, envvar=everywhere, help=text)


def _loudness() -> int:
    context = click.get_current_context(silent=True)
    loudness: int = 0 if context is None else context.meta.get(_LOUDNESS, 0)
    return loudness


def printable(text: str) -> str:
    r"""Put marks for what a terminal would obey: a file name or a cell may hold ``\x1b]0;...\a``."""
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


def say(line: str) -> None:
    """Print a line of what was asked for on standard output."""
    click.echo(printable(line))


def tell(message: str) -> None:
    """Say something, unless the person asked for quiet."""
    if _loudness() >= 0:
        tell_always(message)


def tell_always(message: str) -> None:
    """Say what nobody can ask not to hear."""
    click.echo(printable(message), err=True)


def details_wanted() -> bool:
    """Tell whether the person asked for more, so that what costs time is worked out for them only."""
    return _loudness() > 0


def tell_detail(message: str) -> None:
    """Say something that only a person who asked for more wants to know."""
    if _loudness() > 0:
        tell_always(message)


@contextmanager
def progress_through(items: Sequence[_Item], doing: str) -> Iterator[Iterator[_Item]]:
    """Give the items, with a bar on a terminal that shows how far they are through."""
    if len(items) < 2 or _loudness() < 0 or not sys.stderr.isatty():
        yield iter(items)
        return
    with click.progressbar(items, label=doing, show_pos=True, file=sys.stderr) as bar:
        yield iter(bar)
