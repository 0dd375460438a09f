"""What a person may name as input, and what becomes of it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from geo.errors import ReportError, ReportMapError
from geo.readers import read_reports

STORY = "Flood closes two schools\n\nTwo schools in Ghent were closed on Monday.\n"


def ids(*inputs: str | Path) -> list[str]:
    return [report.id for report in read_reports(inputs)]


def test_a_text_file_is_one_report_with_its_headline_as_title(tmp_path: Path) -> None:
    path = tmp_path / "flood.txt"
    path.write_text(STORY)
    (report,) = read_reports([path])
    assert report.id == "flood.txt"
    assert report.text == STORY
    assert report.title == "Flood closes two schools"
    assert report.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert report.source_url is None
    assert report.published is None


def test_a_first_line_that_is_a_sentence_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Two schools in Ghent were closed on Monday.\n\nThey open again on Friday.")
    (report,) = read_reports([path])
    assert report.title is None


def test_line_ends_and_composed_letters_are_the_same_from_every_system(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Café in Malmo\u0308\r\nand Ghent\rand Lille".encode())
    (report,) = read_reports([path])
    assert report.text == "Café in Malmö\nand Ghent\nand Lille"


def test_a_folder_gives_its_reports_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/.hidden.txt", "photo.jpg", "z.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"id": "z1", "text": "In Lyon."}' if name == "z.jsonl" else STORY)
    assert ids(tmp_path) == ["a.md", "b.txt", "sub/c.txt", "z1"]


def test_the_file_that_word_lays_beside_an_open_document_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "~$a.docx").write_bytes(b"\x04Ada" + bytes(50))
    assert ids(tmp_path) == ids(tmp_path / "*") == ["a.txt"]


def test_the_same_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    assert ids(tmp_path / "a.txt", tmp_path, str(tmp_path / "*.txt")) == ["a.txt"]


def test_two_files_of_one_name_get_two_ids(tmp_path: Path) -> None:
    for folder in ("one", "two", "three"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(STORY + folder)
    assert ids(*(tmp_path / folder for folder in ("one", "two", "three"))) == [
        "a.txt",
        "a.txt (2)",
        "a.txt (3)",
    ]


def test_a_glob_is_sorted_and_reads_what_it_matches(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(STORY)
    assert ids(str(tmp_path / "*.txt")) == ["a.txt", "b.txt"]


def test_standard_input_is_read_by_its_content() -> None:
    program = "from geo.readers import read_reports; print([(r.id, r.text) for r in read_reports(['-'])])"
    record = b'{"id": "x", "text": "In Lyon."}\n{"text": "In Ghent."}\n'
    done = subprocess.run([sys.executable, "-c", program], input=record, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[('x', 'In Lyon.'), ('standard input:2', 'In Ghent.')]"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.txt", None, "there is no such file"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is a PNG image"),
        ("data.bin", b"abc\x00\x01\x02", "is binary data (byte 3)"),
        ("old.txt", "Взрыв в Харькове, пострадали двое".encode("windows-1251"), "--encoding"),
        ("polski.txt", "pożar w Łodzi, zginął człowiek".encode("iso-8859-2"), "--encoding"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReportError) as raised:
        list(read_reports([path]))
    assert str(path) in str(raised.value)
    assert sentence in str(raised.value)


def test_a_web_address_without_its_scheme_is_told_as_such() -> None:
    with pytest.raises(ReportError, match=r"For the web address, write https://www\.example\.org/story"):
        list(read_reports(["www.example.org/story"]))


def test_a_folder_without_reports_says_what_would_be_read(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(ReportError, match=r"there is no report in this folder. Files read are .*\.jsonl"):
        list(read_reports([tmp_path]))


def test_a_pattern_that_matches_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no file matches"):
        list(read_reports([str(tmp_path / "*.txt")]))


def test_one_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(STORY)
    (tmp_path / "07.txt").write_bytes(b"\x00\x01")
    errors: list[ReportMapError] = []
    reports = list(read_reports([tmp_path, tmp_path / "missing.txt"], on_error=errors.append))
    assert len(reports) == 19
    assert [Path(str(error).partition(":")[0]).name for error in errors] == ["07.txt", "missing.txt"]


def test_reading_plain_text_loads_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    program = (
        "import sys; from geo.readers import read_reports; list(read_reports(sys.argv[1:]));"
        "heavy = {'trafilatura', 'lxml', 'pypdf', 'pypdfium2', 'docx', 'markdown_it', 'urllib3', 'ssl'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_form_feeds_in_a_text_made_from_a_paged_document_give_its_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fire in Ghent.\n\fFlood in Lille.\n\f")
    (report,) = read_reports([tmp_path / "a.txt"])
    assert report.pages == (0, 16)
    assert [report.page_at(report.text.index(name)) for name in ("Ghent", "Lille")] == [1, 2]


def test_a_report_without_pages_has_no_page_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (report,) = read_reports([tmp_path / "a.txt"])
    assert report.page_at(0) is None


def test_a_thousand_files_are_read_one_at_a_time(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"{number:04}.txt").write_text(STORY)
    reports = read_reports([tmp_path])
    assert next(reports).id == "0000.txt"
    (tmp_path / "0500.txt").unlink()
    errors: list[ReportMapError] = []
    assert len(list(read_reports([tmp_path], on_error=errors.append))) == 999
    assert not errors
