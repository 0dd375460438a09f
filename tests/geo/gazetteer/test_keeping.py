import subprocess
import sys
from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.gazetteer import keeping, store
from geo.gazetteer.draft import Draft
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.store import NameKind
from geo.model import Kind


def build_small(path, progress):
    """Three places, in a moment: what is tested here is how an index is kept, not what is in it."""
    progress("building")
    draft = Draft()
    country = draft.add_row(Kind.COUNTRY, "Canada", 60.1, -113.6, code="CA", population=37_000_000)
    draft.add_name(country, "Canada", NameKind.PRIMARY)
    for name, latitude, longitude in (("Toronto", 43.70643, -79.39864), ("Ottawa", 45.41117, -75.69812)):
        row = draft.add_row(Kind.CITY, name, latitude, longitude, country=country)
        draft.add_name(row, name, NameKind.PRIMARY)
    draft.write(path, {"key": "small", "version": "small-1"})


def opened(path):
    said = []
    index = keeping.opened(path, build_small, said.append)
    return Gazetteer(index), said


def damage(path, how):
    content = path.read_bytes()
    path.unlink()  # another file: who has the old one mapped keeps it
    path.write_bytes(how(content))


def test_the_first_use_builds_and_the_second_says_nothing(tmp_path):
    path = tmp_path / "new folder" / "gazetteer-1.index"
    gazetteer, said = opened(path)
    assert [place.name for place, _ in gazetteer.places("TORONTO")] == ["Toronto"]
    assert said == ["building the gazetteer index, which is done once: there is none yet", "building"]
    assert opened(path)[1] == []


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        (lambda content: b"", "cannot be read"),
        (lambda content: content[: len(content) // 2], "does not end as an index does"),
        (lambda content: content[:-1], "does not end as an index does"),
        (lambda content: content[:10], "cut short"),
        (lambda content: b"not an index at all" * 100, "does not end as an index does"),
        (lambda content: content[:-40] + b"x" * 20 + content[-20:], "header is damaged"),
        (lambda content: b"\0" * 64 + content[64:], "cannot be read"),
    ],
    ids=["empty", "half", "one byte less", "a few bytes", "something else", "header", "trie"],
)
def test_an_index_that_cannot_be_read_is_rebuilt_with_a_word_about_it(tmp_path, how, reason):
    path = tmp_path / "gazetteer-1.index"
    opened(path)
    damage(path, how)
    gazetteer, said = opened(path)
    assert reason in said[0]
    assert gazetteer.places("Ottawa")[0].place.country_code == "CA"


def test_an_index_of_another_format_is_rebuilt(tmp_path, monkeypatch):
    path = tmp_path / "gazetteer-1.index"
    opened(path)
    monkeypatch.setattr(store, "FORMAT", store.FORMAT + 1)
    assert "format" in opened(path)[1][0]


def test_a_build_that_fails_leaves_the_old_index_and_no_debris(tmp_path):
    path = tmp_path / "gazetteer-1.index"
    before = opened(path)[0]

    def fails(path, progress):
        raise GazetteerError("a source is missing")

    with pytest.raises(GazetteerError, match="a source is missing"):
        keeping.rebuilt(path, fails, lambda message: None)
    assert opened(path)[1] == []
    assert len(before) == len(opened(path)[0]) == 3
    assert {file.suffix for file in tmp_path.iterdir()} <= {".index", ".lock"}


def test_a_folder_that_cannot_be_made_is_an_error_with_the_remedy(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(GazetteerError, match="REPORTMAP_CACHE_DIR"):
        opened(tmp_path / "file" / "gazetteer-1.index")


def test_only_a_few_indexes_of_other_versions_stay(tmp_path):
    for version in range(6):
        opened(tmp_path / f"gazetteer-{version}.index")
    kept = sorted(file.name for file in tmp_path.glob("*.index"))
    assert len(kept) == 1 + keeping.OTHERS_KEPT
    assert "gazetteer-5.index" in kept


RACER = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_keeping import build_small
from geo.gazetteer import keeping
from geo.gazetteer.index import Gazetteer

def build_slowly(path, progress):
    time.sleep(0.5)
    build_small(path, progress)

index = keeping.opened(Path(sys.argv[1]), build_slowly, lambda message: print(message, flush=True))
assert Gazetteer(index).places("Toronto")[0].place.country_code == "CA"
"""


def test_of_two_processes_that_build_at_once_one_builds_and_both_have_a_good_index(tmp_path):
    path = tmp_path / "gazetteer-1.index"
    command = [sys.executable, "-c", RACER, str(path), str(Path(__file__).parent)]
    racers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [racer.communicate(timeout=60)[0].splitlines() for racer in racers]
    assert [racer.returncode for racer in racers] == [0, 0, 0]
    assert sum(lines.count("building") for lines in said) == 1
    assert [file.name for file in tmp_path.glob("*.index")] == ["gazetteer-1.index"]


def test_a_builder_that_is_killed_leaves_the_way_free(tmp_path):
    path = tmp_path / "gazetteer-1.index"
    command = [sys.executable, "-c", RACER.replace("0.5", "60"), str(path), str(Path(__file__).parent)]
    racer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert racer.stdout is not None
    racer.stdout.readline()
    racer.kill()
    racer.communicate(timeout=60)
    assert len(opened(path)[0]) == 3
