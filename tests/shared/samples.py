"""Located values of any size for tests of the page, made without recognising or resolving anything."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import NamedTuple

from geo.grouping import location_id
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
        id=f"{city.name.lower().replace(' ', '-')}-{city.country_code.lower()}-{city.geonames_id}",
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
        position = round(latitude, 5), round(longitude, 5)
        places.append(
            Place(
                name,
                city.country_code,
                city.admin1,
                *position,
                Kind.CITY,
                "PPL",
                chance.randint(500, 90000),
                10**7 + index,
            )
        )
        sentences.append(
            f"In {name}, {chance.randint(2, 90)} families told us what they had seen that night."
        )
    return _many(sentences, places, chance)


def _id(place: Place) -> str:
    return (
        f"{place.name.lower().replace(' ', '-')}-{(place.country_code or 'xx').lower()}-{place.geonames_id}"
    )


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
                id=_id(place),
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


def press_reports() -> Located:
    """Three dated reports: one place in two of them, one ambiguous, one region, context, one not placed."""
    texts = {
        "north.txt": (
            "TORONTO - Police said on Monday.\n\n"
            "Fire crews found three victims in Toronto and one in Montréal. "
            "In Toronto, rescue went on all night. Canadian officials thanked them."
        ),
        "south.txt": (
            "Seven people were hurt in Paris on Tuesday, the sheriff said.\n\n"
            "Another two were hurt in Springfield, a day after the two in Toronto."
        ),
        "region.txt": "Floods cut off villages in Tigray. The government in Addis Ababa gave no number.",
    }
    about = {
        "north.txt": ("Night of fires", "https://example.org/north?a=1&b=2", "2026-01-12"),
        "south.txt": ("A sheriff's week", "https://example.com/south", "2026-02-03"),
        "region.txt": ("Floods", None, "2026-02-20"),
    }
    reports = tuple(
        Report(key, text, about[key][0], about[key][1], about[key][2], "en", "A. Writer", "ab" * 32)
        for key, text in texts.items()
    )
    toronto, paris = place_of(CITIES[0]), replace(place_of(CITIES[7]), population=2138551)
    texas = replace(
        paris, admin1="Texas", country_code="US", latitude=33.66094, longitude=-95.55551, geonames_id=4717560
    )
    montreal = Place("Montréal", "CA", "Quebec", 45.50884, -73.58781, Kind.CITY, "PPLA2", 1600000, 6077243)
    tigray = Place("Tigray", "ET", "Tigray", 14.0, 38.83, Kind.ADMIN1, "ADM1", None, 444187)
    addis = Place("Addis Ababa", "ET", "Addis Ababa", 9.02497, 38.74689, Kind.CITY, "PPLC", 3041002, 344979)
    canada = Place("Canada", "CA", None, 60.0, -96.0, Kind.COUNTRY, "PCLI", 37058856, 6251999)
    springfields = tuple(
        Candidate(
            Place("Springfield", "US", admin1, latitude, longitude, Kind.CITY, "PPL", people, number), score
        )
        for admin1, latitude, longitude, people, number, score in (
            ("Missouri", 37.21533, -93.29824, 170188, 4409896, 0.4),
            ("Illinois", 39.80172, -89.64371, 114394, 4250542, 0.35),
            ("Massachusetts", 42.10148, -72.58981, 154204, 4951788, 0.25),
        )
    )
    pair = (Candidate(paris, 0.6), Candidate(texas, 0.4))
    one, two, three = (_mentions_in(report) for report in reports)
    north_toronto = [one("Toronto", "in Toronto and"), one("Toronto", "In Toronto,")]
    south_toronto = two("Toronto", "in Toronto.")
    in_montreal, in_paris, in_tigray = (
        one("Montréal", "in Mont"),
        two("Paris", "in Paris"),
        three("Tigray", "in Tig"),
    )
    found = [
        _found(
            toronto, [*north_toronto, south_toronto], reports, 3, "victims", 0.96, "named with its province"
        ),
        _found(montreal, [in_montreal], reports, 1, None, 0.91, "the only place of this name"),
        _found(tigray, [in_tigray], reports, None, None, 0.72, "the only region of this name", Kind.ADMIN1),
        _found(paris, [in_paris], reports, 7, "people", 0.55, "most populous", candidates=pair),
    ]
    context = (
        Resolution(replace(one("TORONTO", "TORONTO"), role=Role.DATELINE), toronto, 0.9, "dateline"),
        Resolution(
            replace(one("Canadian", "Canadian"), role=Role.SPEAKER, kind=Kind.DEMONYM), canada, 0.9, "demonym"
        ),
        Resolution(replace(three("Addis Ababa", "in Addis"), role=Role.SPEAKER), addis, 0.9, "capital"),
    )
    missing = two("Springfield", "in Springfield")
    return Located(
        locations=tuple(found),
        context=context,
        unplaced=(Unplaced(missing, "three places are equally likely", springfields),),
        claims=(),
        reports=reports,
        counts=(
            Count(north_toronto[0], 3, "victims", 0, 0),
            Count(in_montreal, 1, None, 0, 0),
            Count(in_paris, 7, "people", 0, 0),
        ),
    )


def _mentions_in(report: Report):
    """Make mentions of a report: by name, and by the words that tell which occurrence is meant."""

    def mention(name: str, around: str, kind: Kind = Kind.CITY) -> Mention:
        start = (
            report.text.index(around) + around.find(name) if name in around else report.text.index(around) + 3
        )
        text = report.text
        first = max(
            (text.rfind(end, 0, start) + len(end) for end in (". ", "\n") if end in text[:start]), default=0
        )
        last = text.find(".", start)
        return Mention(report.id, start, start + len(name), name, kind, Role.REPORTED, text[first : last + 1])

    return mention


def _found(
    place: Place,
    mentions: list[Mention],
    reports: tuple[Report, ...],
    count: int | None,
    unit: str | None,
    confidence: float,
    reason: str,
    kind: Kind = Kind.CITY,
    candidates: tuple[Candidate, ...] = (),
) -> Location:
    mentions = [replace(mention, kind=kind) for mention in mentions]
    urls = {report.id: report.source_url for report in reports}
    report_ids = tuple(dict.fromkeys(mention.report_id for mention in mentions))
    resolutions = tuple(
        Resolution(mention, place, confidence, reason, candidates or (Candidate(place, 1.0),))
        for mention in mentions
    )
    return Location(
        id=location_id(place),
        place=place,
        reported_count=count,
        count_unit=unit,
        mention_count=len(mentions),
        status=Status.AMBIGUOUS if candidates else Status.PLACED,
        confidence=confidence,
        reason=reason,
        first_quote=mentions[0].quote,
        report_ids=report_ids,
        source_urls=tuple(url for report in report_ids if (url := urls[report]) is not None),
        resolutions=resolutions,
        alternatives=candidates[1:],
    )
