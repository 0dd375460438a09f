"""The wheel holds what it needs and nothing else, and runs in a fresh environment."""

import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def tracked():
    """Name the files of the repository, those not yet committed too."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in done.stdout.splitlines() if (ROOT / name).exists()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build from a copy: setuptools would put what an earlier build left behind into the wheel."""
    source, folder = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in tracked():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, source / name)
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, source], check=True
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_code_and_its_data_and_nothing_else(wheel):
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    code = {name for name in tracked() if name.startswith(("geo/", "maps/"))}
    assert packed == {name for name in code if not name.endswith(".d.ts")}


def test_the_wheel_carries_licence_and_notice(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {Path(n).name for n in names if "/licenses/" in n} == {"LICENSE", "NOTICE"}


def test_the_wheel_runs_in_a_fresh_environment(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", wheel], check=True)
    page = tmp_path / "map.html"
    report = tmp_path / "report.txt"
    report.write_text("Two clinics opened in Nairobi and one in Kampala.\n", encoding="utf-8")
    for program in ([tmp_path / "env" / "bin" / "reportmap"], [python, "-m", "maps"]):
        subprocess.run(
            [*program, "build", report, "-o", page, "--cache", tmp_path / "cache.csv"],
            check=True,
            cwd=tmp_path,
        )
        assert "Nairobi" in page.read_text(encoding="utf-8")
        page.unlink()
