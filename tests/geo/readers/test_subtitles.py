"""Subtitles: sentences, not cues."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import ReportError
from geo.readers import read_reports

SUBRIP = """1
00:00:01,000 --> 00:00:03,000
Three bridges were closed in
<i>Stara</i>

2
00:00:03,200 --> 00:00:05,000
{\\an8}Zagora and one in Varna.

3
00:00:12,000 --> 00:00:14,000
- And in Burgas?
- None.
"""
ROLLING = """WEBVTT
Kind: captions

NOTE made by a machine

00:01.000 --> 00:03.000 align:start position:0%
two<00:01.500><c> schools</c> in

00:03.000 --> 00:05.000
two schools in
<v Ada>Plovdiv were shut
"""


@pytest.mark.parametrize("name", ["a.srt", "a"])
def test_a_sentence_over_several_cues_is_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(SUBRIP)
    (report,) = read_reports([path])
    assert report.text == (
        "Three bridges were closed in Stara Zagora and one in Varna.\n- And in Burgas?\n- None."
    )


def test_a_line_that_is_shown_twice_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(ROLLING)
    (report,) = read_reports([tmp_path])
    assert report.text == "two schools in Plovdiv were shut"


def test_a_file_without_cues_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text("WEBVTT\n")
    with pytest.raises(ReportError, match=r"a\.vtt: has no subtitles"):
        list(read_reports([tmp_path / "a.vtt"]))


def test_signs_that_are_written_as_in_a_page_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(
        "1\n00:00:01,000 --> 00:00:02,000\n<i>Bosnia &amp; Herzegovina</i>, {\\an8}&#8222;two&#8220;\n"
    )
    (report,) = read_reports([tmp_path])
    assert report.text == "Bosnia & Herzegovina, „two“"
