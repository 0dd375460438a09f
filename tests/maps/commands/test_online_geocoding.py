"""``--geocoder``: names leave the machine only when allowed, and no answer is ever lost."""

import csv
import io
import os
import signal
import subprocess
import sys
import time

import pytest
from nominatim_server import NominatimServer, Reply
from own_index import link_index

REPORT = "The fire began in Toronto. In Prague two houses burnt. Three burnt in Madrid.\n"


@pytest.fixture
def server():
    with NominatimServer() as running:
        yield running


@pytest.fixture
def start(tmp_path, server):
    """Start a process of reportmap beside the server, with a cache of its own."""
    (tmp_path / "fires.txt").write_text(REPORT)
    link_index(tmp_path)

    def start_(*arguments, **settings):
        environment = {
            **os.environ,
            "REPORTMAP_CACHE": str(tmp_path / "cache.csv"),
            "REPORTMAP_CACHE_DIR": str(tmp_path),
            "REPORTMAP_NOMINATIM_SERVER": server.url,
            "REPORTMAP_NOMINATIM_SECONDS": "0.02",
            "REPORTMAP_CONTACT": "ada@example.org",
            **settings,
        }
        return subprocess.Popen(
            [sys.executable, "-m", "maps", *arguments],
            env=environment, cwd=tmp_path, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    return start_


@pytest.fixture
def run(start):
    def run_(*arguments, exit_code=0, **settings):
        process = start(*arguments, **settings)
        out, err = process.communicate(timeout=60)
        assert process.returncode == exit_code, err
        return out, err

    return run_


def export(*options):
    return ("export", "fires.txt", "--geocoder", "nominatim", *options)


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_names_are_placed_by_the_service_and_asked_only_once(run, server):
    out, _ = run(*export("--yes"))
    assert {row["place"]: row["latitude"] for row in rows(out)} == {
        "Toronto": "43.6535", "Prague": "50.0875", "Madrid": "40.4167",
    }  # fmt: skip
    assert {row["geocoder"] for row in rows(out)} == {"nominatim"}
    assert sorted(server.asked) == ["Madrid", "Prague", "Toronto, Ontario"]
    again, _ = run(*export("--yes"))
    assert again == out
    assert len(server.asked) == 3


def test_no_name_leaves_the_machine_unless_the_person_says_so(run, server):
    _, err = run(*export(), exit_code=2)
    assert "go to nominatim (127.0.0.1:" in err
    assert "Say --yes to allow it." in err
    run("export", "fires.txt")
    assert server.asked == []


def test_no_name_leaves_the_machine_without_a_contact(run, server):
    _, err = run(*export("--yes"), exit_code=2, REPORTMAP_CONTACT="")
    assert "--contact" in err
    assert server.asked == []


def test_a_service_that_stops_answering_loses_nothing_and_the_next_run_asks_only_the_rest(run, server):
    server.replies = [Reply(body=b"[]")] + [Reply(500)] * 6
    out, err = run(*export("--yes", "--table", "unplaced"), exit_code=1)
    reasons = {row["text"]: row["reason"] for row in rows(out)}
    assert reasons["Toronto"] == "nominatim knows no such place"
    assert "gave no answer" in reasons["Prague"]
    assert "gave no answer" in reasons["Madrid"]
    assert "no geocoder answered for 2 mentions" in err
    server.requests.clear()
    out, _ = run(*export("--yes"))
    assert [query["q"] for query, _ in server.requests] == ["Prague", "Madrid"]
    assert {row["place"] for row in rows(out)} == {"Prague", "Madrid"}


def test_the_map_is_written_although_a_service_stopped_answering(run, server, tmp_path):
    server.replies = [Reply(403)]
    _, err = run("build", "fires.txt", "-o", "map.html", "--geocoder", "nominatim", "--yes", exit_code=1)
    assert "no geocoder answered for 3 mentions" in err
    assert (tmp_path / "map.html").stat().st_size > 0


def test_the_gazetteer_first_and_the_service_for_what_it_lacks(run, server):
    run("cache", "pin", "Madrid", "--not-a-place")
    out, _ = run("export", "fires.txt", "--geocoder", "gazetteer", "--geocoder", "nominatim", "--yes")
    assert server.asked == []
    assert {row["place"] for row in rows(out)} == {"Toronto", "Prague"}


def test_what_was_answered_before_a_kill_is_not_asked_again(start, run, server):
    for _ in range(3):
        server.replies = [Reply(body=b"[]", delay=0.3)] if not server.requests else []
        process = start(*export("--yes"), REPORTMAP_NOMINATIM_SECONDS="0.5")
        before = len(server.requests)
        while len(server.requests) == before and process.poll() is None:
            time.sleep(0.01)
        time.sleep(0.45)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    run(*export("--yes"))
    assert len(server.asked) - len(set(server.asked)) <= 3  # at most the one in flight at each kill
    known = len(server.asked)
    run(*export("--yes"))
    assert len(server.asked) == known


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nosuchservice", "there is no geocoder 'nosuchservice'"),
        ("opencage", "opencage needs a key: set REPORTMAP_OPENCAGE_API_KEY in the environment"),
        ("gazetteer=https://example.org", "gazetteer is embedded and has no server"),
    ],
)
def test_a_geocoder_that_cannot_be_used_is_said_with_the_remedy(run, name, words):
    _, err = run("export", "fires.txt", "--geocoder", name, "--yes", exit_code=2)
    assert words in err


def test_a_contact_that_is_no_address_is_refused(run, server):
    _, err = run(*export("--yes", "--contact", "me"), exit_code=2)
    assert "and 'me' is no address: give --contact you@example.org" in err
    assert server.requests == []


def test_a_service_that_refuses_is_told_with_its_reason(run, server):
    server.replies = [Reply(403)]
    _, err = run(*export("--yes"), exit_code=1)
    assert "listed as not placed (nominatim (127.0.0.1:" in err
    assert "refuses" in err


def test_what_another_geocoder_answered_instead_says_who_was_silent(run, server):
    server.replies = [Reply(403)]
    out, _ = run(*export("--yes"), "--geocoder", "gazetteer")
    assert [("refuses" in row["reason"], row["geocoder"]) for row in rows(out)] == [(True, "gazetteer")] * 3
