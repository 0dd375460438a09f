"""``reportmap cache``: corrections made by command are obeyed, shown and taken back."""

import csv
import io
import re
import shlex

import pytest
from click.testing import CliRunner

from geo.cache.corrections import COLUMNS
from maps.cli import main

CORRECTIONS = ",".join(COLUMNS)
CHOOSE = "a.txt,Springfield,,choose,Springfield,US,Illinois,city,39.80172,-89.64371,4250542,,Ada"


@pytest.fixture
def run(tmp_path):
    """Run a command of reportmap with a cache of its own."""

    def run_(*arguments, exit_code=0):
        cache = str(tmp_path / "cache.csv")
        done = CliRunner().invoke(main, [*map(str, arguments)], env={"REPORTMAP_CACHE": cache})
        assert done.exit_code == exit_code, done.output
        return done

    return run_


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "news" / "a.txt"
    path.parent.mkdir()
    path.write_text("Floods hit Springfield on Monday, and Camp Hope. In Toronto three bridges fell.\n")
    return path


def rows(done):
    return list(csv.DictReader(io.StringIO(done.stdout)))


def places(run, report):
    return {row["place"]: row for row in rows(run("export", report))}


def test_a_pin_moves_the_marker_in_every_later_run(run, report):
    done = run(
        "cache", "pin", "Toronto", "--at", "41.5,-83.5", "--country", "US", "--note", "Ohio's", "--by", "Ada"
    )
    assert (
        done.stdout
        == "pinned: Toronto is Toronto, US (41.50000, -83.50000), for all reports (by Ada: Ohio's)\n"
    )
    done = run("export", report)
    toronto = {row["place"]: row for row in rows(done)}["Toronto"]
    assert (toronto["latitude"], toronto["country_code"]) == ("41.5", "US")
    assert (toronto["status"], toronto["reason"]) == ("corrected", "pinned by Ada: Ohio's")
    assert "1 correction by hand obeyed" in done.stderr


def test_a_pin_by_country_and_unit_names_a_place_of_the_gazetteer(run, report):
    run("cache", "pin", "Springfield", "--country", "US", "--admin1", "IL")
    assert places(run, report)["Springfield"]["geonames_id"] == "4250542"
    done = run("cache", "pin", "springfield", "--country", "United States", "--admin1", "Missouri")
    was, now = done.stdout.splitlines()
    assert was.startswith("was: Springfield is Springfield, Illinois, US")
    assert now.startswith("now: springfield is Springfield, Missouri, US")
    assert places(run, report)["Springfield"]["geonames_id"] == "4409896"


def test_what_tells_the_other_places_of_a_name_apart_finds_them(run):
    others = [
        line for line in run("cache", "pin", "Luxembourg").stderr.splitlines() if "not this one" in line
    ]
    assert len(others) > 2
    for line in others:
        told, _, options = line.partition(": --")
        place = told.removeprefix("not this one: ").partition(" (")[0]
        done = run("cache", "pin", "Luxembourg", *shlex.split(f"--{options}"))
        now = done.stdout.splitlines()[-1].partition(" is ")[2].partition(" (")[0]
        assert set(now.split(", ")) == set(place.split(", "))
    assert "--geonames-id 0" not in " ".join(others)
    run("cache", "pin", "Luxembourg", "--geonames-id", "0", exit_code=2)


def test_a_pin_says_which_other_pin_is_more_specific(run, report, tmp_path):
    run("export", report)
    cache = tmp_path / "cache.csv"
    cache.write_text(cache.read_text().replace(",no\n", ",yes\n"))
    done = run("cache", "pin", "Toronto", "--at", "1,1")
    assert "more specific, and still obeyed where it fits: Toronto (in Ontario, CA) is Toronto" in done.stderr
    assert places(run, report)["Toronto"]["country_code"] == "CA"


def test_a_name_that_no_gazetteer_has_can_be_placed(run, report):
    assert "Camp Hope" not in places(run, report)
    run("cache", "pin", "Camp Hope", "--at", "-1.6,29.25", "--country", "DR Congo")
    assert places(run, report)["Camp Hope"]["country_code"] == "CD"
    done = run("cache", "pin", "Camp Hope", "--at", "-1.5,29.25")
    assert re.search("in CD, as .+ nearby is", done.stderr)
    assert places(run, report)["Camp Hope"]["latitude"] == "-1.5"


