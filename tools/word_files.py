"""Write a file of geo/recognition/words from what a script finds in other sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from geo.recognition.word_lists import COMMON_MARK

FOLDER = Path(__file__).resolve().parent.parent / "geo" / "recognition" / "words"


def write(name: str, comment: str, words: Iterable[str], common: Collection[str] = ()) -> None:
    """Write words under a comment, sorted, each once; those in `common` with the mark of the commonest."""
    marked = (f"{word}{COMMON_MARK}" if word in common else word for word in sorted(set(words)))
    path = FOLDER / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([f"# {comment}", *marked]) + "\n", encoding="utf-8")
