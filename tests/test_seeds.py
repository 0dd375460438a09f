"""What the reports in seeds/ give, byte for byte: whoever changes it sees it, and says why.

python tests/test_seeds.py writes the golden tables anew.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
SEEDS = sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))


def exported(seed, table, cache):
    return subprocess.run(
        [sys.executable, "-m", "maps", "export", "-q", f"seeds/{seed}", "--table", table, "--cache", cache],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout


@pytest.mark.parametrize("table", ["locations", "unplaced"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_report_gives_its_golden_table(seed, table, tmp_path):
    golden = GOLDEN / f"{Path(seed).stem}.{table}.csv"
    assert exported(seed, table, tmp_path / "cache.csv").decode() == golden.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in SEEDS:
        for kind in ("locations", "unplaced"):
            with tempfile.TemporaryDirectory() as folder:
                written = exported(name, kind, Path(folder) / "cache.csv")
            (GOLDEN / f"{Path(name).stem}.{kind}.csv").write_bytes(written)
