import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import geo
from geo.gazetteer import fingerprint

KEY = """
import sys
sys.path.insert(0, sys.argv[1])
from geo.gazetteer.fingerprint import index_key
print(index_key())
"""


def key_of(folder):
    command = [sys.executable, "-c", KEY, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout


@pytest.fixture
def copied(tmp_path):
    """The package in a folder of its own, which a test may change."""
    shutil.copytree(Path(geo.__file__).parent, tmp_path / "geo", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize(
    "file",
    [
        "gazetteer/reviewed/not_places.csv",
        "gazetteer/reviewed/places/waters.csv",
        "gazetteer/build.py",
        "gazetteer/romanised.py",
        "text/__init__.py",
    ],
)
def test_a_change_in_data_or_code_asks_for_another_index(copied, file):
    before = key_of(copied)
    assert key_of(copied) == before
    with (copied / "geo" / file).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert key_of(copied) != before


def test_all_code_of_the_folder_that_the_build_imports_asks_for_another_index():
    folder = Path(fingerprint.__file__).parent
    code = "\n".join((folder / name).read_text(encoding="utf-8") for name in fingerprint.CODE)
    modules = set(re.findall(r"^from geo\.gazetteer\.([\w.]+) import", code, re.MULTILINE))
    for names in re.findall(r"^from geo\.gazetteer import (.+)", code, re.MULTILINE):
        modules |= set(names.split(", "))
    files = (name.removesuffix("/__init__.py").removesuffix(".py") for name in fingerprint.CODE)
    known = {name.replace("/", ".") for name in files}
    assert {"names", "reviewed.rows"} <= modules
    assert modules - known == {"fingerprint"}


@pytest.mark.parametrize("package", fingerprint.PACKAGES)
def test_the_versions_of_the_sources_are_told_without_loading_them(package):
    assert fingerprint.package_version(package) == version(package)
    assert f"{package}-{version(package)}" in fingerprint.sources()
