"""Data blocks of the page: values as text that may stand in a script element, compressed where that pays.

`maps/page/static/blocks.js` is the counterpart that reads them.
"""

from __future__ import annotations

import base64
import gzip
import json
import re

COMPRESS_ABOVE = 4_000
"""Characters of JSON above which the page carries it compressed."""

_LONG = 2_000_000
"""Characters above which the last hundredth of size is not worth three times the time."""

_PIECE = 1 << 18
"""Bytes, a multiple of four, written as base 85 at once: Python takes dozens of times their size for it."""

_ESCAPED = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def as_script_text(value: object) -> str:
    """Write a value as JSON that may stand inside a script element whatever texts it holds."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _ESCAPED:
        text = text.replace(character, escaped)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def compact(value: object) -> str:
    """Write a value for a data block of the page, compressed where that is worth while."""
    text = as_script_text(value)
    return compressed(text) if len(text) > COMPRESS_ABOVE else text


def compressed(text: str) -> str:
    """Compress a text for a data block of the page; the same text gives the same result."""
    level = 9 if len(text) < _LONG else 6
    return as_block(gzip.compress(text.encode("utf-8"), compresslevel=level, mtime=0))


def as_block(content: bytes) -> str:
    """Write bytes as text of base 85 (RFC 1924), 6 % shorter than base 64, for `blocks.js` to read.

    None of its characters ends a script element: there is no slash among them.
    """
    pieces = (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))
    return "".join(base64.b85encode(piece).decode("ascii") for piece in pieces)
