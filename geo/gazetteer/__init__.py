"""The embedded gazetteer: built once from installed packages and reviewed data, then memory-mapped.

    gazetteer = open_gazetteer()
    gazetteer.places("Toronto")                most likely first, each with what sort of name it is
    gazetteer.longest("new york city police")  the longest name a text starts with
    gazetteer.nearest(43.65, -79.38)

No network is used. Opening takes milliseconds; the first use builds the index, which takes some seconds.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from geo.gazetteer import keeping
from geo.gazetteer.fingerprint import index_key, sources
from geo.gazetteer.geometry import distance_km
from geo.gazetteer.index import Gazetteer, GazetteerPlace, Meaning
from geo.gazetteer.store import NameKind

__all__ = [
    "Gazetteer",
    "GazetteerPlace",
    "Meaning",
    "NameKind",
    "distance_km",
    "open_gazetteer",
    "rebuild_gazetteer",
]

_opened: dict[Path, Gazetteer] = {}


def open_gazetteer(progress: Callable[[str], object] | None = None) -> Gazetteer:
    """Open the gazetteer, building its index where there is none that fits; once per process.

    `progress` is called with a short sentence at each step of a build, and never when the index is there.
    The index lies in the user's cache folder, or in the folder that REPORTMAP_CACHE_DIR names. Raises
    GazetteerError where the index can be neither read nor built.
    """
    path = index_path()
    if path not in _opened:
        _opened[path] = Gazetteer(keeping.opened(path, _build, progress or _silent))
    return _opened[path]


def rebuild_gazetteer(progress: Callable[[str], object] | None = None) -> Gazetteer:
    """Build the index again, whatever is there, and open it."""
    path = index_path()
    _opened[path] = Gazetteer(keeping.rebuilt(path, _build, progress or _silent))
    return _opened[path]


def cache_folder() -> Path:
    """Give the folder of the index; it need not exist."""
    named = os.environ.get("REPORTMAP_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("reportmap", appauthor=False))


def index_path() -> Path:
    """Give the file of this version's index; it need not exist."""
    return cache_folder() / f"gazetteer-{index_key()}.index"


def _build(path: Path, progress: Callable[[str], object]) -> None:
    from geo.gazetteer.build import build

    build(path, {"key": index_key(), "version": sources()}, progress)


def _silent(message: str) -> None:
    """Say nothing."""
