"""Whatever is done to a file, it is read or refused in a sentence: never a traceback."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.errors import ReportError, ReportMapError
from geo.readers import read_reports

SAMPLES = {
    ".csv": b'id,text,date\n1,"In Ghent, two",2024-01-01\n2,"In\nLyon",\n',
    ".html": b'<!doctype html><head><meta charset="utf-8"><title>x</title></head><body><p>In Ghent.</p>',
    ".jsonl": b'{"id": 3, "text": "In Ghent.", "title": ["x"]}\n{"text": "In Lyon.", "date": 5}\n',
    ".eml": b"From: A <a@b.c>\nSubject: =?utf-8?q?x?=\nMIME-Version: 1.0\n"
    b"Content-Type: text/plain; charset=utf-8\n\nIn Ghent.\n-- \nA\n",
    ".json": b'[{"id": 3, "text": "In Ghent."}, {"text": "In Lyon."}]',
    ".mbox": b"From a@b.c Tue Mar  5 10:12:00 2024\nFrom: a@b.c\n\nIn Ghent.\n\nFrom d\nTo: x\n\n> No.\n",
    ".md": b"# Floods\n\n[Ghent](http://e.org) **two**\n\n| a | b |\n|--|--|\n| 1 | 2 |\n",
    ".mht": b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    b"--b\nContent-Type: text/html\n\n<p>In Ghent.</p>\n--b--\n",
    ".srt": b"1\n00:00:01,000 --> 00:00:02,000\nIn Ghent.\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo.\n",
    ".txt": "---\ntitle: x\n---\nLiège – Ghent\n".encode(),
}
PIECES = [
    b'"',
    b"\n",
    b"<",
    b"\x00",
    b"\xff",
    b"\xfe\xff",
    b"---\n",
    b"{",
    b"&#0;",
    b"\\ud800",
    b"<!--",
    b"<table>",
    b"\r",
]


@pytest.mark.parametrize("suffix", SAMPLES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(
        st.tuples(st.integers(0, 120), st.integers(0, 8), st.sampled_from(PIECES) | st.binary(max_size=4)),
        max_size=5,
    )
)
def test_a_damaged_file_is_read_or_refused(
    tmp_path: Path, suffix: str, edits: list[tuple[int, int, bytes]]
) -> None:
    content = bytearray(SAMPLES[suffix])
    for at, removed, inserted in edits:
        content[at : at + removed] = inserted
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    errors: list[ReportMapError] = []
    for report in read_reports([path], on_error=errors.append):
        assert report.text.strip()
        assert not set(report.text) & set("\r\0")
        report.text.encode("utf-8")
    assert all(str(path) in str(error) for error in errors)


def test_a_text_with_the_name_of_another_kind_of_file_is_named_with_the_remedy(tmp_path: Path) -> None:
    for name in ("a.pdf", "a.docx"):
        (tmp_path / name).write_text("Two bridges in Ghent are closed.")
        with pytest.raises(ReportError, match=rf"{name}: is no .*, but text\. Rename it to \.txt\."):
            list(read_reports([tmp_path / name]))


def test_what_is_nested_without_end_is_named(tmp_path: Path) -> None:
    nested = b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    (tmp_path / "a.eml").write_bytes(nested * 3000 + b"From: a@b.c\n\nIn Ghent.\n")
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with ZipFile(tmp_path / "b.docx", "w") as archive:
        runs = f"{'<w:r>' * 50_000}<w:t>In Ghent.</w:t>{'</w:r>' * 50_000}"
        archive.writestr("word/document.xml", f'<w:p xmlns:w="{main}">{runs}</w:p>')
    (tmp_path / "c.txt").write_text("In Lyon.")
    errors: list[ReportMapError] = []
    assert [report.text for report in read_reports([tmp_path], on_error=errors.append)] == ["In Lyon."]
    assert [str(error).removeprefix(f"{tmp_path}/") for error in errors] == [
        "a.eml: is a damaged message. Save its text alone and try again.",
        "b.docx: is nested too deep to be read. Save its text alone.",
    ]
