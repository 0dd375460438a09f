"""What goes wrong in a first week: each failure is one sentence that says what, where and what to do."""

import csv
import gzip

import pytest
from click.testing import CliRunner
from fpdf import FPDF

from maps.cli import main

TEXT = "Police said that a bomb killed three people in Kandahar and two in Lahore. A fire burned in Oslo.\n"
HEADER = "report_id,text,start,action,name,country_code,admin1,kind,latitude,longitude,geonames_id,note,by\n"
OSLO = "report.txt,Oslo,,place,Oslo,NO,,city,59.9,10.7,,by hand,Ada\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Work in a folder with one report and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPORTMAP_CACHE", str(tmp_path / "cache.csv"))
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, [*arguments])


def failed(*arguments, code=1):
    """Run what fails, and give its last sentence."""
    done = run(*arguments)
    assert done.exit_code == code
    assert done.stdout == ""
    return done.stderr.splitlines()[-1]


def test_an_empty_input_is_not_the_working_folder(here):
    assert failed("export", "") == (
        "Error: an input is empty: name a file, a folder, a pattern, a web address or -."
    )


def test_a_table_without_any_row_is_said_to_have_none(here):
    (here / "only.csv").write_text("id,text\n", encoding="utf-8")
    assert failed("export", "only.csv") == "Error: only.csv: has no row below its header."


def test_one_report_beside_one_that_cannot_be_read_is_singular(here):
    (here / "empty.txt").touch()
    said = run("export", "report.txt", "empty.txt").stderr
    assert said.endswith("Error: 1 of what was named could not be read; 1 report was.\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(TEXT.encode()), "is a gzip archive, not a report that can be read. Unpack it, and"),
        (b"{\\rtf1 Oslo}", "is an RTF file, not a report that can be read. Save it as .docx, PDF or plain"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG image, not a report that can be read. Recognise its text first"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(here, content, said):
    (here / "thing").write_bytes(content)
    assert f"thing: {said}" in failed("export", "thing")


def test_a_folder_that_is_not_there_is_said_before_the_work(here):
    (here / "empty.txt").touch()  # would be the error if the reports were read first
    sentence = failed("build", "empty.txt", "-o", "maps/map.html")
    assert sentence == "Error: maps/map.html: cannot be written: there is no folder maps; make it."


@pytest.mark.parametrize("command", ["build", "export"])
@pytest.mark.parametrize("folder", ["maps/", "made"])
def test_a_folder_to_write_to_is_answered_with_what_is_missing(here, command, folder):
    (here / "made").mkdir()
    sentence = failed(command, "report.txt", "-o", folder, code=2)
    assert sentence.endswith(f"{folder} is a folder: add the name of the file to write in it.")
    assert not (here / "maps").exists()


@pytest.mark.parametrize("name", ["map.pdf", "map.PNG"])
def test_a_page_is_not_written_under_the_name_of_a_picture(here, name):
    sentence = failed("build", "report.txt", "-o", name, code=2)
    assert sentence == (
        f"Error: {name}: this command writes an HTML page; save it as a PDF or a PNG from its Download menu."
    )
    assert not (here / name).exists()


def test_pages_of_a_pdf_without_text_are_named(here):
    document = FPDF()
    document.set_font("Helvetica")
    for text in ["A fire burned in Oslo.", "", "Two died in Lahore.", "", "", "One died in Lyon."]:
        document.add_page()
        document.text(20, 40, text)
    document.output(str(here / "file.pdf"))
    done = run("export", "file.pdf")
    assert done.exit_code == 0
    assert "file.pdf: pages 2, 4-5 of 6 without text: where that is a scan, recognise" in done.stderr
    assert "without text" not in run("export", "report.txt").stderr


def test_a_text_of_hundreds_of_pages_is_said_to_take_its_time(here):
    (here / "book.txt").write_text(TEXT + "\n" + "Nothing else happened that day.\n\n" * 30_000)
    assert (
        "book.txt: 1.0 million characters, which may take up to 2 minutes\n"
        in run("export", "book.txt").stderr
    )
    assert "minute" not in run("export", "report.txt").stderr


def test_attribution_without_tiles_is_not_passed_over(here):
    assert "give --tiles URL as well" in failed("build", "report.txt", "--attribution", "me", code=2)


def test_a_pin_by_a_wrong_id_names_the_id(here):
    assert "has no Oslo with the GeoNames id 5: place it" in failed(
        "cache", "pin", "Oslo", "--geonames-id", "5"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ((HEADER + OSLO).replace("59.9", "59.sep"), "line 2: latitude '59.sep' is not a number"),
        (
            (HEADER + OSLO).replace("59.9,10.7", ","),
            "line 2: action 'place' needs a latitude",
        ),
        (
            (HEADER + OSLO).replace("Oslo,,place", "Oslo,12 Jan,place"),
            "line 2: start '12 Jan' is not",
        ),
        (TEXT, "no column text, action; give the file of corrections that a page downloads"),
    ],
)
def test_corrections_damaged_by_a_spreadsheet_are_refused_with_the_line(here, content, said):
    (here / "corrections.csv").write_text(content, encoding="utf-8")
    assert said in failed("cache", "merge", "corrections.csv")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(",", ";"),
        lambda text: text.replace(",", ";").replace("59.9", "59,9").replace("10.7", "10,7"),
        lambda text: "\ufeff" + text,
    ],
    ids=["semicolons", "decimal commas", "mark"],
)
def test_corrections_saved_by_a_spreadsheet_are_taken_twice_without_harm(here, change):
    (here / "corrections.csv").write_text(change(HEADER + OSLO), encoding="utf-8", newline="\r\n")
    assert run("cache", "merge", "corrections.csv").stderr.endswith("cache.csv: 1 pin added\n")
    assert run("cache", "merge", "corrections.csv").stdout.startswith("already there: Oslo")
    table = list(csv.DictReader(run("export", "report.txt").stdout.splitlines()))
    assert {row["place"]: row["status"] for row in table}["Oslo"] == "corrected"
