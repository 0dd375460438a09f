"""Pins, the cache and the geocoders decide, in this order, where a resolved mention lies."""

from dataclasses import dataclass, field

import pytest

from geo.cache import GeocodeCache
from geo.cache.rows import Entry
from geo.errors import GeocoderUnavailable
from geo.geocoders.gazetteer import Gazetteer
from geo.locating.placing import Placer
from geo.model import Kind, Mention, Place, Report, Resolution, Role

ILLINOIS = Place("Springfield", "US", "Illinois", 39.80172, -89.64371, Kind.CITY, geonames_id=4250542)
MISSOURI = Place("Springfield", "US", "Missouri", 37.21533, -93.29824, Kind.CITY, geonames_id=4409896)
REPORT = Report("r1", "Floods hit Springfield and Camp Hope on Monday. New York was dry.")
GAZETTEER = Gazetteer("1")


@dataclass
class Service:
    """A geocoder that knows what it is told, and does not answer about the names in `silent`."""

    known: dict = field(default_factory=dict)
    silent: set = field(default_factory=set)
    asked: list = field(default_factory=list)
    name: str = "nominatim"
    version: str = "1"
    online: bool = True

    def find(self, question):
        self.asked.append((question.name, question.country_code, question.admin1))
        if question.name in self.silent:
            raise GeocoderUnavailable(f"{self.name} did not answer")
        return self.known.get(question.name)


def resolved(name, place, report=REPORT):
    start = report.text.index(name)
    mention = Mention(report.id, start, start + len(name), name, Kind.CITY, Role.REPORTED, name)
    return Resolution(mention, place, 0.9 if place else 0.0, "most populous" if place else "in no gazetteer")


def place(resolutions, *geocoders, cache=None, asks=lambda resolution: True):
    placer = Placer(geocoders, cache, asks)
    try:
        return placer, placer.place(REPORT, resolutions)
    finally:
        placer.write_down()


@pytest.fixture
def cache(tmp_path):
    return GeocodeCache(tmp_path / "cache.csv")


def test_the_gazetteer_answers_with_what_resolution_chose_and_that_is_remembered(cache):
    resolution = resolved("Springfield", ILLINOIS)
    _, placed = place([resolution], GAZETTEER, cache=cache)
    assert placed == [resolution]
    (entry,) = GeocodeCache(cache.path).entries.values()
    assert (entry.name, entry.country_hint, entry.admin1_hint) == ("Springfield", "US", "Illinois")
    assert (entry.place, entry.geocoder, entry.version, entry.pinned) == (ILLINOIS, "gazetteer", "1", False)


def test_a_second_run_asks_and_writes_nothing_new(cache):
    service = Service({"Springfield": ILLINOIS})
    question = [resolved("Springfield", MISSOURI), resolved("Camp Hope", None)]
    place(question, service, cache=cache)
    written = cache.path.read_bytes()
    _, placed = place(question, service, cache=GeocodeCache(cache.path))
    assert service.asked == [("Springfield", "US", "Missouri"), ("Camp Hope", None, None)]
    assert cache.path.read_bytes() == written
    assert placed[0].place.latitude == ILLINOIS.latitude
    assert placed[1].place is None


def test_without_a_geocoder_what_resolution_chose_stands():
    resolution = resolved("Springfield", ILLINOIS)
    assert place([resolution])[1] == [resolution]


def test_the_first_geocoder_that_knows_the_place_answers():
    first, second = Service(), Service({"Camp Hope": ILLINOIS}, name="photon")
    third = Service({"Camp Hope": MISSOURI}, name="geonames")
    _, placed = place([resolved("Camp Hope", None)], first, second, third)
    assert placed[0].place == ILLINOIS
    assert (len(first.asked), len(second.asked), len(third.asked)) == (1, 1, 0)


def test_an_unanswered_question_is_not_remembered_and_is_asked_again(cache):
    service = Service({"Springfield": ILLINOIS}, silent={"Camp Hope"})
    resolutions = [resolved("Springfield", ILLINOIS), resolved("Camp Hope", None)]
    placer, placed = place(resolutions, service, cache=cache)
    assert placer.unanswered == 1
    assert placed[1].reason == "no answer: nominatim did not answer"
    recovered = Service({"Camp Hope": MISSOURI})
    placer, placed = place(resolutions, recovered, cache=GeocodeCache(cache.path))
    assert recovered.asked == [("Camp Hope", None, None)]
    assert (placer.unanswered, placed[1].place) == (0, MISSOURI)


