"""Say which of the traps in tests/data/traps fail, and how.

    python tools/measure_traps.py

Prints what is wrong with each trap that fails, and a line a file. A trap of failing.jsonl that holds may move
to passing.jsonl, which the tests assert.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "shared"))

from trap_file import complaints, traps


def main() -> None:
    """Print the failures and the figures, file by file."""
    for file in ("passing.jsonl", "failing.jsonl"):
        wrong = {trap.id: complaints(trap) for trap in traps(file)}
        for name, words in wrong.items():
            if words or file == "failing.jsonl":
                print(f"{name}: {'; '.join(words) or 'holds'}")
        print(f"{file}: {sum(not words for words in wrong.values())} of {len(wrong)} hold")


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    main()
