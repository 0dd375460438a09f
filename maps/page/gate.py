"""The last check before a page is written: it must load nothing from anywhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from geo.errors import PageError

# Attributes that make a browser load their value. An `a` or `area` loads nothing until somebody clicks it.
_LOADING = frozenset(
    (
        *("src", "srcset", "href", "xlink:href", "poster", "data", "background", "action", "formaction"),
        *("manifest", "ping", "codebase", "archive", "classid", "longdesc", "cite", "profile", "srcdoc"),
        "imagesrcset",
    )
)
_CLICKED = frozenset({"a", "area"})
_FORBIDDEN = frozenset({"iframe", "frame", "object", "embed", "applet", "base", "portal", "audio", "video"})
_SAFE_VALUE = re.compile(r"\s*(?:data:|#|$)", re.IGNORECASE)
_SAFE_LINK = re.compile(r"\s*(?:https?:|mailto:|data:|#)", re.IGNORECASE)
_STYLE_URL = re.compile(r"url\(\s*['\"]?\s*(?!data:|#)[^)]*\)", re.IGNORECASE)
_STYLE_IMPORT = re.compile(r"@import\b[^;]*", re.IGNORECASE)


def check_loads_nothing(page: str) -> None:
    """Raise `PageError`, naming each place, where opening `page` would load anything.

    Scripts are not read: what they may load is for the page's Content-Security-Policy, whose presence and
    strictness is checked.
    """
    parser = _Reader()
    parser.feed(page)
    parser.close()
    if not parser.has_policy:
        parser.problems.append("no Content-Security-Policy with default-src 'none'")
    if parser.problems:
        raise PageError(f"the page would not be self-contained: {'; '.join(parser.problems)}")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.has_policy = False
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag in _FORBIDDEN:
            self._report(f"<{tag}>")
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            self._check_attribute(tag, name, value)
        if tag == "meta":
            self._check_meta(values)

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._check_style(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def _check_attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on"):
            self._report(f"<{tag} {name}>")
        elif name == "style":
            self._check_style(value)
        elif tag in _CLICKED and name == "href":
            if not _SAFE_LINK.match(value):
                self._report(f"<{tag} href={value[:80]!r}>")
        elif name in _LOADING and not _SAFE_VALUE.match(value):
            self._report(f"<{tag} {name}={value[:80]!r}>")

    def _check_meta(self, values: dict[str, str]) -> None:
        kind = values.get("http-equiv", "").lower()
        if kind == "refresh":
            self._report("<meta http-equiv=refresh>")
        elif kind == "content-security-policy":
            self.has_policy = self.has_policy or "default-src 'none'" in values.get("content", "")

    def _check_style(self, style: str) -> None:
        for pattern in (_STYLE_URL, _STYLE_IMPORT):
            for match in pattern.finditer(style):
                self._report(match[0][:80])

    def _report(self, what: str) -> None:
        line, column = self.getpos()
        self.problems.append(f"{what} at line {line}, column {column + 1}")
