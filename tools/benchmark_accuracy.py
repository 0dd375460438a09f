"""Measure how fast reports are recognised and resolved, and in how much memory.

    python tools/benchmark_accuracy.py CORPUS.jsonl... [--article FILE]

Prints megabytes of text a second on one core, over gold files (their gold is not looked at), the time of a
warm single article in the process, and the largest memory the process had.
"""

from __future__ import annotations

import argparse
import resource
from pathlib import Path
from statistics import median
from time import process_time

from geo.counts import count
from geo.evaluation import read_gold
from geo.model import Report
from geo.recognition import recognise
from geo.resolution import resolve

PASSES = 3
ARTICLE_RUNS = 20


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--article", type=Path)
    options = parser.parse_args()
    reports = [document.report for path in options.gold for document in read_gold(path)]
    size = sum(len(report.text.encode()) for report in reports)
    for number in range(PASSES):
        finding, placing = _pass(reports)
        print(
            f"pass {number + 1}: recognise {size / finding / 1e6:.2f} MB/s, "
            f"resolve {size / placing / 1e6:.2f} MB/s, "
            f"both {size / (finding + placing) / 1e6:.2f} MB/s"
        )
    if options.article:
        article = Report("article", options.article.read_text(encoding="utf-8"))
        times = [sum(_pass([article])) for _ in range(ARTICLE_RUNS)]
        print(f"one article, warm: {median(times) * 1000:.1f} ms")
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB{_mapped()}")
    for places in (1_000, 4_000):  # four times as long should take four times as long
        print(f"one sentence with {places} counted places: {_long_sentence(places):.2f} s")


def _pass(reports: list[Report]) -> tuple[float, float]:
    """Processor seconds spent recognising and resolving all reports once."""
    finding = placing = 0.0
    for report in reports:
        start = process_time()
        mentions = recognise(report)
        middle = process_time()
        resolve(report, mentions)
        finding += middle - start
        placing += process_time() - middle
    return finding, placing


def _mapped() -> str:
    """Say how much of the memory is mapped files, which the system takes back when it wants; Linux tells."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.is_file() else []
    kilobytes = next((int(line.split()[1]) for line in lines if line.startswith("RssFile:")), None)
    return "" if kilobytes is None else f", {kilobytes / 1024:.0f} MB of it mapped files"


def _long_sentence(places: int) -> float:
    """Processor seconds to count in a sentence that has no end."""
    report = Report(
        "long", "Thieves hit " + "three shops in Leeds and " * places + "none in Hull.", language="en"
    )
    resolutions = resolve(report, recognise(report))
    start = process_time()
    count(report, resolutions)
    return process_time() - start


if __name__ == "__main__":
    main()
