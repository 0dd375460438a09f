"""Write data/geocode_cache.csv anew from the reports in seeds/; pinned rows are kept.

python tools/make_seed_cache.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Run `reportmap export` over the seeds from the folder that holds data/."""
    seeds = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").glob("*.txt"))
    subprocess.run(
        [sys.executable, "-m", "maps", "export", *seeds], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )


if __name__ == "__main__":
    main()
