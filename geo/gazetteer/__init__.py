"""The embedded gazetteer: built once from installed packages and reviewed data, then memory-mapped.

    gazetteer = open_gazetteer()
    gazetteer.places("Toronto")                most likely first, each with what sort of name it is
    gazetteer.longest("new york city police")  the longest name a text starts with
    gazetteer.nearest(43.65, -79.38)

No network is used. Opening takes milliseconds; the first use builds the index, which takes some seconds.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

from geo.gazetteer import packages, reviewed, store
from geo.gazetteer.geometry import distance_km
from geo.gazetteer.index import Gazetteer, GazetteerPlace, Meaning
from geo.gazetteer.store import NameKind

__all__ = ["Gazetteer", "GazetteerPlace", "Meaning", "NameKind", "distance_km", "open_gazetteer"]

_BUILT_BY = ("build", "draft", "names", "packages", "store", "units")


def open_gazetteer(progress: Callable[[str], object] | None = None) -> Gazetteer:
    """Open the gazetteer, building its index where there is none that fits; once per process.

    `progress` is called with a short sentence at each step of a build, and never when the index is there.
    The index lies in the user's cache folder, or in the folder that REPORTMAP_CACHE_DIR names. Raises
    GazetteerError where the index can be neither read nor built.
    """
    return _open(cache_folder(), progress or _silent)


def cache_folder() -> Path:
    """Give the folder of the index; it need not exist."""
    named = os.environ.get("REPORTMAP_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("reportmap", appauthor=False))


_opened: dict[Path, Gazetteer] = {}


def _open(folder: Path, progress: Callable[[str], object]) -> Gazetteer:
    if folder not in _opened:
        _opened[folder] = Gazetteer(_open_or_build(folder, progress))
    return _opened[folder]


def _open_or_build(folder: Path, progress: Callable[[str], object]) -> store.Index:
    path = folder / f"gazetteer-{index_key()}.index"
    try:
        return store.open_index(path)
    except store.IndexUnreadable as reason:
        progress(f"The gazetteer index is built, once: {reason}.")
    from geo.gazetteer.build import build

    build(path, {"key": index_key(), "version": version()}, progress)
    return store.open_index(path)


def version() -> str:
    """Name the sources: their versions and the state of the reviewed data."""
    sources = "+".join(f"{package}-{packages.package_version(package)}" for package in packages.PACKAGES)
    return f"{sources}+reviewed-{reviewed.digest()[:8]}"


@cache
def index_key() -> str:
    """Tell this build's index from others: by sources, reviewed data, and the code that builds it."""
    total = sha256(f"{version()} {store.FORMAT} {sys.byteorder}".encode())
    for name in _BUILT_BY:
        total.update(Path(__file__).with_name(f"{name}.py").read_bytes())
    total.update((Path(__file__).parent.parent / "text.py").read_bytes())
    return total.hexdigest()[:12]


def _silent(message: str) -> None:
    """Say nothing."""
