"""HTML built from values: every text and attribute is escaped, nothing is ever parsed as a template."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass

Attribute = str | int | bool | None

_VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of finished HTML; a plain `str` is text and gets escaped."""

    html: str


def element(
    tag: str, attributes: Mapping[str, Attribute] | None = None, *children: Markup | str | None
) -> Markup:
    """Build one element. Attributes that are None or False are left out, True stands without a value."""
    opening = "".join(_attribute(name, value) for name, value in (attributes or {}).items())
    if tag in _VOID:
        return Markup(f"<{tag}{opening}>")
    inner = "".join(_child(child) for child in children if child is not None)
    return Markup(f"<{tag}{opening}>{inner}</{tag}>")


def fragment(*children: Markup | str | None) -> Markup:
    """Put pieces one after the other without an element around them."""
    return Markup("".join(_child(child) for child in children if child is not None))


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{html.escape(str(value))}"'


def _child(child: Markup | str) -> str:
    return child.html if isinstance(child, Markup) else html.escape(child, quote=False)
