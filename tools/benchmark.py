"""Measure reportmap as its user meets it: whole processes, wall time, peak memory, sizes.

    python tools/benchmark.py [REPORT]

Prints the median of several runs with a warm index, the time and size of building the index, and the size
of the page. Aims, on two cores: --help 0.1 s, export 0.25 s, build 0.8 s, page under 400 kB.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
SEED = Path(__file__).parent.parent / "seeds" / "police-stations.txt"


def run(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run reportmap once: wall seconds and peak resident memory in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "maps", *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        raise SystemExit(f"reportmap {' '.join(arguments)} failed with wait status {status}")
    return seconds, usage.ru_maxrss / 1024


def row(label: str, arguments: list[str], environment: dict[str, str], runs: int = RUNS) -> None:
    """Print one line of the table."""
    measured = [run(arguments, environment) for _ in range(runs)]
    seconds = statistics.median(seconds for seconds, _ in measured)
    memory = max(memory for _, memory in measured)
    print(f"{label:<28} {seconds:7.3f} s  {memory:6.0f} MB")


def main() -> None:
    """Print the table for one report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("report", type=Path, nargs="?", default=SEED)
    report = parser.parse_args().report
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "REPORTMAP_CACHE": f"{folder}/cache.csv"}
        fresh = {**environment, "REPORTMAP_CACHE_DIR": f"{folder}/index"}
        page = Path(folder) / "map.html"
        row("first run (builds the index)", ["gazetteer", "build"], fresh, runs=1)
        size = sum(f.stat().st_size for f in Path(folder, "index").rglob("*") if f.is_file())
        row("--help", ["--help"], fresh)
        row("export", ["export", str(report)], fresh)
        row("build", ["build", str(report), "-o", str(page)], fresh)
        print(f"{'index':<28} {size / 1e6:7.1f} MB")
        print(f"{'page':<28} {page.stat().st_size / 1e3:7.0f} kB")


if __name__ == "__main__":
    main()
