import zipfile

import pytest

from geo.errors import GazetteerError
from geo.gazetteer import dump
from geo.gazetteer.dump import ImportChoices
from geo.model import Kind


def line(
    geonames_id, name, latitude, longitude, feature, *, country="ES", admin1="", admin2="", people=0, also=""
):
    """One line of the dump; `feature` is class and code with a full stop between."""
    letter, code = feature.split(".")
    fields = [geonames_id, name, name, also, latitude, longitude, letter, code, country, "", admin1, admin2]
    return "\t".join(map(str, [*fields, "", "", people, "", "", "Europe/Madrid", "2026-01-01"]))


VILLAGE = line(1, "Ñora", 38.0, -1.2, "P.PPL", people=40, also="Nora,La Ñora")


def written(tmp_path, *lines, name="ES.txt"):
    path = tmp_path / name
    path.write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")
    return path


def test_a_row_has_its_fields_and_kind(tmp_path):
    (row,) = dump.rows(written(tmp_path, VILLAGE))
    assert (row.geonames_id, row.name, row.latitude, row.longitude) == (1, "Ñora", 38.0, -1.2)
    assert (row.kind, row.population, row.alternates) == (Kind.CITY, 40, ("Nora", "La Ñora"))


def test_a_zip_reads_as_the_file_inside_it(tmp_path):
    with zipfile.ZipFile(tmp_path / "ES.zip", "w") as archive:
        archive.writestr("readme.txt", "about the dump")
        archive.writestr("ES.txt", VILLAGE + "\n")
    assert list(dump.rows(tmp_path / "ES.zip")) == list(dump.rows(written(tmp_path, VILLAGE)))


@pytest.mark.parametrize(
    ("damaged", "wrong"),
    [
        ("", "line 2: it has 1 fields, not 19"),
        ("a\tb\tc", "line 2: it has 3 fields, not 19"),
        (VILLAGE.replace("38.0", "98.0"), "line 2: 98.0, -1.2 is not on Earth"),
        (VILLAGE.replace("38.0", "north"), "line 2: could not convert string to float: 'north'"),
        (VILLAGE.replace("1\t", "x\t", 1), "line 2: invalid literal for int"),
    ],
)
def test_a_damaged_line_is_an_error_with_its_number(tmp_path, damaged, wrong):
    with pytest.raises(GazetteerError) as error:
        list(dump.rows(written(tmp_path, VILLAGE, damaged)))
    assert str(error.value).startswith("ES.txt, " + wrong)


def test_bytes_that_are_no_text_are_an_error(tmp_path):
    (tmp_path / "ES.txt").write_bytes(VILLAGE.encode("utf-16"))
    with pytest.raises(GazetteerError, match="line 1"):
        list(dump.rows(tmp_path / "ES.txt"))


def test_an_archive_that_is_cut_short_or_holds_no_dump_is_an_error(tmp_path):
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("readme.txt", "about the dump")
    with pytest.raises(GazetteerError, match="must hold one dump"):
        list(dump.rows(tmp_path / "empty.zip"))
    with pytest.raises(GazetteerError, match="cannot be read"):
        list(dump.rows(tmp_path / "missing.zip"))


@pytest.mark.parametrize(
    ("feature", "people", "taken"),
    [
        ("P.PPL", 40, True),
        ("P.PPL", 0, False),
        ("P.PPLA3", 0, True),
        ("H.LK", 0, True),
        ("H.STM", 0, False),
        ("S.AIRP", 0, True),
        ("S.HTL", 0, False),
        ("A.ADM3", 0, True),
    ],
)
def test_by_default_the_rows_that_news_may_name_are_taken(tmp_path, feature, people, taken):
    (row,) = dump.rows(written(tmp_path, line(1, "Name", 38, -1, feature, people=people)))
    assert row.passes(ImportChoices()) is taken


def test_a_person_may_choose_features_and_population(tmp_path):
    (row,) = dump.rows(written(tmp_path, line(1, "Rambla", 38, -1, "H.STM")))
    assert row.passes(ImportChoices(frozenset({"STM"})))
    assert row.passes(ImportChoices(frozenset({"H"})))
    (row,) = dump.rows(written(tmp_path, VILLAGE))
    assert not row.passes(ImportChoices(min_population=41))
