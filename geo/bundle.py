"""Everything that was located as plain JSON values, and back without any loss.

The outer object has four members:

- ``format``: always ``reportmap``; ``version``: the number of this description, now 1.
- ``places`` and ``mentions``: each distinct `Place` and `Mention` once.
- ``located``: the `Located`, field by field. Where the field of a value is a `Place` or a `Mention`, it
  holds that one's position in the list above, counted from 0.

Objects have the field names of `geo.model`; a tuple is an array. A field that holds its default is left out,
and so is one that is None where the model has no default; `Report.path` is never written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from geo.errors import TableError
from geo.model import Located, Mention, Place, Report

FORMAT = "reportmap"
VERSION = 1

_SHARED = {Place: "places", Mention: "mentions"}
_NEVER_WRITTEN = {(Report, "path")}
"""Where a report lies on its maker's disk is nobody else's business."""

_LARGEST_INTEGER = 2**63
_IN_WORDS = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


def to_bundle(located: Located) -> dict[str, Any]:
    """Turn everything that was located into JSON values."""
    shared: dict[type, dict[object, int]] = {kind: {} for kind in _SHARED}
    tree = _plain(located, shared)
    return {
        "format": FORMAT,
        "version": VERSION,
        **{name: [_members(value, {}) for value in shared[kind]] for kind, name in _SHARED.items()},
        "located": tree,
    }


def from_bundle(bundle: Mapping[str, Any], file: str) -> Located:
    """Undo `to_bundle`; raises `TableError` naming `file` and the member that is wrong."""
    if bundle.get("format") != FORMAT or not isinstance(bundle.get("version"), int):
        raise TableError(f"{file}: not a reportmap bundle: it has no format “reportmap” with a version.")
    if bundle["version"] > VERSION:
        raise TableError(
            f"{file}: a bundle of version {bundle['version']}, from a newer reportmap than this one, which "
            f"reads up to version {VERSION}; run: pip install --upgrade reportmap"
        )
    try:
        shared = {kind: _list_of(kind, bundle.get(name), name, {}) for kind, name in _SHARED.items()}
        located: Located = _build(Located, bundle.get("located"), "located", shared)
    except _WrongMemberError as error:
        raise TableError(f"{file}: {error}.") from error
    return located


class _WrongMemberError(ValueError):
    """A member of a bundle is not what the model asks for."""


def _plain(value: object, shared: dict[type, dict[object, int]]) -> Any:
    if type(value) in shared:
        seen = shared[type(value)]
        return seen.setdefault(value, len(seen))
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item, shared) for item in value]
    return _members(value, shared) if is_dataclass(value) else value


def _members(value: Any, shared: dict[type, dict[object, int]]) -> dict[str, Any]:
    members = {
        field.name: getattr(value, field.name) for field in fields(value) if not _is_usual(field, value)
    }
    return {name: _plain(member, shared) for name, member in members.items()}


def _is_usual(field: Field[Any], value: Any) -> bool:
    """Tell whether a field holds its default, or None where it has no default, or is not for others."""
    if (type(value), field.name) in _NEVER_WRITTEN:
        return True
    member = getattr(value, field.name)
    usual = None if field.default is MISSING else field.default
    return type(member) is type(usual) and member == usual


def _build(kind: Any, raw: Any, where: str, shared: Mapping[type, tuple[Any, ...]]) -> Any:
    """Build a value of `kind`; `where` names the member for messages."""
    if kind in shared:
        return _shared_value(kind, raw, where, shared)
    if get_origin(kind) is tuple:
        return _list_of(get_args(kind)[0], raw, where, shared)
    if isinstance(kind, UnionType):
        (inner,) = (option for option in get_args(kind) if option is not NoneType)
        return None if raw is None else _build(inner, raw, where, shared)
    if is_dataclass(kind):
        return _value(kind, raw, where, shared)
    return _scalar(kind, raw, where)


def _list_of(kind: Any, raw: Any, where: str, shared: Mapping[type, tuple[Any, ...]]) -> tuple[Any, ...]:
    _expect(isinstance(raw, list), where, "a list")
    return tuple(_build(kind, each, f"{where}[{n}]", shared) for n, each in enumerate(raw))


def _shared_value(kind: type, raw: Any, where: str, shared: Mapping[type, tuple[Any, ...]]) -> Any:
    known = shared[kind]
    _expect(type(raw) is int and 0 <= raw < len(known), where, f"a position in {_SHARED[kind]}")
    return known[raw]


def _value(kind: Any, raw: Any, where: str, shared: Mapping[type, tuple[Any, ...]]) -> Any:
    _expect(isinstance(raw, dict), where, "an object")
    members: dict[str, Any] = {}
    for field, hint in _model(kind):
        if field.name in raw:
            members[field.name] = _build(hint, raw[field.name], f"{where}.{field.name}", shared)
        elif field.default is MISSING:
            _expect(NoneType in get_args(hint), f"{where}.{field.name}", "there")
            members[field.name] = None
    for name, most in (("latitude", 90), ("longitude", 180)):
        _expect(-most <= members.get(name, 0) <= most, f"{where}.{name}", f"between -{most} and {most}")
    return kind(**members)


def _scalar(kind: Any, raw: Any, where: str) -> Any:
    if issubclass(kind, StrEnum):
        _expect(raw in set(kind), where, f"one of {', '.join(kind)}")
        return kind(raw)
    if type(raw) is int:
        _expect(abs(raw) <= _LARGEST_INTEGER, where, "a number that a table can hold")
    if kind is float and type(raw) is int:
        return float(raw)
    _expect(type(raw) is kind, where, _IN_WORDS[kind])
    return raw


def _expect(right: bool, where: str, what: str) -> None:
    if not right:
        raise _WrongMemberError(f"{where} is not {what}")


@cache
def _model(kind: Any) -> list[tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return [(field, hints[field.name]) for field in fields(kind)]
