"""JSON Lines and tables."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from geo.errors import ReportError, ReportMapError
from geo.readers import read_reports


def test_a_json_line_gives_every_part_of_a_report(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record = {
        "id": 7,
        "text": "Fire in Ghent.",
        "title": "Fire",
        "source_url": "https://example.org/7",
        "published": "2024-03-01T12:00:00Z",
        "language": "en",
        "home": "Flanders",
        "author": "A. Writer",
    }
    path.write_text(json.dumps(record) + "\n\n" + json.dumps({"text": "Fire in Lyon."}))
    first, second = read_reports([path])
    assert (first.id, first.title, first.published, first.language) == ("7", "Fire", "2024-03-01", "en")
    assert (first.source_url, first.author) == ("https://example.org/7", "A. Writer")
    assert (first.home, second.home) == ("Flanders", None)
    assert second.id == "a.jsonl:3"


def test_bad_lines_are_named_by_number_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "In Ghent."}\n{"id": 2}\nnot json\n["text"]\n{"text": 5}\n{"text": "In Lyon."}\n'
    )
    errors: list[ReportMapError] = []
    assert [report.text for report in read_reports([path], on_error=errors.append)] == [
        "In Ghent.",
        "In Lyon.",
    ]
    assert [str(error).split(":")[0].removeprefix(str(path)) for error in errors] == [
        f", line {number}" for number in (2, 3, 4, 5)
    ]
    with pytest.raises(ReportError, match="line 2: has no text"):
        list(read_reports([path]))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_its_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "a.csv"
    header = delimiter.join(["Id", "Headline", "Text", "url", "date"])
    row = delimiter.join(
        ["x1", "Fire", '"In Ghent; two, three\tor | four\nlines ""so"""', "https://e.org", "2024-03-01"]
    )
    path.write_text("\ufeff" + header + "\r\n" + row + "\r\n", newline="")
    (report,) = read_reports([path])
    assert report.text == 'Fire\n\nIn Ghent; two, three\tor | four\nlines "so"'
    assert (report.id, report.title, report.source_url) == ("x1", "Fire", "https://e.org")
    assert report.published == "2024-03-01"


def test_the_title_in_a_table_is_its_first_line_unless_the_text_has_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "Incident,Headline,Description\n1,Fire in Lyon,Three people died.\n"
        "2,Blast in Porto,Blast in Porto kills 2\n"
    )
    texts = [report.text for report in read_reports([path])]
    assert texts == ["Fire in Lyon\n\nThree people died.", "Blast in Porto kills 2"]


def test_the_text_is_found_under_the_usual_headings_of_other_languages(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Fecha;Título;Descripción\n2024-03-01;Incendio;Tres muertos en Quilpué.\n")
    (report,) = read_reports([path])
    assert (report.text, report.title, report.published) == (
        "Incendio\n\nTres muertos en Quilpué.",
        "Incendio",
        "2024-03-01",
    )


def test_a_column_called_text_is_read_before_a_description(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("description,text\nA file.,In Ghent.\n")
    assert [report.text for report in read_reports([path])] == ["In Ghent."]


def test_a_table_without_a_text_column_names_the_columns_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("place,latitude,longitude\nGhent,51,3.7\n")
    with pytest.raises(ReportError, match=r"line 1: no column holds the text.*place, latitude, longitude"):
        list(read_reports([path]))


def test_a_table_with_a_million_columns_is_refused_in_one_short_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",".join(f"c{number}" for number in range(1_000_000)) + "\n")
    with pytest.raises(ReportError, match=r"and 999988 more") as raised:
        list(read_reports([path]))
    assert len(str(raised.value)) < 500


def test_rows_without_text_are_named_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,In Ghent.\n2,\n3,In Lyon.\n")
    errors: list[ReportMapError] = []
    assert [report.id for report in read_reports([path], on_error=errors.append)] == ["1", "3"]
    assert "line 3: has no text" in str(errors[0])


def test_the_content_decides_before_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text('{"text": "In Ghent."}\n{"text": "In Lyon."}\n')
    (tmp_path / "table.txt").write_text("id,text\n1,In Paris.\n")
    texts = [report.text for report in read_reports([tmp_path])]
    assert texts == ["In Ghent.", "In Lyon.", "In Paris."]


def test_a_header_of_fields_gives_title_date_and_address(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        '---\ntitle: "Fire: two hurt"\nurl: https://e.org\ndate: 2024-03-01\ntags: x\n---\n\nIn Ghent.\n'
    )
    (report,) = read_reports([path])
    assert report.text == "In Ghent.\n"
    assert (report.title, report.source_url) == ("Fire: two hurt", "https://e.org")
    assert report.published == "2024-03-01"


def test_a_rule_above_the_text_is_no_header(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("---\nIn Ghent: three hurt\n---\nIn Lyon.\n")
    (report,) = read_reports([path])
    assert report.text == "---\nIn Ghent: three hurt\n---\nIn Lyon.\n"


def test_markdown_is_read_as_a_person_sees_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Fires in *Ghent*\n\nTwo in [Lyon](https://e.org/Paris), one in **New\nYork**.\n\n"
        "![Map of Rome](rome.png)\n\n- Nantes\n- Lille\n\n| City | n |\n|--|--|\n| Metz | 3 |\n"
    )
    (report,) = read_reports([path])
    assert report.title == "Fires in Ghent"
    assert report.text == (
        "Fires in Ghent\n\nTwo in Lyon, one in New\nYork.\n\n- Nantes\n- Lille\n\nCity | n\nMetz | 3"
    )


def test_a_date_that_is_none_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "In Ghent.", "date": "1 Jan 2020 99999999999999999999:00"}\n'
        '{"text": "In Lyon.", "date": "2024-13-45"}\n'
    )
    assert [report.published for report in read_reports([path])] == [None, None]


