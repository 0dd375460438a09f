"""What every format keeps, whichever it is: the folder is the list."""

import ast
import io
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import corners, hostile, located

from geo.errors import TableError
from geo.model import Located
from geo.tables import TABLES
from maps.exports import format_names, format_of, load_format, readable_format_names

EMPTY = Located(locations=())
FOLDER = Path(load_format("csv").__file__).parent


def test_the_formats_that_people_need_are_there():
    assert format_names() == ["csv", "geojson", "gpkg", "gpx", "json", "jsonl", "kml", "xlsx"]


def test_the_formats_that_can_be_drawn_again_are_known():
    assert readable_format_names() == ["csv", "geojson", "json", "xlsx"]


@pytest.mark.parametrize("name", format_names())
def test_every_format_has_the_shape_that_the_folder_asks_for(name):
    chosen = load_format(name)
    assert chosen.__doc__.startswith(chosen.TITLE)
    assert chosen.HOLDS[0] == "locations"
    assert set(chosen.HOLDS) <= set(TABLES)
    assert chosen.encode.__doc__
    assert list(chosen.encode.__annotations__) == ["located", "table", "return"]


@pytest.mark.parametrize("name", format_names())
def test_a_format_is_found_by_the_suffix_of_a_file(name):
    assert format_of(Path(f"Some Map.{name.upper()}")) == name


@pytest.mark.parametrize("file", ["map.html", "map", "csv", ".csv.bak"])
def test_another_suffix_is_no_format(file):
    assert format_of(Path(file)) is None


def test_an_unknown_format_is_a_key_error():
    with pytest.raises(KeyError):
        load_format("shp")


EVERY_TABLE = [(name, table) for name in format_names() for table in load_format(name).HOLDS]


@pytest.mark.parametrize(("name", "table"), EVERY_TABLE)
@pytest.mark.parametrize("given_located", [EMPTY, hostile(), corners()], ids=["empty", "hostile", "corners"])
def test_the_same_input_gives_the_same_bytes(name, table, given_located):
    encode = load_format(name).encode
    assert encode(given_located, table) == encode(given_located, table)


@given(located)
def test_whatever_was_located_can_be_written(written):
    for name, table in EVERY_TABLE:
        assert isinstance(load_format(name).encode(written, table), bytes)


@pytest.mark.parametrize("name", ["csv", "json", "geojson", "kml", "gpx", "xlsx", "gpkg"])
def test_the_bytes_do_not_depend_on_the_process(name):
    program = (
        "import sys; sys.path.insert(0, 'tests/shared')\n"
        "from strategies import hostile\nfrom maps.exports import load_format\n"
        f"sys.stdout.buffer.write(load_format({name!r}).encode(hostile(), 'locations'))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[3],
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {load_format(name).encode(hostile(), "locations")}


@pytest.mark.parametrize("name", readable_format_names())
@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\xfe", b"PK\x03\x04broken", b"[]", b"{}", b"null", b"{" * 100_000]
)
def test_what_is_not_of_the_format_is_refused_in_one_sentence(name, data):
    with pytest.raises(TableError, match=r"^some file") as refused:
        load_format(name).decode(data, "some file")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize("name", readable_format_names())
@pytest.mark.parametrize("given_located", [EMPTY, hostile(), corners()], ids=["empty", "hostile", "corners"])
def test_what_was_drawn_again_is_exported_to_the_same_bytes(name, given_located):
    chosen = load_format(name)
    first = chosen.encode(given_located, "locations")
    again = chosen.encode(chosen.decode(first, "file"), "locations")
    if name == "xlsx":  # what is not placed keeps its reason there, not its candidates
        kept = chosen.decode(first, "file").unplaced
        assert [u.reason for u in kept] == [in_a_cell(u.reason) for u in given_located.unplaced]
        assert chosen.encode(chosen.decode(again, "file"), "locations") == again
    elif name != "csv" or not given_located.unplaced:
        assert again == first


def in_a_cell(text):
    """Give a text as a workbook keeps it: one kind of line end and no control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c if c in "\t\n" or ord(c) >= 32 else "\ufffd" for c in text)


def test_no_format_imports_another_program_before_it_is_used():
    heavy = {"openpyxl", "xlsxwriter", "pandas", "lxml", "pyogrio"}
    for path in FOLDER.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
                assert not heavy & {(name or "").split(".")[0] for name in names}, path.name


def refusal(name, data):
    """Give the sentence by which a file is refused; None where it is read."""
    try:
        load_format(name).decode(data, "some file")
    except TableError as refused:
        return str(refused)
    return None


def is_one_sentence(said):
    return said.startswith("some file") and len(said.splitlines()) == 1 and len(said) < 300


@pytest.mark.parametrize("name", readable_format_names())
@given(data=st.binary(max_size=200))
def test_whatever_bytes_come_they_are_read_or_refused_in_one_sentence(name, data):
    said = refusal(name, data)
    assert said is None or is_one_sentence(said)


@given(st.sampled_from(["csv", "geojson", "json"]), st.data())
def test_a_spoilt_file_is_read_or_refused_in_one_sentence(name, data):
    whole = load_format(name).encode(hostile(), "locations")
    start = data.draw(st.integers(0, len(whole)))
    end = start + data.draw(st.integers(0, 40))
    said = refusal(name, whole[:start] + data.draw(st.binary(max_size=8)) + whole[end:])
    assert said is None or is_one_sentence(said)


SHEET = "xl/worksheets/sheet1.xml"


def workbook_with(member, content, declared=None):
    """Give a workbook of ours with one member of its archive replaced."""
    stream = io.BytesIO()
    with (
        ZipFile(io.BytesIO(load_format("xlsx").encode(corners(), "locations"))) as old,
        ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
            if name == member and declared is not None:
                new.getinfo(name).file_size = declared
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (workbook_with(SHEET, b"<worksheet><"), "cannot be read as an Excel workbook: "),
        (workbook_with("[Content_Types].xml", b""), "cannot be read as an Excel workbook: "),
        (
            workbook_with("xl/worksheets/sheet1.xml", b"", declared=600_000_000),
            "unpacks to 600 MB, more than",
        ),
        (b"\xd0\xcf\x11\xe0 and so on", "an old or encrypted workbook; save it as .xlsx without a password."),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused_with_the_reason(data, problem):
    with pytest.raises(TableError, match=r"^f\.xlsx: ") as refused:
        load_format("xlsx").decode(data, "f.xlsx")
    assert problem in str(refused.value)