def test_a_name_can_be_pinned_as_no_place(run, report):
    run("cache", "pin", "Toronto", "--not-a-place")
    assert "Toronto" not in places(run, report)
    assert "Toronto" not in run("export", report, "--table", "unplaced").stdout


def test_a_pin_for_one_report_or_folder_leaves_the_others_alone(run, report):
    other = report.with_name("b.txt")
    other.write_text(report.read_text())
    run("cache", "pin", "Toronto", "--at", "1,1", "--report", "a.txt")
    assert places(run, report)["Toronto"]["latitude"] == "1.0"
    assert places(run, other)["Toronto"]["latitude"] != "1.0"
    run("cache", "pin", "Toronto", "--at", "2,2", "--folder", report.parent)
    assert places(run, report)["Toronto"]["latitude"] == "1.0"
    assert places(run, other)["Toronto"]["latitude"] == "2.0"


def test_a_pin_for_a_file_holds_however_the_file_is_named_in_a_run(run, report, monkeypatch):
    monkeypatch.chdir(report.parent.parent)
    done = run("cache", "pin", "Toronto", "--at", "1,1", "--report", "news/a.txt")
    assert "for the report ./news/a.txt" in done.stdout
    for named in (report, report.parent, "news"):
        assert places(run, named)["Toronto"]["latitude"] == "1.0"
    other = report.parent / "b" / "a.txt"
    other.parent.mkdir()
    other.write_text(report.read_text())
    assert places(run, other)["Toronto"]["latitude"] != "1.0"
    run("cache", "unpin", "Toronto", "--report", "news/a.txt")


def test_unpin_takes_back_what_it_names_and_only_that(run):
    run("cache", "pin", "Paris", "--not-a-place", "--report", "a.txt")
    run("cache", "pin", "Paris", "--at", "33.66,-95.55")
    assert (
        run("cache", "unpin", "Paris").stdout
        == "no longer pinned: Paris is Paris, US (33.66000, -95.55000), for all reports\n"
    )
    done = run("cache", "unpin", "Paris", exit_code=1)
    assert "Paris is not a place, for the report a.txt" in done.stderr
    assert "not a place" in run("cache", "unpin", "Paris", "--report", "a.txt").stdout
    assert rows(run("cache", "show", "--csv")) == []


def test_show_filters_and_prints_a_table_or_csv(run, report):
    run("export", report)
    run("cache", "pin", "Springfield", "--country", "US", "--admin1", "IL", "--by", "Ada")
    assert [row["name"] for row in rows(run("cache", "show", "--csv", "--pinned"))] == ["Springfield"]
    assert [row["name"] for row in rows(run("cache", "show", "--csv", "--country", "Canada"))] == ["Toronto"]
    heading, row = run("cache", "show", "toronto").stdout.splitlines()
    assert heading.split() == [
        "line",
        "name",
        "asked",
        "in",
        "answer",
        "coordinates",
        "geocoder",
        "date",
        "pinned",
    ]
    assert "Toronto, Ontario, CA" in row


def test_show_leaves_out_what_later_rows_replace_unless_all_are_asked_for(run):
    for unit in ("Illinois", "Missouri"):
        run("cache", "pin", "Springfield", "--country", "US", "--admin1", unit)
    shown = run("cache", "show", "--csv")
    assert [row["admin1"] for row in rows(shown)] == ["Missouri"]
    assert "1 more replaced by later ones: --all" in shown.stderr
    every = rows(run("cache", "show", "--csv", "--all"))
    assert [row["admin1"] for row in every] == ["Illinois", "Missouri"]


def test_a_pin_holds_for_the_inflected_forms_of_its_name(run, report):
    report.write_text("Protest odbył się w Hajnówce. W Białymstoku zatrzymano dwie osoby.\n")
    run("cache", "pin", "Hajnówka", "--at", "10,10", "--country", "NG")
    assert places(run, report)["Hajnówka"]["latitude"] == "10.0"
    assert places(run, report)["Białystok"]["country_code"] == "PL"


def test_a_pin_for_a_form_as_written_wins_over_one_for_the_name(run, report):
    report.write_text("Protest odbył się w Hajnówce. W Białymstoku zatrzymano dwie osoby.\n")
    run("cache", "pin", "Hajnówce", "--at", "20,10", "--country", "NG")
    run("cache", "pin", "Hajnówka", "--at", "10,10", "--country", "NG")
    assert places(run, report)["Hajnówce"]["latitude"] == "20.0"


