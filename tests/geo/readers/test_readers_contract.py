"""What every module in geo/readers/ has to have."""

from __future__ import annotations

import inspect
import io
from types import ModuleType

import pytest

from geo.readers import readers
from geo.readers._source import Source


@pytest.mark.parametrize("name", readers())
def test_a_reader_has_the_shape_that_the_folder_promises(name: str) -> None:
    reader = readers()[name]
    assert isinstance(reader, ModuleType)
    assert reader.__doc__
    assert isinstance(reader.SUFFIXES, frozenset)  # empty where the content alone tells
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.SUFFIXES)
    assert list(inspect.signature(reader.recognises).parameters) == ["source"]
    assert list(inspect.signature(reader.read).parameters) == ["source", "on_error"]


def test_no_two_readers_claim_one_suffix() -> None:
    claimed = [suffix for reader in readers().values() for suffix in reader.SUFFIXES]
    assert len(claimed) == len(set(claimed))


@pytest.mark.parametrize(
    ("content", "sure"),
    [
        (b"", []),
        (b"In Ghent.", []),
        (b'{"text": "In Ghent."}', ["jsonl"]),
        (b'[{"text": "In Ghent."}]', ["json"]),
        (b'{\n  "text": "In Ghent."\n}', ["json"]),
        (b'{"format":"reportmap",\n"version":1,', ["bundle"]),
        (b"From: a@b.c\nMIME-Version: 1.0\n\nIn Ghent.", ["mail"]),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\n\n<p>In Ghent.", ["web_archive"]),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nIn Ghent.", ["subtitles"]),
        (b"id,text\n1,x", ["csv"]),
        (b"<!doctype html><p>", ["html"]),
        (b"%PDF-1.7", ["pdf"]),
        (b"PK\x03\x04", []),
    ],
)
def test_one_reader_at_most_is_sure_of_a_content_and_it_is_the_right_one(
    content: bytes, sure: list[str]
) -> None:
    source = Source("a", "a", "", io.BytesIO(content))
    assert [name for name, reader in readers().items() if reader.recognises(source)] == sure