def test_a_line_that_is_not_json_is_named_with_its_column(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "In Ghent."}\n{"text": }\n')
    errors: list[ReportMapError] = []
    list(read_reports([path], on_error=errors.append))
    assert str(errors[0]).startswith(f"{path}, line 2: is not JSON: Expecting value at column 10.")


@pytest.mark.parametrize(("first", "depth", "line"), [('{"text": "In Ghent."}\n', 100_000, 2), ("", 799, 1)])
def test_a_line_nested_without_end_is_named(tmp_path: Path, first: str, depth: int, line: int) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(first + '{"a":' * depth + "[" * 1000 + "\n")
    with pytest.raises(ReportError, match=f"line {line}: is "):
        list(read_reports([path]))


def test_a_table_that_states_its_delimiter_for_excel_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\r\nid;text\r\nx;In Ghent\r\ny;\r\n", encoding="utf-8-sig", newline="")
    errors: list[ReportMapError] = []
    assert [report.text for report in read_reports([path], on_error=errors.append)] == ["In Ghent"]
    assert "line 4: has no text" in str(errors[0])


@pytest.mark.parametrize("stated", ["EN", "en-US", "en_GB", "English"])
def test_a_language_is_known_however_it_is_written(tmp_path: Path, stated: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "In Ghent.", "language": "{stated}"}}\n')
    (report,) = read_reports([path])
    assert report.language == "en"


def test_what_is_struck_out_in_markdown_is_taken_back_and_code_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "- Lagos: three\n- ~~Ibadan: five~~\n- <del>Jos: one</del> Kano: six\n\n"
        "Two in `Kyoto` and one in Enugu.[^2]\n\n    Set in, as a quotation is: one in Owerri.\n\n"
        '```python\ncity = "Osaka"\n```\n'
    )
    (report,) = read_reports([path])
    assert report.text == (
        "- Lagos: three\n-\n-  Kano: six\n\nTwo in … and one in Enugu.\n\n"
        "Set in, as a quotation is: one in Owerri."
    )


def test_a_json_array_is_read_as_its_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"id": "x", "text": "In Ghent."},\n {"title": "no text"}, 5,\n {"text": "In Lyon."}]')
    errors: list[ReportMapError] = []
    reports = list(read_reports([path], on_error=errors.append))
    assert [(report.id, report.text) for report in reports] == [("x", "In Ghent."), ("a.json:4", "In Lyon.")]
    assert [str(error).removeprefix(f"{path}, ") for error in errors] == [
        "report 2: has no text. Each report needs a non-empty `text`.",
        "report 3: is not a JSON object with a `text`.",
    ]


def test_a_single_json_object_over_several_lines_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": "Fire", "text": "In Ghent."}, indent=2))
    (report,) = read_reports([path])
    assert (report.title, report.text) == ("Fire", "In Ghent.")


