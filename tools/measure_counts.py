"""Measure the reading of counts and claims on the gold sentences in tests/data/counts.

    python tools/measure_counts.py

Prints precision and recall per file: sentences.jsonl and the news_forms files (read while the
rules were made), the held_out files (written before them) and reports.jsonl (whole reports, one a language).
A count is right where the place and the number on its marker are; a claim where number and scope are.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "shared"))

from gold_sentences import DATA, claim_score, count_score, sentences


def main() -> None:
    """Print the figures, a line a file."""
    for file in sorted(DATA.glob("*.jsonl")):
        listed = sentences(file.name)
        counts, claims = count_score(listed), claim_score(listed)
        print(
            f"{file.name:16} {len(listed):4} texts  "
            f"counts P {counts.precision:.3f} R {counts.recall:.3f} of {counts.right + counts.missed}  "
            f"claims P {claims.precision:.3f} R {claims.recall:.3f} of {claims.right + claims.missed}"
        )


if __name__ == "__main__":
    main()
