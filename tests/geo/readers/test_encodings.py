"""Bytes become the right text, or a refusal that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import ReportError
from geo.readers import ReadingChoices, read_reports
from geo.readers._text import clean

SPANISH = "El incendio llegó a Cáceres; «nadie está herido», dijo el alcalde. Año 2022 – 3 € más.\n"


def read(path: Path, encoding: str | None = None) -> str:
    (report,) = read_reports([path], ReadingChoices(encoding=encoding))
    return report.text


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"],
)
def test_the_usual_encodings_are_read_right(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SPANISH.encode(encoding))
    assert read(path) == SPANISH


@pytest.mark.parametrize(
    "text",
    [
        "Überschwemmung in Köln: Straßen gesperrt, zwölf Verletzte",
        "Tempête à Orléans : « l'école est fermée », où l'œuvre brûle",
        "Brann i Tromsø; Göteborg og Århus hjelper på øya",
        "Incêndio em São João da Madeira; não há feridos, só estragos",
        "25 °C in Málaga, ½ metre of rain, 5 µm of dust, £3m damage",
    ],
)
def test_western_text_in_latin_1_is_read_right(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("windows-1252"))
    assert read(path) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Взрыв прогремел в центре Харькова", "windows-1251"),
        ("Взрыв прогремел в центре Харькова", "koi8-r"),
        ("Pożar w Łodzi strawił halę, zginął człowiek", "windows-1250"),
        ("Požár v Brně zničil střechu školy na předměstí", "iso-8859-2"),
        ("Πυρκαγιά στην Αθήνα", "iso-8859-7"),
        ("北京发生火灾", "gb18030"),
        ("東京で火災が発生した", "shift_jis"),
        ("انفجار في بيروت", "windows-1256"),
    ],
)
def test_other_code_pages_are_refused_and_read_when_named(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(ReportError, match=r"byte \d+ is not UTF-8.*--encoding"):
        read(path)
    assert read(path, encoding) == text


def test_damaged_utf_8_is_refused_with_the_offset(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größere Brände in Köln und Düren".encode()[:-1] + b"\xc3")
    with pytest.raises(ReportError, match="byte 36 is not UTF-8"):
        read(path)


def test_an_encoding_that_does_not_fit_or_does_not_exist_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Köln".encode("windows-1252"))
    with pytest.raises(ReportError, match=r"byte 1 is not utf-8"):
        read(path, "utf-8")
    with pytest.raises(ReportError, match="There is no encoding called 'klingon'"):
        read(path, "klingon")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_soft_hyphens_are_left_out_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Shops burned in San Fran\u00adcisco.", encoding="utf-8")
    assert read(path).strip() == "Shops burned in San Francisco."


def test_signs_that_turn_the_direction_of_what_follows_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Two in \u202aGhent\u202c, \u202eone in \u2067Lille\u2069.", encoding="utf-8")
    assert read(path) == "Two in Ghent, one in Lille."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Пожар закрыл школу в Киеве.", "警方在多伦多、伦敦设立了三个警察站。"])
def test_utf_16_without_a_mark_is_known_by_its_separators(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert read(path) == text


def test_a_stray_control_character_does_not_make_a_text_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Two schools in Ghent\x07 were closed.")
    assert read(path) == "Two schools in Ghent  were closed."


def test_binary_data_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(range(256)))
    with pytest.raises(ReportError, match=r"is binary data \(byte 0\).*--encoding utf-16-le"):
        read(path)


def test_a_byte_that_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größe in Köln\nund in ".encode() + "Málaga, Łódź".encode("iso-8859-2"))
    with pytest.raises(ReportError, match=r"a.txt, line 2: byte 25 is not UTF-8"):
        read(path)
