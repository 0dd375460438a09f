"""Nominatim, asked over real HTTP: its policy kept, its failures told from its answers."""

import gc
import subprocess
import sys
import time

import pytest
from nominatim_server import NominatimServer, Reply, result
from own_index import link_index

from geo.cache import GeocodeCache
from geo.errors import GeocoderError, GeocoderUnavailable
from geo.geocoders import Access, Question, open_geocoder
from geo.geocoders._turns import DAY_SECONDS, Pace
from geo.geocoders.nominatim import open_geocoder as open_nominatim
from geo.model import Kind, Place

TORONTO = Question("Toronto", "CA", "Ontario")


@pytest.fixture
def server(tmp_path, monkeypatch):
    link_index(tmp_path)
    monkeypatch.setenv("REPORTMAP_CACHE_DIR", str(tmp_path))  # where processes leave word of their turns
    with NominatimServer() as running:
        yield running


def nominatim(server, seconds=0.02, **settings):
    environment = {f"REPORTMAP_NOMINATIM_{name}".upper(): str(value) for name, value in settings.items()}
    environment["REPORTMAP_NOMINATIM_SECONDS"] = str(seconds)
    return open_nominatim(Access("nominatim", server.url, "ada@example.org", environment))


def test_a_place_is_found_with_the_hints_that_resolution_gives(server):
    place = nominatim(server).find(TORONTO)
    assert place == Place("Toronto", "CA", "Ontario", 43.6535, -79.3839, Kind.CITY, source="nominatim")
    ((query, headers),) = server.requests
    assert (query["q"], query["countrycodes"]) == ("Toronto, Ontario", "ca")
    assert headers["User-Agent"].startswith("reportmap/")
    assert headers["User-Agent"].endswith(" (ada@example.org)")


def test_a_wide_area_keeps_its_identity_although_its_point_lies_elsewhere(server):
    chosen = Place("Ontario", "CA", "Ontario", 49.25, -84.5, Kind.ADMIN1, "ADM1", None, 6093943, "08")
    server.replies = [Reply(body=result(50.0007, -86.0010, "Ontario", kind="state"))]
    place = nominatim(server).find(Question("Ontario", "CA", None, chosen))
    assert (place.geonames_id, place.latitude, place.source) == (6093943, 50.0007, "nominatim")


@pytest.mark.parametrize(
    ("name", "state", "country"),
    [("=1+1\n{{7*7}}", "\t \n", "ca"), ("", "@x", "CAN"), ("x" * 9999, "<b>", "éé"), (None, 7, None)],
)
def test_whatever_an_answer_holds_is_remembered_as_it_was_taken(server, tmp_path, name, state, country):
    server.replies = [Reply(body=result(43.6535, -79.3839, name, country, state=state))]
    geocoder = nominatim(server)
    place = geocoder.find(TORONTO)
    GeocodeCache(tmp_path / "cache.csv").remember(TORONTO, geocoder, place)
    cache = GeocodeCache(tmp_path / "cache.csv")
    assert cache.damaged == ()
    assert cache.answer(TORONTO, geocoder).place == place


def test_what_nominatim_does_not_know_is_no_such_place(server):
    assert nominatim(server).find(Question("Atlantis")) is None


def test_an_answer_near_what_resolution_chose_keeps_its_identity(server):
    chosen = Place("Toronto", "CA", "Ontario", 43.70643, -79.39864, Kind.CITY, "PPL", 2794356, 6167865, "08")
    place = nominatim(server).find(Question("Toronto", "CA", "Ontario", chosen))
    assert (place.geonames_id, place.admin1_code, place.source) == (6167865, "08", "nominatim")
    assert (place.latitude, place.longitude) == (43.6535, -79.3839)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(500, b"internal error"),
        Reply(503, b"<html>busy</html>"),
        Reply(200, b'[{"lat": "43.6'),
        Reply(200, b"<html>login</html>"),
        Reply(200, result(43.6535, -79.3839)[:40], claims=400),
        Reply(429, b"slow down"),
    ],
    ids=["500", "503", "malformed", "html", "truncated", "429"],
)
def test_a_failure_that_passes_is_waited_out(server, reply):
    server.replies = [reply, reply]
    assert nominatim(server).find(TORONTO).latitude == 43.6535
    assert len(server.arrivals) == 3


@pytest.mark.parametrize(
    "reply",
    [
        Reply(500),
        Reply(200, b"{"),
        Reply(200, b"[" * 100_000),
        Reply(200, b"{}"),
        Reply(200, b"null"),
        Reply(200, b'{"error": "overloaded"}'),
        Reply(200, b"[{}]"),
        Reply(200, b'["x"]'),
        Reply(200, result("north", -79.4)),
        Reply(200, result(95, -79.4)),
        Reply(200, result(43.7, 281)),
        Reply(200, result("nan", -79.4)),
        Reply(200, result(0, 0)),
        Reply(200, result(-79.3839, 43.6535)),
        Reply(200, result(43.6535, 79.3839)),
        Reply(200, result(43.6535, -79.3839)[:60], claims=300),
    ],
)
def test_an_answer_that_is_none_is_no_answer_and_never_no_such_place(server, reply):
    server.replies = [reply] * 3
    with pytest.raises(GeocoderUnavailable, match="nominatim"):
        nominatim(server).find(TORONTO)


