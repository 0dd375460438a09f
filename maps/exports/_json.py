"""What the JSON formats share."""

from __future__ import annotations

import json
from typing import Any

from geo.errors import TableError

_LINE_ENDS = str.maketrans({character: f"\\u{ord(character):04x}" for character in "\x85\u2028\u2029"})


def dump(value: object) -> str:
    """Write a value as one line of JSON, also for programs that take U+2028 for the end of a line."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_LINE_ENDS)


def load(data: bytes, file: str) -> Any:
    """Read JSON; raises `TableError` with the line."""
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise TableError(f"{file}: not UTF-8 (byte {error.start}).") from error
    except json.JSONDecodeError as error:
        raise TableError(f"{file}, line {error.lineno}: not JSON: {error.msg}.") from error
    except (ValueError, RecursionError) as error:
        raise TableError(f"{file}: not JSON: {error}.") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a number in JSON")
