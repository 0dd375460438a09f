"""Leaflet as shipped by XStatic-Leaflet, ready to be put inside a page: nothing in it points elsewhere."""

from __future__ import annotations

import base64
import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

_FOLDER = "xstatic/pkg/leaflet/data"
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_IMAGE = re.compile(r"url\((images/[\w.-]+\.png)\)")
_OLD_EXPLORER = re.compile(r"[^{}]*\{[^{}]*url\(#default#VML\)[^{}]*\}")


@cache
def leaflet_script() -> str:
    """Leaflet's script with its licence banner, without the pointer to its source map."""
    script = _SOURCE_MAP.sub("", _read("leaflet.js").decode("utf-8"))
    return script.replace("</", "<\\/").strip()


@cache
def leaflet_style() -> str:
    """Leaflet's style sheet, its three images inside it."""
    style = _read("leaflet.css").decode("utf-8").replace("\r\n", "\n")
    return _IMAGE.sub(_as_data, _OLD_EXPLORER.sub("", style)).strip()


def _as_data(match: re.Match[str]) -> str:
    return f"url(data:image/png;base64,{base64.b64encode(_read(match[1])).decode('ascii')})"


def _read(name: str) -> bytes:
    # Located through its metadata: importing `xstatic.pkg` runs code and needs namespace-package support.
    path = distribution("XStatic-Leaflet").locate_file(f"{_FOLDER}/{name}")
    return Path(str(path)).read_bytes()
