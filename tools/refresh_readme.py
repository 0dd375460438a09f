"""Run the commands that the README shows and write what they print into it.

    python tools/refresh_readme.py [--check]

In a block marked ``console`` each line that begins with ``$ `` is a command, and the lines up to the next one
are what it prints; in one marked ``python`` the same holds for ``>>> ``. Commands that set things up (git,
pip, python3) are left alone; the others run in a copy of `seeds` and `data`. Seconds, file sizes and dates
may differ; anything else that differs is written, or with --check shown as a difference, with exit code 1.
"""

from __future__ import annotations

import argparse
import difflib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from code import InteractiveInterpreter
from contextlib import chdir, redirect_stdout
from doctest import DocTestParser
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"

_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_PYTHON = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_SET_UP = ("git ", "pip ", "python3 ", "source ", "sudo ", "cd ")
_MAY_DIFFER = re.compile(r"\b\d+\.\d s\b|\(\d+ (kB|bytes)\)|\b\d{4}-\d\d-\d\d\b")


def refreshed(readme: str, folder: Path) -> str:
    """Give the text of the README with what its commands print when they run in `folder`."""
    readme = _CONSOLE.sub(lambda block: _refreshed_block(block[0], folder), readme)
    return _PYTHON.sub(lambda block: _refreshed_examples(block[0], folder), readme)


def _refreshed_block(block: str, folder: Path) -> str:
    written = []
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        command, _, shown = part.partition("\n")
        if not command.startswith("$ ") or command[2:].startswith(_SET_UP):
            written.append(part)
        else:
            printed = _printed(command[2:], folder)
            same = _MAY_DIFFER.sub("", printed) == _MAY_DIFFER.sub("", shown)
            written.append(part if same else f"{command}\n{printed}")
    return "".join(written)


def _refreshed_examples(block: str, folder: Path) -> str:
    """Run the examples of a block one after the other, as at Python's prompt."""
    interpreter = InteractiveInterpreter()
    written = []
    with chdir(folder):
        for example in DocTestParser().get_examples(block):
            printed = io.StringIO()
            with redirect_stdout(printed):
                interpreter.runcode(compile(example.source, "README.md", "single"))
            first, *more = example.source.splitlines(keepends=True)
            written += [f">>> {first}", *(f"... {line}" for line in more), printed.getvalue()]
    return "".join(written)


def _printed(command: str, folder: Path) -> str:
    """Run a command in a shell and give what a terminal would show, which both outputs reach in order."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("REPORTMAP_")}
    if "REPORTMAP_CACHE_DIR" in os.environ:
        environment["REPORTMAP_CACHE_DIR"] = os.environ["REPORTMAP_CACHE_DIR"]
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment.get("PATH", "")])
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


def main() -> int:
    """Refresh the README or check it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    only_check = parser.parse_args().check
    before = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("seeds", "data"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        _printed("reportmap gazetteer info", Path(folder))  # builds the index, of which no example speaks
        after = refreshed(before, Path(folder))
    if not only_check:
        README.write_text(after, encoding="utf-8")
        return 0
    lines = (text.splitlines(keepends=True) for text in (before, after))
    sys.stdout.writelines(difflib.unified_diff(*lines, "README.md", "what the commands print"))
    return 0 if after == before else 1


if __name__ == "__main__":
    raise SystemExit(main())
