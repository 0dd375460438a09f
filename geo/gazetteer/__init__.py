"""The embedded gazetteer: built once from installed packages and reviewed data, then read in place.

    gazetteer = open_gazetteer()
    gazetteer.places("Toronto")                most likely first, each with what sort of name it is
    gazetteer.nearest(43.65, -79.38)           the populated place nearest to a point

No network is used. Opening takes milliseconds; the first use builds the index, which takes some seconds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import GazetteerError
from geo.files import cache_folder
from geo.gazetteer import keeping, store
from geo.gazetteer.fingerprint import index_key, sources
from geo.gazetteer.geometry import distance_km
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.keeping import Progress
from geo.gazetteer.places import GazetteerPlace, Meaning
from geo.gazetteer.store import NameKind

if TYPE_CHECKING:
    from geo.gazetteer.dump import ImportChoices

__all__ = [
    "Gazetteer",
    "GazetteerPlace",
    "Meaning",
    "NameKind",
    "distance_km",
    "import_dump",
    "open_gazetteer",
    "rebuild_gazetteer",
]

_opened: dict[Path, Gazetteer] = {}


def open_gazetteer(progress: Progress | None = None) -> Gazetteer:
    """Open the gazetteer, building its index where there is none that fits; once per process.

    `progress` is called with a short sentence at each step of a build, and where an imported index cannot
    be used. The index lies in the user's cache folder, or in the folder that REPORTMAP_CACHE_DIR names; one
    that `import_dump` made is preferred. Raises GazetteerError where none can be read or built.
    """
    folder = cache_folder()
    if folder not in _opened:
        say = progress or _silent
        index = _imported(folder, say) or keeping.opened(_own_index(folder), _build, say)
        _opened[folder] = Gazetteer(index)
    return _opened[folder]


def rebuild_gazetteer(progress: Progress | None = None) -> Gazetteer:
    """Build the index of the embedded sources again, whatever is there; imported ones are removed."""
    folder = cache_folder()
    index = keeping.rebuilt(_own_index(folder), _build, progress or _silent)
    for imported in folder.glob("imported-*"):
        imported.unlink()
    _opened[folder] = Gazetteer(index)
    return _opened[folder]


def import_dump(source: Path, choices: ImportChoices, progress: Progress | None = None) -> Gazetteer:
    """Build an index of the embedded sources and a GeoNames dump, which `open_gazetteer` then prefers.

    `source` is allCountries.zip, the dump of one country, or such a file unpacked. Raises GazetteerError,
    with file and line, where it cannot be read; what was there before stays.
    """
    from geo.gazetteer.importing import build_with_dump

    def build(path: Path, say: Progress) -> None:
        header = {"key": index_key(), "version": f"{sources()}+{source.name}-{source.stat().st_size}"}
        build_with_dump(path, header, source, choices, say)

    if not source.is_file():
        raise GazetteerError(f"{source}: there is no such file.")
    folder = cache_folder()
    index = keeping.rebuilt(folder / f"imported-{index_key()}.index", build, progress or _silent)
    _opened[folder] = Gazetteer(index)
    return _opened[folder]


def _own_index(folder: Path) -> Path:
    return folder / f"gazetteer-{index_key()}.index"


def _imported(folder: Path, progress: Progress) -> store.Index | None:
    """Open the index that a person imported; say so where there is one that cannot be used."""
    try:
        return store.open_index(folder / f"imported-{index_key()}.index")
    except store.IndexUnreadable as reason:
        others = sorted(folder.glob("imported-*.index"))
        if others:
            why = reason if others[0].stem.endswith(index_key()) else "another version of reportmap made it"
            progress(
                f"the imported gazetteer is not used: {why}. Import it again, or do without it: "
                "reportmap gazetteer build"
            )
        return None


def _build(path: Path, progress: Progress) -> None:
    from geo.gazetteer.build import build

    build(path, {"key": index_key(), "version": sources()}, progress)


def _silent(message: str) -> None:
    """Say nothing."""