def test_a_json_array_that_breaks_off_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"text": "In Ghent."},')
    with pytest.raises(ReportError, match=r"a\.json: is not JSON"):
        list(read_reports([path]))


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_is_read_as_a_table_a_sheet(tmp_path: Path) -> None:
    heading = ["No", "Date", "Headline", "Description"]
    sheets = {
        "March": [heading, [1, date(2024, 3, 1), "Fire in Lyon", "Three died."], [None] * 4],
        "Figures": [["a", "b"], [1, 2]],
        "April": [heading, [2, None, None, "In Ghent."], [3, None, "Flood", None]],
    }
    errors: list[ReportMapError] = []
    lyon, ghent = read_reports([workbook(tmp_path / "a.xlsx", sheets)], on_error=errors.append)
    assert (lyon.text, lyon.title, lyon.published) == (
        "Fire in Lyon\n\nThree died.",
        "Fire in Lyon",
        "2024-03-01",
    )
    assert (lyon.id, ghent.id, ghent.text) == ("a.xlsx:2", "a.xlsx:2 (2)", "In Ghent.")
    assert [str(error).removeprefix(f"{tmp_path}/") for error in errors] == [
        "a.xlsx, sheet April, row 3: has no text. Each report needs a non-empty `text`."
    ]


def test_a_workbook_whose_first_sheet_has_no_texts_is_refused_and_a_folder_not_searched(
    tmp_path: Path,
) -> None:
    exported = workbook(
        tmp_path / "a.xlsx", {"locations": [["id", "place"]], "mentions": [["text"], ["Oslo"]]}
    )
    (tmp_path / "b.txt").write_text("In Ghent.")
    assert [report.id for report in read_reports([tmp_path])] == ["b.txt"]
    with pytest.raises(ReportError, match=r"sheet locations, row 1: no column holds the text.*id, place"):
        list(read_reports([exported]))


def test_a_broken_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(ReportError, match=r"a\.xlsx: is broken \(.*\)\. Open it and save it again\."):
        list(read_reports([path]))


def test_what_is_read_from_a_workbook_below_a_title_is_said(tmp_path: Path) -> None:
    sheets = {
        "Cover": [["Made by Ada Berg"], ["for the desk"]],
        "Log": [
            ["Incident log, March 2024", None, None],
            [None] * 3,
            ["Nr", "Beschreibung", "Datum"],
            [1, "Zwei Brücken in Görlitz gesperrt.", date(2024, 3, 1)],
            [2, None, None],
        ],
    }
    path = workbook(tmp_path / "a.xlsx", sheets)
    errors: list[ReportMapError] = []
    said: list[str] = []
    (report,) = read_reports([path], on_error=errors.append, on_skipped=said.append)
    assert (report.text, report.published, report.id) == (
        "Zwei Brücken in Görlitz gesperrt.",
        "2024-03-01",
        "a.xlsx:4",
    )
    assert said == [
        f"{path}, sheet Log, row 3: is taken for the names of the columns; what stands above it is not read."
    ]
    assert "sheet Log, row 5: has no text" in str(errors[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "title", ["Protokoll; März, 2024\r\n", "\r\nProtokoll\r\n\r\n", "Protokoll{0}{0}\r\n"]
)
def test_a_table_below_a_title_is_read_whatever_its_delimiter_and_encoding(
    tmp_path: Path, encoding: str, delimiter: str, title: str
) -> None:
    path = tmp_path / "a.csv"
    rows = [
        ["Nr", "Datum", "Beschreibung"],
        ["x", "2024-03-01", '"Zwei Brücken in ""Görlitz"",\r\ngesperrt"'],
    ]
    text = title.format(delimiter) + "".join(delimiter.join(row) + "\r\n" for row in rows) + delimiter * 2
    path.write_bytes(text.encode(encoding))
    said: list[str] = []
    (report,) = read_reports([path], on_skipped=said.append)
    assert report.text == 'Zwei Brücken in "Görlitz",\ngesperrt'
    assert report.published == "2024-03-01"
    line = 1 + title.count("\n")
    assert said == [
        f"{path}, line {line}: is taken for the names of the columns; what stands above it is not read."
    ]


def test_a_table_below_a_title_without_texts_names_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Places of March\n\nplace,latitude,longitude\nGhent,51,3.7\n")
    with pytest.raises(ReportError, match=r"line 3: no column holds the text.*place, latitude, longitude"):
        list(read_reports([path]))


def test_a_row_with_more_cells_than_names_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,In Ghent two, in Mons one.\n2,In Lyon.,\n")
    said: list[str] = []
    assert [report.text for report in read_reports([path], on_skipped=said.append)] == [
        "In Ghent two",
        "In Lyon.",
    ]
    assert said == [
        f"{path}, line 2: has 3 cells where the names have 2; those beyond are not read. "
        "A text with commas stands in quotation marks."
    ]
