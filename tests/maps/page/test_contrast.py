"""The colours of both themes keep the contrast that WCAG 2.2 AA asks for."""

import re
from pathlib import Path

import pytest

import maps.page

TOKENS = (Path(maps.page.__file__).parent / "static" / "tokens.css").read_text(encoding="utf-8")
TEXT = 4.5
GRAPHIC = 3.0
PAIRS = [
    *((ink, paper, TEXT) for ink in ("ink", "ink-soft", "link") for paper in ("paper", "surface", "raised")),
    ("ink", "mark", TEXT),
    ("ink", "selected", TEXT),
    ("ink-soft", "selected", TEXT),
    ("doubt", "doubt-paper", TEXT),
    ("good", "good-paper", TEXT),
    ("on-marker", "marker", TEXT),
    ("focus", "paper", GRAPHIC),
    ("focus", "surface", GRAPHIC),
    ("line-strong", "paper", GRAPHIC),
    ("line-strong", "surface", GRAPHIC),
]


def colours(selector):
    block = re.search(re.escape(selector) + r" \{(.*?)\}", TOKENS, re.DOTALL)[1]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


LIGHT = colours(":root")
CHOSEN_DARK = colours(':root[data-theme="dark"]')
SYSTEM_DARK = colours(':root:not([data-theme="light"])')


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, {**LIGHT, **CHOSEN_DARK}], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_text_and_controls_stand_out(theme, front, back, least):
    assert contrast(theme[front], theme[back]) >= least


def test_the_dark_theme_is_the_same_whoever_asks_for_it():
    assert CHOSEN_DARK == SYSTEM_DARK


def test_black_on_white_has_the_contrast_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
