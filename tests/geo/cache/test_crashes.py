"""Processes are killed while they write, and several write at once: no answered row and no pin is lost."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from geo.cache import GeocodeCache

KILLS = 25

# Tells each answer on its standard output once it is remembered, as a run goes on only then.
WRITER = """
import sys
from geo.cache import Entry, GeocodeCache
from geo.geocoders import Question
from geo.model import Kind, Place

class Service:
    name, version, online = "nominatim", "1", True

path, who, answers = sys.argv[1], sys.argv[2], int(sys.argv[3])
cache = GeocodeCache(path)
for number in range(answers):
    name = f'{who}, the {number}th "place"'
    place = Place(name, "US", "Virginia", number / 100, -77.0, Kind.CITY)
    if number % 5:
        cache.remember(Question(name), Service, place)
    else:
        cache.pin([Entry(name, None, None, place, "hand", note="a, note")])
    print(name, flush=True)
"""


def start(path, who, answers):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), who, str(answers)], stdout=subprocess.PIPE, text=True
    )


def remembered(path):
    cache = GeocodeCache(path)
    assert cache.damaged == ()
    return [entry.name for entry in cache.entries.values()]


def test_killing_the_writer_at_any_moment_loses_no_answer_and_no_pin(tmp_path):
    path = tmp_path / "cache.csv"
    moments = random.Random(7)
    told = []
    for kill in range(KILLS):
        process = start(path, f"run {kill}", 10_000)
        told += [process.stdout.readline().rstrip("\n") for _ in range(3)]  # it is writing now
        time.sleep(moments.uniform(0, 0.03))
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().splitlines()
        process.wait()
        process.stdout.close()
    names = remembered(path)
    assert len(told) >= 3 * KILLS
    assert set(told) <= set(names)
    assert len(names) - len(told) <= KILLS  # written, and killed before it could tell
    assert len(names) == len(set(names))


def test_several_processes_at_once_lose_nothing(tmp_path):
    path = tmp_path / "cache.csv"
    processes = [start(path, f"process {number}", 60) for number in range(4)]
    told = [line for process in processes for line in process.communicate()[0].splitlines()]
    assert len(told) == 240
    assert sorted(remembered(path)) == sorted(told)


def test_answers_that_come_while_another_process_removes_rows_are_kept(tmp_path):
    path = tmp_path / "cache.csv"
    writer = start(path, "writer", 150)
    told = []
    for line in writer.stdout:
        told.append(line.rstrip("\n"))
        if len(told) % 10 == 0:
            GeocodeCache(path).remove(lambda entries: [n for n, e in entries.items() if e.name == told[0]])
    writer.wait()
    writer.stdout.close()
    assert remembered(path) == told[1:]


def test_a_file_cut_at_any_byte_keeps_every_row_before_the_cut(tmp_path):
    path = tmp_path / "cache.csv"
    start(path, "Île", 2).communicate()
    whole = path.read_bytes()
    header_end = whole.index(b"\n") + 1
    for cut in range(header_end, len(whole)):
        path.write_bytes(whole[:cut])
        start_of_next = GeocodeCache(path)
        names = [entry.name for entry in start_of_next.entries.values()]
        complete = whole[:cut].count(b"\n") - 1
        assert len(names) in (complete, complete + 1), cut
        _append_one(path)
        after = GeocodeCache(path)
        assert [entry.name for entry in after.entries.values()] == [*names, "Prague"], cut
        assert whole[:cut].rstrip(b"\n") in path.read_bytes()


def _append_one(path):
    from geo.cache import Entry

    GeocodeCache(path).pin([Entry("Prague", None, None, None, "hand")])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits on file size are POSIX")
def test_a_full_disk_leaves_the_file_as_it_was_and_says_so(tmp_path):
    path = tmp_path / "cache.csv"
    start(path, "before", 5).communicate()
    whole = path.read_bytes()
    limited = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(whole) + 40}, {len(whole) + 40}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited + WRITER, str(path), "after", "1"], capture_output=True, text=True
    )
    assert "cache.csv: cannot be written: File too large; name another with --cache" in done.stderr
    assert path.read_bytes() == whole
    assert {file.name for file in tmp_path.iterdir()} == {"cache.csv", ".cache.csv.lock"}
