"""What a person meets every day: what commands say and where, their exit codes, what they leave behind."""

import base64
import fcntl
import gzip
import os
import pty
import re
import resource
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from command_tree import commands

from maps.cli import main

ROOT = Path(__file__).parents[3]
TWO = "Two bridges were closed in Ghent on Friday. A school was closed in Kortrijk.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Work in an empty folder with one report and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPORTMAP_CACHE", str(tmp_path / "cache.csv"))
    (tmp_path / "report.txt").write_text(TWO)
    return tmp_path


def run(*arguments, **options):
    return CliRunner().invoke(main, [*arguments], **options)


def process(*arguments, **options):
    """Run the real program."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True} | options
    return subprocess.Popen([sys.executable, "-m", "maps", *arguments], **options)


def left_behind(folder):
    return {path.name for path in folder.iterdir()} - {"report.txt", "cache.csv", ".cache.csv.lock"}


def test_reportmap_alone_says_what_to_do():
    said = run()
    assert said.exit_code == 2
    for command in ("build report.txt -o map.html", "export report.txt", "draw places.csv"):
        assert f"reportmap {command}" in said.stderr


def test_a_mistyped_command_is_answered_with_the_nearest():
    said = run("biuld")
    assert said.exit_code == 2
    assert said.stderr.endswith("Error: No such command 'biuld'. Did you mean 'build'?\n")


def test_an_export_ends_with_a_summary_on_standard_error(here):
    done = run("export", "report.txt", "-o", "places.csv")
    assert (done.exit_code, done.stdout) == (0, "")
    summary, written = done.stderr.splitlines()[-2:]
    assert summary.startswith("1 report, 2 mentions, 2 places in 1 country, 0 not placed, ")
    assert summary.endswith(" s")
    assert written == f"written: places.csv ({(here / 'places.csv').stat().st_size} bytes)"


def test_the_table_alone_is_on_standard_output(here):
    done = run("export", "report.txt")
    assert done.stdout.startswith("id,place,admin1,country,")
    assert done.stdout.count("\n") == 3


def test_the_summary_says_why_what_was_not_placed_was_not(here):
    done = run("export", "report.txt", "--min-confidence", "1")
    assert "0 places, 2 not placed (2 not sure enough), " in done.stderr


def test_quiet_leaves_nothing_to_hear(here):
    assert run("export", "report.txt", "-q", "-o", "places.csv").stderr == ""


def test_verbose_names_every_report_and_every_name_that_was_not_placed(here):
    done = run("export", "report.txt", "-v", "--min-confidence", "1", "-o", "places.csv")
    assert f"read: report.txt ({len(TWO)} characters)\n" in done.stderr
    assert "not placed: Ghent: not sure enough" in done.stderr


def test_verbose_sets_what_the_report_claims_against_what_is_placed(here):
    (here / "claims.txt").write_text("In all, there are 54 offices in 30 countries. Three are in Toronto.\n")
    done = run("export", "claims.txt", "-v", "-o", "places.csv")
    assert "claimed by the report: world: 3 of 54 offices placed\n" in done.stderr
    assert "claimed by the report: world: 1 of 30 countries placed\n" in done.stderr


def test_verbose_sets_what_a_report_claims_against_its_own_places(here):
    folder = here / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("In all, there are 54 offices in 30 countries. Three are in Toronto.\n")
    (folder / "b.txt").write_text("Floods killed 40 people in Lima and 13 people in Quito.\n")
    done = run("export", "folder", "-v", "-o", "places.csv")
    claims = [line for line in done.stderr.splitlines() if line.startswith("claimed")]
    assert claims == [
        "claimed by the report: world: 3 of 54 offices placed",
        "claimed by the report: world: 1 of 30 countries placed",
    ]


def test_what_a_folder_holds_besides_reports_is_skipped_and_said(here):
    folder = here / "folder"
    (folder / "deeper").mkdir(parents=True)
    for name in ("a.txt", "b.json", "deeper/c.xlsx", "deeper/D.XLSX", ".hidden.json"):
        (folder / name).write_text("Floods killed 40 people in Lima.\n")
    done = run("export", "folder", "-o", "folder/places.xlsx")
    assert "skipped: 3 files of a kind that is not read from folders (1 .json, 2 .xlsx); " in done.stderr
    assert "1 report, " in done.stderr
    assert "skipped" not in run("export", "folder/*.txt", "-o", "places.csv").stderr


def test_further_formats_are_written_in_the_same_run(here):
    done = run("build", "report.txt", "--csv", "a.txt", "--also", "b.kml", "--also", "c.json")
    assert done.exit_code == 0
    assert left_behind(here) == {"map.html", "a.txt", "b.kml", "c.json"}
    assert (here / "a.txt").read_text().startswith("id,place")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            ["export", "report.txt", "-o", "places.doc"],
            "places.doc: no format has this suffix; say --format csv|",
        ),
        (["export", "report.txt", "--format", "shp"], "'shp' is not one of 'csv', 'geojson', "),
        (
            ["export", "report.txt", "--table", "mentions", "-o", "x.kml"],
            "KML cannot hold the table mentions; use one of csv, ",
        ),
        (["build", "report.txt", "--also", "places"], None),
        (["build", "report.txt", "--also", "places.doc"], "places.doc: no format has this suffix"),
        (["export", "report.txt", "--precision", "7"], "7 is not in the range 0<=x<=6"),
        (["draw"], "Missing argument 'LOCATIONS'"),
        (
            ["build", "report.txt", "-o", "m.kml"],
            "m.kml: this command writes an HTML page; for KML say",
        ),
        (["build", "report.txt", "--tiles", "mine"], "--tiles 'mine': not a web address; give https://HOST"),
        (["gazetteer", "find", "Ghent", "--country", "ZZ"], "there is no country 'ZZ': write its ISO 3166-1"),
    ],
)
def test_a_mistake_in_the_command_is_told_before_anything_is_written(here, arguments, problem):
    done = run(*arguments)
    if problem is None:
        assert done.exit_code == 0
    else:
        assert done.exit_code == 2
        assert problem in done.stderr
        assert left_behind(here) == set()


def data_of(page):
    """Unpack the block of a page that holds its places."""
    block = re.search(r'<script type="application/json" id="places">(.*?)</script>', page)[1]
    return gzip.decompress(base64.b85decode(block)).decode()


def test_precision_holds_for_the_page_and_every_file(here):
    run("build", "report.txt", "--precision", "1", "--csv", "p.csv", "--also", "p.kml", "--also", "p.json")
    page = (here / "map.html").read_text()
    for text in (page + data_of(page), *((here / file).read_text() for file in ("p.csv", "p.kml", "p.json"))):
        assert "3.7" in text
        assert "3.71" not in text


def every_option():
    for path, command in commands():
        for option in command.params:
            if isinstance(option, click.Option):
                yield pytest.param(path, option, id=" ".join((*path, *option.opts)))


@pytest.mark.parametrize(("path", "option"), list(every_option()))
def test_every_option_can_be_set_in_the_environment(path, option):
    longest = max(option.opts, key=len).removeprefix("--").replace("-", "_")
    assert option.envvar[0] == "_".join(("REPORTMAP", *path, longest)).upper()
    if len(path) == 1:
        assert f"REPORTMAP_{longest}".upper() in option.envvar


def test_what_is_set_for_the_maps_means_nothing_to_the_commands_of_a_group(here):
    run("cache", "pin", "Ghent", "--at", "51.05,3.72", env={"REPORTMAP_NOTE": "a note on the page"})
    shown = run("cache", "show", env={"REPORTMAP_CSV": "places.csv", "REPORTMAP_GEOCODER": "nominatim"})
    assert "Ghent" in shown.stdout
    assert "a note on the page" not in shown.stdout
    assert run("cache", "show", env={"REPORTMAP_CACHE_SHOW_GEOCODER": "nominatim"}).stdout == ""


@pytest.mark.parametrize("name", ["REPORTMAP_TABLE", "REPORTMAP_EXPORT_TABLE"])
def test_an_option_from_the_environment_is_obeyed_and_the_command_line_goes_before(here, name):
    assert run("export", "report.txt", env={name: "mentions"}).stdout.startswith("report_id,start")
    assert run("export", "report.txt", "--table", "locations", env={name: "mentions"}).stdout.startswith(
        "id,"
    )


def test_a_bad_value_from_the_environment_is_refused_like_one_that_was_typed(here):
    done = run("export", "report.txt", env={"REPORTMAP_MIN_CONFIDENCE": "high"})
    assert done.exit_code == 2
    assert "'high' is not a valid float" in done.stderr


def test_quiet_can_be_set_once_for_all(here):
    assert run("export", "report.txt", "-o", "p.csv", env={"REPORTMAP_QUIET": "1"}).stderr == ""


def test_the_page_is_opened_in_the_browser(here):
    browser = here / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > opened\n')
    browser.chmod(0o755)
    done = process("build", "report.txt", "--open", env=os.environ | {"BROWSER": f"{browser} %s"})
    done.communicate()
    assert done.returncode == 0
    assert (here / "opened").read_text() == (here / "map.html").as_uri() + "\n"


def test_without_a_browser_it_is_said_what_to_do(here):
    environment = os.environ | {"BROWSER": "/nowhere", "PATH": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = process("build", "report.txt", "--open", env=environment)
    _, said = done.communicate()
    assert done.returncode == 0
    assert "no browser was found: open map.html by hand" in said


@pytest.mark.parametrize("command", ["build", "export"])
@pytest.mark.parametrize(
    ("output", "problem"),
    [
        ("/dev/full", "Error: /dev/full: cannot be written: No space left on device."),
        (
            "no/such/folder/x.csv",
            "Error: no/such/folder/x.csv: cannot be written: there is no folder no/such/folder; make it.",
        ),
        ("/proc/x", "Error: /proc/x: cannot be written: "),
    ],
)
def test_what_cannot_be_written_is_one_sentence_and_exit_code_1(here, command, output, problem):
    options = ["--format", "csv"] if command == "export" else []
    done = run(command, "report.txt", "-o", output, *options)
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith(problem)
    assert left_behind(here) == set()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_not_replaced(here):
    (here / "map.html").write_text("old")
    (here / "map.html").chmod(0o444)
    done = run("build", "report.txt")
    assert done.exit_code == 1
    assert "map.html: cannot be written: Permission denied." in done.stderr
    assert (here / "map.html").read_text() == "old"


def test_a_disk_that_fills_up_leaves_the_old_file_as_it_was(here):
    (here / "map.html").write_text("old")

    def little_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    run("export", "report.txt")  # the cache and the index are there before the room gets small
    done = process("build", "report.txt", preexec_fn=little_room)
    _, said = done.communicate()
    assert done.returncode == 1
    assert (
        said.splitlines()[-1]
        == "Error: map.html: cannot be written: File too large. Name another file or folder."
    )
    assert (here / "map.html").read_text() == "old"
    assert left_behind(here) == {"map.html"}


def test_a_full_standard_output_is_one_sentence_and_exit_code_1(here):
    with Path("/dev/full").open("w") as full:
        done = process("export", "report.txt", "-q", stdout=full)
        _, said = done.communicate()
    assert (done.returncode, said) == (
        1,
        "Error: standard output: cannot be written: No space left on device.\n",
    )


@pytest.mark.parametrize("arguments", [("gazetteer", "info"), ("gazetteer", "find", "Ghent")])
def test_a_full_standard_output_is_one_sentence_whatever_is_printed(here, arguments):
    with Path("/dev/full").open("w") as full:
        done = process(*arguments, stdout=full)
        _, said = done.communicate()
    assert (done.returncode, said) == (
        1,
        "Error: standard output: cannot be used: No space left on device.\n",
    )


def test_a_terminal_that_lacks_a_script_shows_marks_instead(here):
    done = process("gazetteer", "find", "Kyiv", "--json", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    said, _ = done.communicate()
    assert done.returncode == 0
    assert '"name": "Kyiv"' in said


def test_a_reader_that_has_enough_ends_the_command_without_a_word(here):
    done = process("export", "report.txt", "-q")
    done.stdout.close()
    said = done.stderr.read()
    done.stderr.close()
    assert done.wait() == 1
    assert said == ""


def test_an_interruption_leaves_the_old_file_and_nothing_else(here):
    (here / "map.html").write_text("old")
    done = process("build", "-", "-q", stdin=subprocess.PIPE)
    done.stdin.write("Ghent")
    done.stdin.flush()
    wait_until_it_reads(done)
    done.send_signal(signal.SIGINT)
    assert done.wait(timeout=60) == 1  # before the end of its input could end it, too
    _, said = done.communicate()
    assert said.strip() == "Aborted!"
    assert (here / "map.html").read_text() == "old"
    assert left_behind(here) == {"map.html"}


def wait_until_it_reads(done):
    """Wait until the process sleeps in a read of its standard input, which it has emptied."""
    waiting = Path(f"/proc/{done.pid}/syscall")
    while unread(done.stdin) or not waiting.read_text().startswith("0 0x0 "):
        assert done.poll() is None


def unread(pipe):
    """Give how many bytes of a pipe are still to be read."""
    return struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)))[0]


def test_a_bar_shows_on_a_terminal_only(here):
    folder = here / "reports"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(TWO)
    assert "placing" not in run("export", "reports").stderr
    ours, theirs = pty.openpty()
    done = process("export", "reports", stderr=theirs)
    os.close(theirs)
    said = b""
    while chunk := read_terminal(ours):
        said += chunk
    done.communicate()
    assert done.returncode == 0
    assert b"placing" in said
    assert b"3/3" in said


def read_terminal(descriptor):
    """Read from a terminal; its end is an error on Linux."""
    try:
        return os.read(descriptor, 4096)
    except OSError:
        os.close(descriptor)
        return b""


def test_nothing_named_is_one_sentence_and_the_old_file_stays(here):
    (here / "map.html").write_text("old")
    (here / "report.txt").write_text("Nothing happened anywhere at all, and nobody was there to see it.")
    done = run("build", "report.txt")
    assert done.exit_code == 1
    assert (
        done.stderr
        == "Error: report.txt: no place is named, as far as the gazetteer knows; nothing is written.\n"
    )
    assert (here / "map.html").read_text() == "old"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(shell):
    done = run("completion", shell)
    assert done.exit_code == 0
    assert "_REPORTMAP_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("shell", "place"),
    [
        ("bash", ".local/share/bash-completion/completions/reportmap"),
        ("zsh", ".zfunc/_reportmap"),
        ("fish", ".config/fish/completions/reportmap.fish"),
    ],
)
def test_completion_is_installed_where_the_shell_looks(here, shell, place):
    environment = {"HOME": str(here), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""}
    done = run("completion", shell, "--install", env=environment)
    assert (here / place).read_text() == run("completion", shell).stdout.removesuffix("\n")
    assert done.stderr.startswith(f"written: {here / place}; ")


def test_completion_completes_a_command_and_an_option(here):
    def completed(words, position):
        environment = {"_REPORTMAP_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": position}
        done = process(env=os.environ | environment, text=True)
        return done.communicate()[0].split()

    assert completed("reportmap dr", "1") == ["plain,draw"]
    assert "plain,--precision" in completed("reportmap draw --pre", "2")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["build", "report.txt", "-o", "report.txt"], "report.txt is read and would be written over"),
        (["build", "report.txt", "-o", "./map.html", "--csv", "map.html"], "map.html would be written twice"),
        (
            ["export", "report.txt", "--format=csv", "-o", "../{folder}/report.txt"],
            "report.txt is read and would be written over",
        ),
        (["draw", "places.csv", "--csv", "places.csv"], "places.csv is read and would be written over"),
        (["export", "report.txt", "-o", "cache.csv"], "cache.csv is the geocode cache and would be written"),
        (["build", "report.txt", "--also", "c.csv", "--cache", "c.csv"], "c.csv is the geocode cache and"),
        (["build", "report.txt", "-o", "-", "--open"], "--open needs a file"),
    ],
)
def test_nothing_is_written_over_what_is_read(here, arguments, problem):
    (here / "places.csv").write_text("lat,lon\n1,2\n")
    done = run(*(argument.format(folder=here.name) for argument in arguments))
    assert done.exit_code == 2
    assert problem in done.stderr
    assert (here / "report.txt").read_text() == TWO
    assert (here / "places.csv").read_text() == "lat,lon\n1,2\n"


def test_what_an_earlier_run_wrote_into_the_folder_is_not_read_as_a_report(here):
    arguments = ["build", ".", "--csv", "places.csv", "-v"]
    first = run(*arguments)
    again = run(*arguments)
    assert (here / "cache.csv").exists()  # it is no report either
    assert first.exit_code == again.exit_code == 0
    assert [line for line in again.stderr.splitlines() if line.startswith("read: ")] == [
        f"read: report.txt ({len(TWO)} characters)"
    ]


def test_the_line_that_embeds_the_page_is_told(here):
    said = run("build", "report.txt", "-o", "my map.html").stderr
    assert 'embed it by: <iframe src="my%20map.html?embed" ' in said
