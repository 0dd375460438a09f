"""What the commands do with what cannot be read."""

from __future__ import annotations

import os
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


def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    done = run("export", loop, "--cache", tmp_path / "cache.csv")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {loop}: cannot be read: Too many levels of symbolic links")


@pytest.mark.parametrize("pattern", ["", "*"])
def test_a_pipe_that_nobody_named_is_passed_over_and_said(folder: Path, tmp_path: Path, pattern: str) -> None:
    os.mkfifo(folder / "pipe")
    done = run("export", folder / pattern, "--cache", tmp_path / "cache.csv", "-o", tmp_path / "out.csv")
    assert done.exit_code == 1
    assert f"not read: {folder / 'pipe'}: is a pipe, a socket or a device" in done.stderr
    assert "Kortrijk" in (tmp_path / "out.csv").read_text()


def test_a_language_that_is_none_is_a_mistake_in_the_command(folder: Path) -> None:
    done = run("export", "--language", "zz", folder)
    assert done.exit_code == 2
    assert "'zz' is no ISO 639-1 code" in done.stderr
    done = run("build", "--ui-language", "zz", folder)
    assert done.exit_code == 2
    assert "'zz' is not one of 'ar', 'de', 'en'" in done.stderr


NO_RULES = "a.txt reads as Zulu, for which reportmap has no rules; names were looked for without them.\n"


def test_a_report_in_a_language_without_rules_is_mapped_and_said(folder: Path, tmp_path: Path) -> None:
    done = run("export", folder / "a.txt", "--language", "zu", "--cache", tmp_path / "cache.csv")
    assert done.exit_code == 0
    assert done.stderr.startswith(NO_RULES)
    assert "Ghent" in done.stdout
    (folder / "a.txt").write_text("Sawubona.")
    done = run("export", folder / "a.txt", "--language", "zu", "--cache", tmp_path / "cache.csv")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: " + NO_RULES)


def test_an_unknown_encoding_is_a_mistake_in_the_command(folder: Path) -> None:
    done = run("export", "--encoding", "klingon", folder)
    assert done.exit_code == 2
    assert "'klingon' is not one" in done.stderr
