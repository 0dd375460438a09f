"""``reportmap cache merge``: take over the corrections that a page handed out."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._geocoding import cache_option, open_cache
from maps.commands._summary import number_of
from maps.commands._talk import say, tell
from maps.commands.cache._words import said_pin

if TYPE_CHECKING:
    from collections.abc import Hashable

    from geo.cache import Entry
    from geo.model import Place


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CORRECTIONS.csv..."
)
@click.option("--replace", "replaces", is_flag=True, help="Let corrections win over pins that differ.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@cache_option
def command(files: tuple[Path, ...], replaces: bool, dry_run: bool, cache: Path | None) -> None:
    r"""Pin what the corrections say, as downloaded from a page; see what changes line by line.

    The pins of another cache, as reportmap cache show --csv writes them, are corrections too. A pin that is
    there and says something else is kept and named, and the exit code is 1, unless --replace is given; even
    then it stays in the file, above the new one. A file with a row that cannot be used is refused whole.

    \b
    Example:
      reportmap cache merge corrections.csv
    """
    from geo.cache.corrections import read_corrections
    from geo.cache.upkeep import pin_key

    opened = open_cache(cache)
    corrections = [(path, c) for path in files for c in read_corrections(path)]
    pins = {pin_key(entry): entry for entry in opened.entries.values() if entry.pinned}
    added: dict[Hashable, Entry] = {}
    kept = 0
    for path, correction in corrections:
        pin, key = correction.pin, pin_key(correction.pin)
        outcome = _outcome(pins.get(key), pin, replaces)
        say(_said(outcome, pins.get(key), pin, f"{path}, line {correction.line}"))
        if outcome in {Outcome.PINNED, Outcome.REPLACED}:
            pins[key] = added[key] = _completed(pin)
        kept += outcome is Outcome.KEPT
    if added and not dry_run:
        opened.pin(list(added.values()))
    tell(f"{opened.path}: {number_of(len(added), 'pin')} {'would be ' if dry_run else ''}added")
    if kept:
        differ = f"{number_of(kept, 'correction')} {'differs' if kept == 1 else 'differ'}"
        raise click.ClickException(f"{differ} from pins that were kept: see --replace.")


class Outcome(Enum):
    """What becomes of a correction."""

    PINNED = auto()
    REPLACED = auto()
    KEPT = auto()  # the pin that is there stays
    THERE = auto()  # it says the same as the pin that is there


def _outcome(before: Entry | None, pin: Entry, replaces: bool) -> Outcome:
    if before is None:
        return Outcome.PINNED
    if _same_answer(before, pin):
        return Outcome.THERE
    return Outcome.REPLACED if replaces else Outcome.KEPT


def _said(outcome: Outcome, before: Entry | None, pin: Entry, where: str) -> str:
    """Say what changes, or why nothing does."""
    if before is None:
        return f"pinned: {said_pin(pin)}"
    if outcome is Outcome.THERE:
        return f"already there: {said_pin(before)}"
    if outcome is Outcome.KEPT:
        return f"kept: {said_pin(before)}\n  and not {said_pin(pin)} ({where})"
    return f"was: {said_pin(before)}\nnow: {said_pin(pin)}"


def _same_answer(one: Entry, other: Entry) -> bool:
    return _position(one.place) == _position(other.place)


def _position(place: Place | None) -> object:
    if place is None:
        return None
    return place.geonames_id or (round(place.latitude, 5), round(place.longitude, 5))


def _completed(pin: Entry) -> Entry:
    """Give a runner-up all that the gazetteer knows of it; the page hands out only its main parts."""
    place = pin.place
    if place is None or place.geonames_id is None:
        return pin
    from geo.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(tell)
    same = (
        meaning.place.place()
        for meaning in gazetteer.places(place.name)
        if meaning.place.geonames_id == place.geonames_id
    )
    return replace(pin, place=next(same, place))
