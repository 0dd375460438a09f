"""The README is true: every command and option is in it, and what it shows is what is printed."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from command_tree import commands

from maps.exports import format_names, load_format

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [" ".join(("reportmap", *path)) for path, _ in commands()])
def test_every_command_is_in_the_readme(path):
    assert re.search(rf"{path}\b", README)


@pytest.mark.parametrize(
    "option",
    sorted(
        {
            max(option.opts, key=len)
            for path, command in commands()
            for option in command.params
            if isinstance(option, click.Option) and path[0] in {"build", "export", "draw"}
        }
    ),
)
def test_every_option_of_making_maps_and_tables_is_in_the_readme(option):
    assert re.search(rf"{option}\b", README)


@pytest.mark.parametrize("name", format_names())
def test_every_format_is_in_the_readme(name):
    assert f"`{name}`" in README
    assert load_format(name).TITLE in README


def test_what_the_readme_shows_is_what_its_commands_print():
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "refresh_readme.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr
    assert "$ reportmap" in README
    assert ">>> " in README
