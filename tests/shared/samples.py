"""Located values of any size for tests of the page, made without recognising or resolving anything."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import NamedTuple

from geo.identity import location_id
from geo.model import (
    Candidate,
    Claim,
    Count,
    Kind,
    Located,
    Location,
    Mention,
    Place,
    Report,
    Resolution,
    Role,
    Status,
    Unplaced,
)


class City(NamedTuple):
    """A real city and the number that the made-up report gives for it; latitude and longitude as `Place`."""

    name: str
    country_code: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    geonames_id: int
    reported: int | None


CITIES = (
    City("Toronto", "CA", "Ontario", 43.70011, -79.4163, 2600000, 6167865, 3),
    City("New York City", "US", "New York", 40.71427, -74.00597, 8804190, 5128581, 1),
    City("London", "GB", "England", 51.50853, -0.12574, 8961989, 2643743, 2),
    City("Amsterdam", "NL", "North Holland", 52.37403, 4.88969, 741636, 2759794, 1),
    City("Prague", "CZ", "Prague", 50.08804, 14.42076, 1165581, 3067696, None),
    City("Budapest", "HU", "Budapest", 47.49835, 19.04045, 1741041, 3054643, 12),
    City("Athens", "GR", "Attica", 37.98376, 23.72784, 664046, 264371, None),
    City("Paris", "FR", "Île-de-France", 48.85341, 2.3488, 2138551, 2988507, 4),
    City("Madrid", "ES", "Madrid", 40.4165, -3.70256, 3255944, 3117735, 1),
    City("Frankfurt am Main", "DE", "Hesse", 50.11552, 8.68417, 650000, 2925533, None),
    City("Suva", "FJ", "Central", -18.14161, 178.44149, 77366, 2198148, 1),
    City("Namibe", "AO", "Namibe", -15.19611, 12.15222, 80149, 3347019, 250),
)


def place_of(city: City) -> Place:
    return Place(*city[:5], Kind.CITY, "PPL", city.population, city.geonames_id)


def located_cities(cities: int = 12) -> Located:
    """A report that names the first of `CITIES`, one sentence each, and one name that nobody knows."""
    sentences = [
        f"Officials counted {city.reported or 'some'} cases in {city.name} last week."
        for city in CITIES[:cities]
    ]
    unknown = "Others were seen near Nowhereville."
    text = "\n".join([*sentences, unknown])
    report = Report("report", text, "Cases in many cities", "https://example.org/report", "2026-03-01", "en")
    locations = tuple(_location(report, city) for city in CITIES[:cities])
    counts = tuple(
        Count(location.resolutions[0].mention, location.reported_count, "cases", 0, 0)
        for location in locations
        if location.reported_count is not None
    )
    start = text.index("Nowhereville")
    mention = Mention("report", start, start + 12, "Nowhereville", Kind.UNKNOWN, Role.REPORTED, unknown)
    return Located(
        locations=locations,
        unplaced=(Unplaced(mention, "no gazetteer has it"),),
        claims=(Claim("report", 54, "cases", "world", None, sentences[0], 0, 5),) if sentences else (),
        reports=(report,),
        counts=counts,
    )


def _location(report: Report, city: City) -> Location:
    place = place_of(city)
    start = report.text.index(f"in {city.name} ") + 3
    quote = next(line for line in report.text.splitlines() if f"in {city.name} " in line)
    mention = Mention(report.id, start, start + len(city.name), city.name, Kind.CITY, Role.REPORTED, quote)
    namesake = replace(
        place, country_code="US", admin1="Texas", latitude=33.66, longitude=-95.55, geonames_id=1
    )
    candidates = (
        (Candidate(place, 0.7), Candidate(namesake, 0.3)) if city.name == "Paris" else (Candidate(place, 1),)
    )
    resolution = Resolution(mention, place, 0.93, "most populous", candidates)
    return Location(
        id=location_id(place),
        place=place,
        reported_count=city.reported,
        count_unit=None if city.reported is None else "cases",
        mention_count=1,
        status=Status.AMBIGUOUS if len(candidates) > 1 else Status.PLACED,
        confidence=0.93,
        reason="most populous",
        first_quote=quote,
        report_ids=(report.id,),
        source_urls=(report.source_url or "",),
        resolutions=(resolution,),
        alternatives=candidates[1:],
    )


def located_many(number: int, seed: int = 1) -> Located:
    """`number` places spread around `CITIES`, each with a sentence of its own, all in one long report."""
    chance = random.Random(seed)
    sentences, places = [], []
    for index in range(number):
        city = chance.choice(CITIES)
        latitude = max(-84, min(84, chance.gauss(city.latitude, 6)))
        longitude = (chance.gauss(city.longitude, 9) + 180) % 360 - 180
        name = (
            f"{chance.choice('BCDFGKLMNPRST')}{chance.choice('aeiou')}{chance.choice('lmnrst')}ville {index}"
        )
        point = round(latitude, 5), round(longitude, 5)
        people = chance.randint(500, 90000)
        places.append(
            Place(name, city.country_code, city.admin1, *point, Kind.CITY, "PPL", people, 10**7 + index)
        )
        sentences.append(
            f"In {name}, {chance.randint(2, 90)} families told us what they had seen that night."
        )
    return _many(sentences, places, chance)


def _many(sentences: list[str], places: list[Place], chance: random.Random) -> Located:
    report = Report("long", " ".join(sentences), "A very long report", None, None, "en")
    locations, start = [], 3
    for sentence, place in zip(sentences, places, strict=True):
        mention = Mention(
            "long", start, start + len(place.name), place.name, Kind.CITY, Role.REPORTED, sentence
        )
        resolution = Resolution(mention, place, 0.8, "the only place of this name", (Candidate(place, 1),))
        count = chance.choice((None, 1, 1, 2, 3, 5, 8, 40))
        locations.append(
            Location(
                id=location_id(place),
                place=place,
                reported_count=count,
                count_unit=None,
                mention_count=1,
                status=Status.PLACED,
                confidence=0.8,
                reason="the only place of this name",
                first_quote=sentence,
                report_ids=("long",),
                source_urls=(),
                resolutions=(resolution,),
            )
        )
        start += len(sentence) + 1
    return Located(locations=tuple(locations), reports=(report,))
