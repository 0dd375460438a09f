"""What the commands do with what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from maps.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Two bridges were closed in Ghent on Friday.")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")
    (folder / "c.txt").write_text("A school was closed in Kortrijk on Friday.")
    return folder


def test_the_others_are_mapped_and_the_bad_one_is_named_at_the_end(folder: Path, tmp_path: Path) -> None:
    done = run("export", folder, "--cache", tmp_path / "cache.csv", "-o", tmp_path / "out.csv")
    assert done.exit_code == 1
    assert f"not read: {folder / 'b.txt'}: is binary data (byte 0)" in done.stderr
    assert "1 of what was named could not be read; 2 reports were." in done.stderr
    table = (tmp_path / "out.csv").read_text()
    assert "Kortrijk" in table
    assert "\ngent-be" in table


def test_where_nothing_can_be_read_the_old_file_stays(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old")
    done = run("export", folder / "b.txt", "--cache", tmp_path / "cache.csv", "-o", tmp_path / "out.csv")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {folder / 'b.txt'}: is binary data")
    assert (tmp_path / "out.csv").read_text() == "old"


def test_an_unknown_encoding_is_a_mistake_in_the_command(folder: Path) -> None:
    done = run("export", "--encoding", "klingon", folder)
    assert done.exit_code == 2
    assert "'klingon' is not one" in done.stderr
