"""Numbers in digits and in words, as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.words import CountWords

_GROUPS = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u202f٬])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"(\d+)([.,٫])(\d+)")
_TEN = 10
_LARGE = 1000
_RANGE = re.compile(r"(\d[\d.,'’ \u00a0\u202f]*)[-–‑](\d[\d.,'’ \u00a0\u202f]*)")
_WIDEST_RANGE = 10


def digits_value(text: str, words: CountWords) -> int | float | None:
    """Read a number in digits: ``12,000`` and ``1.200`` by the language, None where they do not fit it.

    Any sign but that of decimals parts groups: French papers write "31 000" and "31.000".

    A decimal is given as a float, for a multiplier that may follow ("1.2 million").
    """
    if text.isdecimal():
        return int(text)
    grouped = _GROUPS.fullmatch(text)
    if grouped is not None and grouped[1] != words.decimal:
        return int(re.sub(r"\D", "", text))
    decimal = _DECIMAL.fullmatch(text)
    if decimal is not None and decimal[2] in (words.decimal, "٫"):
        return float(f"{int(decimal[1])}.{decimal[3]}")
    return None


def words_value(tokens: Sequence[str], words: CountWords) -> tuple[int, int] | None:
    """Read the longest number that lower-case words begin with: its value and how many words it takes."""
    total = section = last = 0
    seen = used = 0
    smallest = 10**12
    for position, token in enumerate(tokens):
        value = words.numbers.get(token)
        multiplier = words.multipliers.get(token)
        if multiplier is not None and (seen or not words.spaced or multiplier in (10, 12)):
            if multiplier < _LARGE:
                section += (last or 1) * multiplier
            else:
                total += (section + last or 1) * multiplier
                section = 0
            last, smallest = 0, min(multiplier, _LARGE)
        elif value is not None and value < smallest:
            if value >= 100:
                section += value
                smallest = 100
            else:
                last += value
                smallest = 10 if value >= 20 and value % 10 == 0 else 1
        elif token in words.after_units and 0 < last < _TEN:
            last += words.numbers[token]
        elif token in words.joiners and seen and _joins(tokens, position, words, total + section + last):
            continue
        else:
            break
        seen, used = seen + 1, position + 1
    return (total + section + last, used) if seen else None


def _joins(tokens: Sequence[str], position: int, words: CountWords, value: int) -> bool:
    """Tell whether an "and" stands within a number: "two hundred and six", not "two and three"."""
    following = words.numbers.get(tokens[position + 1]) if position + 1 < len(tokens) else None
    return following is not None and value >= words.joins_from and value % 10 == 0 and following < value


def hyphenated_value(word: str, words: CountWords) -> int | None:
    """Read "twenty-two", and "quatre-vingt-deux" where the language has "quatre-vingt" as one number."""
    parts = word.split("-")
    if len(parts) == 1:
        return None
    for length in range(len(parts), 0, -1):
        head = "-".join(parts[:length])
        if head in words.numbers:
            parts = [head, *parts[length:]]
            break
    parts = [
        part for part in parts if part not in words.joiners and part not in words.skipped
    ]  # "twenty-odd"
    number = words_value(parts, words)
    return number[0] if number is not None and number[1] == len(parts) else None


def lower_bound(text: str, words: CountWords) -> int | float | None:
    """Read "12,000", and of "20-30" the 20; None for "3-1", which is a score."""
    spread = _RANGE.fullmatch(text)
    if spread is None:
        return digits_value(text, words)
    low, high = digits_value(spread[1], words), digits_value(spread[2], words)
    ordered = isinstance(low, int) and isinstance(high, int) and low < high < _WIDEST_RANGE * max(low, 1)
    return low if ordered else None