def test_merge_takes_over_what_the_page_handed_out(run, report, tmp_path):
    corrections = tmp_path / "corrections.csv"
    corrections.write_text(f"{CORRECTIONS}\n{CHOOSE}\n")
    assert run("cache", "merge", corrections).stdout.startswith(
        "pinned: Springfield is Springfield, Illinois, US"
    )
    (pin,) = rows(run("cache", "show", "--csv"))
    assert (pin["scope"], pin["by"], pin["admin1_code"], pin["geocoder"]) == (
        "a.txt",
        "Ada",
        "IL",
        "gazetteer",
    )
    assert places(run, report)["Springfield"]["geonames_id"] == "4250542"
    assert run("cache", "merge", corrections).stdout.startswith("already there: ")


def test_merge_never_overwrites_a_pin_unless_told_to(run, tmp_path):
    run("cache", "pin", "Springfield", "--at", "1,1", "--country", "US", "--report", "a.txt")
    corrections = tmp_path / "corrections.csv"
    corrections.write_text(f"{CORRECTIONS}\n{CHOOSE}\n")
    done = run("cache", "merge", corrections, exit_code=1)
    assert done.stdout.startswith("kept: Springfield is Springfield, US (1.00000, 1.00000)")
    assert len(rows(run("cache", "show", "--csv", "--pinned"))) == 1
    assert (
        "now: Springfield is Springfield, Illinois, US"
        in run("cache", "merge", "--replace", corrections).stdout
    )
    assert len(rows(run("cache", "show", "--csv", "--pinned", "--all"))) == 2


def test_merge_takes_what_show_writes_as_csv(run, report, tmp_path):
    run("cache", "pin", "Springfield", "--at", "1,1", "--country", "US", "--report", "a.txt", "--by", "Ada")
    run("cache", "pin", "Camp Hope", "--not-a-place")
    run("export", report)
    ours = tmp_path / "corrections-we-made.csv"
    ours.write_text(run("cache", "show", "--csv").stdout)
    pins = rows(run("cache", "show", "--pinned", "--csv"))
    assert len(rows(run("cache", "show", "--csv"))) > len(pins) == 2
    said = run("cache", "merge", ours, "--cache", tmp_path / "theirs.csv")
    assert said.stderr.endswith("theirs.csv: 2 pins added\n")
    assert rows(run("cache", "show", "--csv", "--cache", tmp_path / "theirs.csv")) == pins


def test_check_names_what_needs_an_eye(run, report, tmp_path):
    assert run("cache", "check").stdout == ""
    run("cache", "pin", "Toronto", "--at", "-79.4,43.7", "--country", "CA")
    run("cache", "pin", "Atlantis", "--at", "31,-24", "--country", "PT")
    with (tmp_path / "cache.csv").open("a") as stream:
        stream.write("Paris,half a row\n")
    done = run("cache", "check", report, exit_code=1)
    outside, far, unused, damaged = done.stdout.splitlines()
    assert "line 2: Toronto, CA (-79.40000, 43.70000) lies" in outside
    assert "line 3: Atlantis, PT (31.00000, -24.00000) lies" in far
    assert "cache.csv, line 3: no mention in these reports uses: Atlantis" in unused
    assert "line 4: skipped: it has 2 cells where the header has" in damaged


def test_prune_removes_what_no_run_needs_and_never_a_pin(run, report, tmp_path):
    run("export", report)
    run("cache", "pin", "Springfield", "--country", "US", "--admin1", "IL")
    before = (tmp_path / "cache.csv").read_text()
    assert run("cache", "prune").stdout == ""
    outdated = before.replace("+reviewed-", "+older-")
    (tmp_path / "cache.csv").write_text(outdated)
    assert "answered by another version of the gazetteer" in run("cache", "prune", "--dry-run").stdout
    assert (tmp_path / "cache.csv").read_text() == outdated
    run("cache", "prune")
    assert [row["pinned"] for row in rows(run("cache", "show", "--csv"))] == ["yes"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["pin", " ", "--not-a-place"], "NAME is empty"),
        (["pin", "x", "--at", "95,3"], "latitude 95 is not between -90 and 90 degrees"),
        (["pin", "x", "--at", "48,85,2"], "is not LAT,LON"),
        (["pin", "x", "--country", "Ruritania"], "there is no country 'Ruritania'"),
        (["pin", "x", "--not-a-place", "--at", "1,1"], "leave out the others"),
        (["pin", "x", "--at", "1,1", "--report", "a", "--folder", "b"], "exclude each other"),
    ],
)
def test_what_is_asked_wrongly_is_a_usage_error(run, arguments, words):
    assert words in run("cache", *arguments, exit_code=2).stderr