def test_a_server_that_sends_on_to_another_is_not_followed(server):
    with NominatimServer() as elsewhere:
        there = elsewhere.url.replace("127.0.0.1", "localhost")
        server.replies = [Reply(302, headers={"Location": f"{there}/search?q=Toronto"})] * 3
        with pytest.raises(GeocoderUnavailable, match="sends on to http://localhost, which is not asked"):
            nominatim(server).find(TORONTO)
        assert elsewhere.requests == []
    gc.collect()  # a connection left open is told of here, and fails the test


def test_a_server_that_sends_on_to_itself_is_followed(server):
    server.replies = [Reply(302, headers={"Location": f"{server.url}/v2/search?q=Toronto"})]
    assert nominatim(server).find(TORONTO).latitude == 43.6535


def test_a_pause_that_the_server_asks_for_is_kept(server):
    server.replies = [Reply(429, headers={"Retry-After": "1"})]
    nominatim(server).find(TORONTO)
    first, second = server.arrivals
    assert second - first >= 1.0


def test_a_pause_too_long_to_wait_ends_the_asking(server):
    server.replies = [Reply(429, headers={"Retry-After": "3600"})]
    geocoder = nominatim(server)
    with pytest.raises(GeocoderUnavailable, match="asks to wait 3600 s: run again then"):
        geocoder.find(TORONTO)
    with pytest.raises(GeocoderUnavailable, match="3600"):
        geocoder.find(Question("Prague"))
    assert len(server.arrivals) == 1


@pytest.mark.parametrize("status", [401, 403])
def test_a_server_that_refuses_is_left_alone(server, status):
    server.replies = [Reply(status)]
    geocoder = nominatim(server)
    for question in (TORONTO, Question("Prague")):
        with pytest.raises(GeocoderUnavailable, match="refuses"):
            geocoder.find(question)
    assert len(server.arrivals) == 1


def test_a_server_that_answers_nothing_is_left_alone_after_three_questions(server):
    server.replies = [Reply(500)] * 100
    geocoder = nominatim(server)
    for name in ("Toronto", "Prague", "Madrid", "Camp Hope", "Paris"):
        with pytest.raises(GeocoderUnavailable, match="500"):
            geocoder.find(Question(name))
    assert len(server.arrivals) == 9


def test_one_silence_between_answers_does_not_end_the_asking(server):
    geocoder = nominatim(server)
    for _ in range(4):
        server.replies = [Reply(500)] * 3
        with pytest.raises(GeocoderUnavailable):
            geocoder.find(TORONTO)
        assert geocoder.find(TORONTO).name == "Toronto"


def test_a_server_slower_than_the_time_out_gave_no_answer(server):
    server.replies = [Reply(delay=0.6)] * 3
    with pytest.raises(GeocoderUnavailable, match="timed out"):
        nominatim(server, timeout=0.2).find(TORONTO)


def test_a_server_that_is_not_there_gave_no_answer(server):
    with NominatimServer() as gone:
        pass
    with pytest.raises(GeocoderUnavailable, match="nominatim"):
        nominatim(gone).find(TORONTO)


def test_at_most_one_request_a_second_reaches_the_server(server):
    geocoder = nominatim(server, seconds=1)
    server.replies = [Reply(500)]
    for name in ("Toronto", "Prague"):
        geocoder.find(Question(name))
    gaps = [after - before for before, after in zip(server.arrivals, server.arrivals[1:], strict=False)]
    assert len(gaps) == 2
    assert min(gaps) >= 0.95  # requests leave a second apart; on a busy machine one may arrive late


def test_several_processes_take_turns_at_one_server(server):
    program = (
        "import sys; from geo.geocoders import Access, Question\n"
        "from geo.geocoders.nominatim import open_geocoder\n"
        "environment = {'REPORTMAP_NOMINATIM_SECONDS': '0.1'}\n"
        "nominatim = open_geocoder(Access('nominatim', sys.argv[1], 'a@b.org', environment))\n"
        "for name in ('Toronto', 'Prague', 'Madrid'): nominatim.find(Question(name))"
    )
    processes = [subprocess.Popen([sys.executable, "-c", program, server.url]) for _ in range(3)]
    assert [process.wait() for process in processes] == [0, 0, 0]
    gaps = [after - before for before, after in zip(server.arrivals, server.arrivals[1:], strict=False)]
    assert len(server.arrivals) == 9
    # They leave a tenth of a second apart; on a busy machine one may arrive late, and the next seem early.
    assert server.arrivals[-1] - server.arrivals[0] >= 0.75
    assert min(gaps) >= 0.05
    assert server.busiest == 1


def test_a_run_over_a_day_asks_four_times_a_minute():
    pace = Pace(1.0, 15.0)
    assert (pace.pause(0), pace.pause(DAY_SECONDS - 1), pace.pause(DAY_SECONDS)) == (1.0, 1.0, 15.0)


def test_the_public_server_is_never_asked_faster_than_its_policy_allows():
    geocoder = open_nominatim(
        Access("nominatim", None, "ada@example.org", {"REPORTMAP_NOMINATIM_SECONDS": "0"})
    )
    assert geocoder.version == "nominatim.openstreetmap.org"
    assert geocoder._pace == Pace(1.0, 15.0)


def test_without_a_contact_nominatim_is_not_asked():
    with pytest.raises(GeocoderError, match="--contact"):
        open_geocoder("nominatim")


@pytest.mark.parametrize(
    "server", ["ftp://example.org", "http://", "http:///search", "https://ada:secret@example.org"]
)
def test_what_is_no_server_is_refused(server):
    with pytest.raises(GeocoderError, match="is not a server"):
        open_geocoder(f"nominatim={server}", "ada@example.org")


def test_opening_asks_nothing(server):
    nominatim(server)
    time.sleep(0.05)
    assert server.arrivals == []