def test_where_one_geocoder_is_silent_the_next_may_still_know():
    silent, knowing = Service(silent={"Camp Hope"}), Service({"Camp Hope": MISSOURI}, name="photon")
    placer, placed = place([resolved("Camp Hope", None)], silent, knowing)
    assert (placer.unanswered, placed[0].place) == (0, MISSOURI)


def test_what_could_not_become_a_marker_is_not_asked():
    service = Service()
    resolution = resolved("Springfield", ILLINOIS)
    assert place([resolution], service, asks=lambda resolution: False)[1] == [resolution]
    assert service.asked == []


def test_a_pin_is_obeyed_before_any_geocoder_is_asked(cache):
    cache.pin([Entry("springfield", None, None, MISSOURI, "gazetteer", note="the mayor said so", by="Ada")])
    service = Service({"Springfield": ILLINOIS})
    placer, (placed,) = place([resolved("Springfield", ILLINOIS)], service, cache=cache)
    assert (placed.place, placed.pinned, placed.confidence) == (MISSOURI, True, 1.0)
    assert placed.reason == "pinned by Ada: the mayor said so"
    assert placed.candidates[0].place == MISSOURI
    assert (len(placer.obeyed), service.asked) == (1, [])


def test_a_pin_can_say_that_a_name_is_no_place(cache):
    cache.pin([Entry("Springfield", None, None, None, "hand")])
    placer, (placed,) = place([resolved("Springfield", ILLINOIS)], GAZETTEER, cache=cache)
    assert (placed.place, placed.pinned, placed.reason) == (None, True, "pinned by hand as not a place")
    assert len(placer.obeyed) == 1


def test_an_answer_that_a_person_edited_without_pinning_it_is_used_while_the_data_stays(cache):
    resolution = resolved("Springfield", ILLINOIS)
    place([resolution], GAZETTEER, cache=cache)
    cache.path.write_text(cache.path.read_text().replace("39.80172", "39.9"))
    _, (placed,) = place([resolution], GAZETTEER, cache=GeocodeCache(cache.path))
    assert (placed.place.latitude, placed.reason) == (39.9, "as somebody wrote in the geocode cache")
    _, (placed,) = place([resolution], Gazetteer("2"), cache=GeocodeCache(cache.path))
    assert placed.place.latitude == ILLINOIS.latitude


HOPE = Place("Camp Hope", None, None, -1.5, 29.25, Kind.CITY, source="hand")
YORK = Place("York", "GB", "England", 53.95763, -1.08271, Kind.CITY, source="hand")


def mention(text, report=REPORT):
    start = report.text.index(text)
    return Mention(report.id, start, start + len(text), text, Kind.CITY, Role.REPORTED, text)


def test_a_name_that_recognition_passed_over_is_a_mention_once_a_person_placed_it(cache):
    cache.pin([Entry("Camp Hope", None, None, HOPE, "hand"), Entry("York", None, None, YORK, "hand")])
    found = Placer((), cache, lambda resolution: True).with_pinned_names(
        REPORT, [mention("Springfield"), mention("Hope"), mention("New York")]
    )
    assert [m.text for m in found] == ["Springfield", "Camp Hope", "New York"]
    assert found[1].quote == "Floods hit Springfield and Camp Hope on Monday."
    assert found[1].role is Role.REPORTED
    assert REPORT.text[found[1].start : found[1].end] == "Camp Hope"


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Camp Hope", "At Camp\n  Hope.", ["Camp\n  Hope"]),
        ("Hope", "Hopeless Hope's hope HOPE", ["Hope", "HOPE"]),
        ("camp hope", "At Camp Hope and camp hope.", ["Camp Hope", "camp hope"]),
        ("北京", "他在北京市工作", ["北京"]),
    ],
)
def test_a_pinned_name_is_found_as_a_whole(cache, name, text, found):
    cache.pin([Entry(name, None, None, HOPE, "hand")])
    mentions = Placer((), cache, lambda resolution: True).with_pinned_names(Report("r1", text), [])
    assert [m.text for m in mentions] == found