def test_a_place_that_the_gazetteer_lacks_is_said_with_the_remedy(run):
    done = run("cache", "pin", "Nowhereville", "--country", "CA", exit_code=1)
    assert "the gazetteer has no Nowhereville in CA: place it with --at LAT,LON" in done.stderr


def test_a_usual_cache_that_cannot_be_written_does_not_stop_the_map(report, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("")
    environment = {"REPORTMAP_CACHE": None, "XDG_DATA_HOME": str(tmp_path / "file")}
    done = CliRunner().invoke(main, ["export", str(report)], env=environment)
    assert done.exit_code == 0
    assert "cannot be written, so no answer is remembered" in done.stderr
    assert "Toronto" in done.stdout


def test_a_cache_that_was_named_and_cannot_be_written_is_an_error(report, tmp_path):
    (tmp_path / "file").write_text("")
    environment = {"REPORTMAP_CACHE": str(tmp_path / "file" / "cache.csv")}
    done = CliRunner().invoke(main, ["export", str(report)], env=environment)
    assert done.exit_code == 1
    assert "cannot be" in done.stderr


def test_damaged_rows_are_told_once_and_the_run_goes_on(run, report, tmp_path):
    (tmp_path / "cache.csv").write_text('name,latitude,longitude,pinned\nToronto,"43..7",-79.4,yes\n')
    done = run("export", report)
    assert "cache.csv, line 2: skipped: latitude '43..7' is not a number" in done.stderr
    assert "Toronto" in done.stdout


@pytest.mark.parametrize("command", ["show", "check", "prune"])
def test_a_cache_that_is_not_there_is_told_as_such(tmp_path, command):
    done = CliRunner().invoke(main, ["cache", command, "--cache", str(tmp_path / "typo.csv")])
    assert done.exit_code == 0
    assert "typo.csv: there is no such file; the first map makes it" in done.stderr


def test_an_empty_file_is_no_set_of_corrections(tmp_path):
    (tmp_path / "empty.csv").touch()
    arguments = ["merge", str(tmp_path / "empty.csv"), "--cache", str(tmp_path / "cache.csv")]
    done = CliRunner().invoke(main, ["cache", *arguments])
    assert done.exit_code == 1
    assert "empty.csv: is empty; give the file of corrections that a page downloads" in done.stderr


def test_a_note_that_a_spreadsheet_broke_into_lines_is_shown_on_one(run, tmp_path):
    (tmp_path / "cache.csv").write_text(
        'name,latitude,longitude,note,by,pinned\nGhent,51.05,3.72,"from\nthe map",Ada,yes\n'
    )
    assert "by Ada: from the map" in run("cache", "show").stdout
    assert "(by Ada: from the map)" in run("cache", "unpin", "Ghent").stdout


@pytest.mark.parametrize(
    ("arguments", "exit_code"), [(["show"], 0), (["check"], 1), (["unpin", "Ghent", "--report", "a"], 1)]
)
def test_what_a_terminal_would_obey_is_shown_as_marks(run, tmp_path, arguments, exit_code):
    (tmp_path / "cache.csv").write_text(
        "name,latitude,longitude,note,pinned\n"
        "Ghent,51.05,3.72,\x1b]0;owned\x07 \x1b[2Jgone,yes\n"
        "Bruges,51.2,\x1b[2J,,yes\n"
    )
    done = run("cache", *arguments, exit_code=exit_code)
    assert "\N{REPLACEMENT CHARACTER}" in done.output
    assert not {"\x1b", "\x07"} & set(done.output)


def test_a_row_of_several_lines_in_another_encoding_is_told_as_such(run, report, tmp_path):
    row = 'name,latitude,longitude,note,pinned\nMálaga,36.7,-4.4,"two\nlines",yes\n'
    (tmp_path / "cache.csv").write_bytes(row.encode("windows-1252"))
    said = run("export", report).stderr
    assert "cache.csv, line 2: skipped: it is not UTF-8: save the file as CSV in UTF-8" in said
    assert "line 3" not in said
