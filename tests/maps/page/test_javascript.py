"""The logic of the page's script, by its own tests in tests/js, where Node is at hand."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(
    shutil.which("node") is None, reason="no Node on this machine; nobody needs it but this test"
)
def test_the_logic_of_the_page_does_what_its_own_tests_say():
    files = sorted(str(file) for file in (ROOT / "tests" / "js").glob("*.test.js"))
    done = subprocess.run(["node", "--test", *files], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
