"""The HTML document around the page's parts: head, policy, data and scripts."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from maps.page.blocks import compressed
from maps.page.markup import Markup, element, fragment
from maps.page.options import Tiles

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """What a page is put together from, all of it finished text.

    `data` holds blocks that the script reads, by element id: none of them is run. `first_script` runs before
    anything is shown, `script` when all is there. `packed` are the scripts that this one runs: each is
    carried compressed, in the block of its name, and allowed by its own hash.
    """

    language: str
    direction: str
    title: str
    style: str
    body: Markup
    data: dict[str, str]
    first_script: str
    packed: dict[str, str]
    script: str
    tiles: Tiles | None = None

    def html(self) -> str:
        """Write the whole file."""
        head = element(
            "head",
            None,
            element("meta", {"charset": "utf-8"}),
            element("meta", {"http-equiv": "Content-Security-Policy", "content": self.policy()}),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("meta", {"name": "referrer", "content": "no-referrer"}),
            element("meta", {"name": "color-scheme", "content": "light dark"}),
            element("title", None, self.title),
            element("link", {"rel": "icon", "href": "data:,"}),
            Markup(f"<style>{self.style}</style>"),
            _script_block(self.first_script),
        )
        packed = {key: compressed(_writable(script)) for key, script in self.packed.items()}
        data = {**self.data, **packed}
        body = element("body", None, self.body, _data_blocks(data), _script_block(self.script))
        page = element("html", {"lang": self.language, "dir": self.direction}, head, body)
        return _writable(f"<!DOCTYPE html>\n{page.html}\n")

    def policy(self) -> str:
        """Write the Content-Security-Policy: only what is in the file runs, no server is asked."""
        images = "data: blob:" if self.tiles is None else f"data: blob: {self.tiles.origin}"
        return "; ".join(
            (
                "default-src 'none'",
                f"script-src {_hashes([self.first_script, *self.packed.values(), self.script])}",
                f"style-src {_hashes([self.style])}",
                f"img-src {images}",
                "base-uri 'none'",
                "form-action 'none'",
            )
        )


def _hashes(texts: Iterable[str]) -> str:
    digests = (hashlib.sha256(_writable(text).encode("utf-8")).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in digests)


def _data_blocks(data: dict[str, str]) -> Markup:
    return fragment(
        *(
            Markup(f'\n<script type="application/json" id="{key}">{text}</script>')
            for key, text in data.items()
        )
    )


def _script_block(script: str) -> Markup:
    return Markup(f"\n<script>{script}</script>")


def _writable(text: str) -> str:
    """Replace what HTML in UTF-8 cannot hold: NUL and lone surrogates."""
    return _UNWRITABLE.sub("\ufffd", text)
