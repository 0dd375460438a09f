"""Word documents."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from geo.errors import ReportError
from geo.readers import read_reports

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def write_raw(path: Path, body: str, prolog: str = "") -> Path:
    """Write the smallest archive that is a Word document, with the given body."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        opening = f'{prolog}<w:document xmlns:w="{WORD}" xmlns:mc="{COMPATIBILITY}">'
        archive.writestr("word/document.xml", f"{opening}<w:body>{body}</w:body></w:document>")
    return path


def test_paragraphs_lists_and_tables_are_read_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Floods of the Leie"
    document.core_properties.author = "A. Writer"
    document.sections[0].header.paragraphs[0].text = "Tokyo Institute"
    document.add_heading("Floods in Ghent", 0)
    paragraph = document.add_paragraph("Two bridges in ")
    paragraph.add_run("Kort").bold = True
    paragraph.add_run("rijk were closed.")
    document.add_paragraph("Lille", style="List Bullet")
    document.add_paragraph("Metz", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells], ["City", "n", "Tournai", "12"], strict=True
    ):
        cell.text = text
    document.save(str(tmp_path / "a.docx"))
    (report,) = read_reports([tmp_path / "a.docx"])
    assert report.text == (
        "Floods in Ghent\n\nTwo bridges in Kortrijk were closed.\n\n- Lille\n- Metz\n\nCity | n\nTournai | 12"
    )
    assert (report.title, report.author) == ("Floods of the Leie", "A. Writer")


def test_deleted_text_and_repeated_fallbacks_are_left_out(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('In ')}<w:del>{run.format('Lyon')}</w:del><w:ins>{run.format('Ghent')}</w:ins>"
        f"<mc:AlternateContent><mc:Choice>{run.format(' and Metz')}</mc:Choice>"
        f"<mc:Fallback>{run.format(' and Metz')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    (report,) = read_reports([write_raw(tmp_path / "a.docx", body)])
    assert report.text == "In Ghent and Metz"


def test_what_is_no_readable_word_document_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04" + b"x" * 100)
    encrypted = tmp_path / "encrypted.docx"
    encrypted.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512)
    empty = write_raw(tmp_path / "empty.docx", "")
    torn = write_raw(tmp_path / "torn.docx", "<w:p>")
    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("a.txt", "In Ghent.")
    sentences = {
        broken: "is broken",
        encrypted: "is encrypted, or an old Office file",
        empty: "has no text",
        torn: "is broken",
        archive: "is a ZIP archive, not a report",
    }
    for path, sentence in sentences.items():
        with pytest.raises(ReportError, match=sentence):
            list(read_reports([path]))


def test_a_zip_bomb_is_refused_without_filling_the_memory(tmp_path: Path) -> None:
    path = write_raw(tmp_path / "a.docx", f"<w:p><w:r><w:t>{'a' * 120_000_000}</w:t></w:r></w:p>")
    assert path.stat().st_size < 200_000
    with pytest.raises(ReportError, match=r"a\.docx: unpacks to more than 100 MB"):
        list(read_reports([path]))


def test_exploding_entities_are_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    prolog = f'<!DOCTYPE d [<!ENTITY e0 "Ghent ">{entities}]>'
    path = write_raw(tmp_path / "a.docx", "<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>", prolog)
    with pytest.raises(ReportError, match=r"a\.docx: is broken"):
        list(read_reports([path]))


def test_footnotes_and_endnotes_follow_the_text(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(tmp_path / "a.docx", "a") as archive:
        for kind, place in (("endnote", "Metz"), ("footnote", "Lille")):
            note = f"<w:{kind}><w:p><w:r><w:t>Seen in {place}.</w:t></w:r></w:p></w:{kind}>"
            archive.writestr(f"word/{kind}s.xml", f"<w:{kind}s {space}>{note}</w:{kind}s>")
    (report,) = read_reports([tmp_path / "a.docx"])
    assert report.text == "Seen in Lille.\n\nSeen in Metz."
