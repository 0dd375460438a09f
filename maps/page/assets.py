"""Leaflet as shipped by XStatic-Leaflet, ready to be put inside a page: nothing in it points elsewhere."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from rcssmin import cssmin

_FOLDER = "xstatic/pkg/leaflet/data"
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_RULE = re.compile(r"[^{}]*\{[^{}]*\}")
_UNUSED = re.compile(
    r"url\(|\.leaflet-control-layers|\.leaflet-control-attribution|\.leaflet-bar|\.leaflet-control-zoom"
    r"|\.leaflet-tooltip|\.leaflet-oldie|\.lvml"
)


@cache
def leaflet_script() -> str:
    """Leaflet's script with its licence banner, without the pointer to its source map."""
    script = _SOURCE_MAP.sub("", _read("leaflet.js").decode("utf-8"))
    return script.replace("</", "<\\/").strip()


@cache
def leaflet_style() -> str:
    """Leaflet's style sheet, without the rules for its images and for controls that the page has not."""
    style = str(cssmin(_read("leaflet.css").decode("utf-8")))
    return _RULE.sub(lambda rule: "" if _UNUSED.search(rule[0]) else rule[0], style)


def _read(name: str) -> bytes:
    # Located through its metadata: importing `xstatic.pkg` runs code and needs namespace-package support.
    path = distribution("XStatic-Leaflet").locate_file(f"{_FOLDER}/{name}")
    return Path(str(path)).read_bytes()
