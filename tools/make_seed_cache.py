"""Bring data/geocode_cache.csv up to the reports in seeds/ and the gazetteer; pinned rows are kept.

python tools/make_seed_cache.py
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Run `reportmap export` over the seeds from the folder that holds data/, then drop outdated answers."""
    seeds = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").glob("*.txt"))
    for arguments in (["export", *seeds], ["cache", "prune"]):
        command = [sys.executable, "-m", "maps", *arguments]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    main()
