"""Measure the roles read in the gold sentences in tests/data/roles.

    python tools/measure_role_sentences.py

Prints a line a file: how many roles are right, and precision and recall of ``reported``, which makes the
markers. sentences.jsonl and developed.jsonl were read while the rules were made; held_out.jsonl was written
before them.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "shared"))

from gold_roles import DATA, pairs, precision_and_recall


def main() -> None:
    """Print the figures, a line a file."""
    for file in sorted(path.name for path in DATA.glob("*.jsonl")):
        listed = list(pairs(file))
        right = sum(read is gold for read, gold in listed)
        precision, recall = precision_and_recall(file)
        print(f"{file:16} {right:4} of {len(listed):4} right  reported P {precision:.3f} R {recall:.3f}")


if __name__ == "__main__":
    main()
