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
    r"|\.leaflet-tooltip|\.leaflet-oldie|\.lvml|\.leaflet-vml|\.leaflet-safari|flag"
)
# For browsers that are older than what the page's script needs.
_PREFIXED = re.compile(
    r"-(?:moz|ms)-[a-z-]+:[^;}]*;?|-webkit-trans(?:form|ition|form-origin):[^;}]*;?|cursor:-(?:webkit|moz)-\w+;"
)


@cache
def leaflet_script() -> str:
    """Leaflet's script with its licence banner, without the pointer to its source map."""
    script = _SOURCE_MAP.sub("", _read("leaflet.js").decode("utf-8"))
    return script.replace("</", "<\\/").strip()


@cache
def leaflet_style() -> str:
    """Leaflet's style sheet, without what is for old browsers, its images and controls the page has not."""
    style = _PREFIXED.sub("", str(cssmin(_read("leaflet.css").decode("utf-8"))))
    return _RULE.sub(lambda rule: "" if _UNUSED.search(rule[0]) else rule[0], style)


def _read(name: str) -> bytes:
    # Located through its metadata: importing `xstatic.pkg` runs code and needs namespace-package support.
    path = distribution("XStatic-Leaflet").locate_file(f"{_FOLDER}/{name}")
    return Path(str(path)).read_bytes()
