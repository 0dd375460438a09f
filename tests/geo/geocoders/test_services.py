"""Services of geopy by name, over real HTTP: keys from the environment, hints with the question."""

import json
import re
from dataclasses import replace

import pytest
from nominatim_server import NominatimServer, Reply
from own_index import link_index

from geo.errors import GeocoderError, GeocoderUnavailable
from geo.geocoders import Access, Question, _geopy
from geo.model import Kind, Place

QUESTION = Question("Springfield", "US", "Illinois")
SPRINGFIELD = Place("Springfield", "US", "Illinois", 39.8, -89.64, Kind.CITY)

PHOTON = {
    "features": [
        {
            "geometry": {"coordinates": [-89.64, 39.8], "type": "Point"},
            "properties": {
                "name": "Springfield",
                "countrycode": "US",
                "state": "Illinois",
                "osm_value": "city",
            },
        }
    ]
}
GEONAMES = {
    "totalResultsCount": 1,
    "geonames": [
        {"name": "Springfield", "lat": "39.8", "lng": "-89.64", "countryCode": "US", "adminName1": "Illinois"}
    ],
}
OPENCAGE = {
    "status": {"code": 200},
    "results": [
        {
            "formatted": "Springfield, Illinois, United States of America",
            "geometry": {"lat": 39.8, "lng": -89.64},
            "components": {"country_code": "us", "state": "Illinois", "_type": "city"},
        }
    ],
}
GOOGLE = {
    "status": "OK",
    "results": [
        {
            "formatted_address": "Springfield, IL, USA",
            "geometry": {"location": {"lat": 39.8, "lng": -89.64}},
            "address_components": [{"short_name": "US", "long_name": "United States", "types": ["country"]}],
        }
    ],
}


@pytest.fixture
def server(tmp_path, monkeypatch):
    link_index(tmp_path)
    monkeypatch.setenv("REPORTMAP_CACHE_DIR", str(tmp_path))
    with NominatimServer() as running:
        yield running


def opened(server, name, **settings):
    environment = {f"REPORTMAP_{name}_{key}".upper(): value for key, value in settings.items()}
    environment[f"REPORTMAP_{name}_SECONDS".upper()] = "0"
    return _geopy.open_geocoder(Access(name, server.url, None, environment))


@pytest.mark.parametrize(
    ("name", "settings", "answer", "asked"),
    [
        ("photon", {}, PHOTON, {"q": "Springfield, Illinois, US"}),
        ("geonames", {"username": "ada"}, GEONAMES, {"q": "Springfield, Illinois", "country": "US"}),
        ("opencage", {"api_key": "k1"}, OPENCAGE, {"q": "Springfield, Illinois", "countrycode": "US"}),
        ("googlev3", {"api_key": "k2"}, GOOGLE, {"address": "Springfield, Illinois", "region": "us"}),
    ],
)
def test_a_service_answers_with_one_place(server, name, settings, answer, asked):
    server.replies = [Reply(body=json.dumps(answer).encode())]
    place = opened(server, name, **settings).find(QUESTION)
    assert place == replace(SPRINGFIELD, source=name)
    ((query, headers),) = server.requests
    assert {key: query[key] for key in asked} == asked
    assert set(settings.values()) <= set(query.values())
    assert re.fullmatch(r"reportmap/\S+", headers["User-Agent"])


@pytest.mark.parametrize(
    ("name", "settings", "answer"),
    [
        ("photon", {}, {"features": []}),
        ("geonames", {"username": "ada"}, {"totalResultsCount": 0, "geonames": []}),
        ("opencage", {"api_key": "k"}, {"status": {"code": 200, "message": "OK"}, "results": []}),
        ("googlev3", {"api_key": "k"}, {"status": "ZERO_RESULTS", "results": []}),
    ],
)
def test_a_service_that_knows_no_such_place_says_so(server, name, settings, answer):
    server.replies = [Reply(body=json.dumps(answer).encode())]
    assert opened(server, name, **settings).find(QUESTION) is None


@pytest.mark.parametrize(
    ("name", "settings", "answer", "words"),
    [
        ("geonames", {"username": "ada"}, {"status": {"value": 18, "message": "daily limit"}}, "daily limit"),
        ("opencage", {"api_key": "k"}, {"status": {"code": 402, "message": "quota"}}, "refuses: quota"),
        ("googlev3", {"api_key": "k"}, {"status": "OVER_QUERY_LIMIT", "results": []}, "no answer|refuses"),
        ("photon", {}, {"features": [{"geometry": {"coordinates": []}, "properties": {}}]}, "no answer"),
    ],
)
def test_a_refusal_inside_an_answer_is_no_answer(server, name, settings, answer, words):
    server.replies = [Reply(body=json.dumps(answer).encode())] * 3
    with pytest.raises(GeocoderUnavailable, match=words):
        opened(server, name, **settings).find(QUESTION)


def test_no_key_is_ever_part_of_what_is_said(server):
    server.replies = [Reply(500)] * 3
    with pytest.raises(GeocoderUnavailable) as raised:
        opened(server, "opencage", api_key="very-secret").find(QUESTION)
    assert "very-secret" not in str(raised.value)


def test_a_pace_that_is_no_number_is_refused(server):
    with pytest.raises(GeocoderError, match="REPORTMAP_PHOTON_SECONDS is 'often'"):
        _geopy.open_geocoder(Access("photon", None, None, {"REPORTMAP_PHOTON_SECONDS": "often"}))
