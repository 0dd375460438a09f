"""Values for property tests: whatever a report, its mentions and its locations may hold."""

from dataclasses import replace

from hypothesis import strategies as st

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
from geo.tables.kinds import kind_of_feature

HOSTILE = (
    "{{7*7}}",
    "{% raw",
    "</script><script>alert(1)</script>",
    "`${document.title}`",
    "C:\\2019\\x",
    "line\u2028and\u2029paragraph",
    "=1+1",
    "+44 20",
    "-5",
    "@SUM(A1)",
    "\tTab",
    "\rReturn",
    "'=quoted",
    "''",
    'He said "no"',
    "a,b;c|d\\|e\\",
    "two\nlines",
    "two\r\nlines",
    "]]>",
    "&amp;<b>&",
    "NA",
    "Nan",
    "null",
    "\u202eleft",
    "\ufeffmark",
    "日本, العربية, Žižkov",
    "_x000D_",
    "\x0bvertical\x01",
    "\U0001f5fa",
)

texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
names = texts.filter(lambda text: text.strip() != "")
unknown_or = st.none() | names
fractions = st.floats(0, 1)
latitudes = st.sampled_from([0.0, -0.0, 90.0, -90.0, 43.70011]) | st.floats(-90, 90)
longitudes = st.sampled_from([0.0, 180.0, -180.0, -79.4163]) | st.floats(-180, 180)
numbers = st.integers(0, 2**63 - 1)
lists = st.lists(names, max_size=3).map(tuple)
features = st.sampled_from([None, "PPLC", "PPLX", "ADM1", "ADM2", "PCLI", "MT", "ISL", "STM", "AIRP"])


@st.composite
def places(draw):
    feature = draw(features)
    return Place(
        name=draw(names),
        country_code=draw(st.sampled_from([None, "NA", "CA", "XK", "GB"])),
        admin1=draw(unknown_or),
        latitude=draw(latitudes),
        longitude=draw(longitudes),
        kind=kind_of_feature(feature),
        feature=feature,
        population=draw(st.none() | numbers),
        geonames_id=draw(st.none() | numbers),
        source=draw(texts),
    )


@st.composite
def locations(draw):
    """Draw a location as a table carries it: without resolutions and alternatives."""
    place = draw(places())
    return Location(
        id=location_id(place),
        place=place,
        reported_count=draw(st.none() | numbers),
        count_unit=draw(unknown_or),
        mention_count=draw(numbers),
        status=draw(st.sampled_from(Status)),
        confidence=draw(fractions),
        reason=draw(texts),
        first_quote=draw(texts),
        report_ids=draw(lists),
        source_urls=draw(lists),
    )


tabled = st.lists(locations(), max_size=4, unique_by=lambda location: location.id).map(
    lambda found: Located(locations=tuple(found))
)
"""What a table of locations carries."""


@st.composite
def mentions(draw):
    return Mention(
        report_id=draw(names),
        start=draw(st.integers(0, 9999)),
        end=draw(st.integers(0, 9999)),
        text=draw(names),
        kind=draw(st.sampled_from(Kind)),
        role=draw(st.sampled_from(Role)),
        quote=draw(texts),
        recognition=draw(fractions),
    )


candidates = st.lists(st.builds(Candidate, places(), fractions), max_size=2).map(tuple)
resolutions = st.builds(
    Resolution, mentions(), st.none() | places(), fractions, texts, candidates, st.booleans()
)
placed = resolutions.filter(lambda resolution: resolution.place is not None)
unplaced = st.builds(Unplaced, mentions(), texts, candidates)
claims = st.builds(
    Claim, names, numbers, unknown_or, names, st.none() | st.just("ES"), texts, numbers, numbers
)
counts = st.builds(Count, mentions(), numbers, unknown_or, numbers, numbers)
reports = st.builds(
    Report,
    names,
    texts,
    unknown_or,
    unknown_or,
    st.none() | st.just("2022-09-13"),
    st.none() | st.just("en"),
    unknown_or,
    st.none() | st.just("0" * 64),
    st.lists(numbers, max_size=2).map(tuple),
)


def few(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


whole_locations = st.builds(
    lambda location, found, others: replace(location, resolutions=found, alternatives=others),
    locations(),
    few(placed),
    candidates,
)
located = st.builds(
    Located,
    st.lists(whole_locations, max_size=3, unique_by=lambda location: location.id).map(tuple),
    few(resolutions),
    few(unplaced),
    few(claims),
    few(reports),
    few(counts),
    st.integers(0, 9),
)
"""Everything that `locate` may give."""


def hostile_location(number, text):
    """Give a location with one hostile string in every text field."""
    place = Place(
        text, "CA", text, 43.70011, -79.4163, Kind.CITY, "PPLA", 2_600_000, number, None, None, text
    )
    mention = Mention(text, 0, len(text), text, Kind.CITY, Role.REPORTED, text)
    answer = Resolution(mention, place, 0.9, text)
    return Location(
        f"{text}-{number}", place, 3, text, 1, Status.PLACED, 0.9, text, text, (text,), (text,), (answer,)
    )


def hostile():
    """Give a result with every hostile string in every text field of every table, whoever reads it."""
    unplaced = [
        Unplaced(Mention(t, 1, 2, t, Kind.CITY, Role.REPORTED, t), t, (Candidate(location.place, 0.5),))
        for t, location in zip(HOSTILE, map(hostile_location, range(99), HOSTILE), strict=False)
    ]
    return Located(
        locations=tuple(hostile_location(number, text) for number, text in enumerate(HOSTILE)),
        unplaced=tuple(unplaced),
        reports=tuple(Report(id=text, text=text, title=text) for text in HOSTILE),
    )


def corners():
    """Give places where formats differ: poles, both sides of the antimeridian, Null Island, tiny numbers."""
    positions = [
        (90.0, 0.0),
        (-90.0, 0.0),
        (0.0, 180.0),
        (0.0, -180.0),
        (0.0, 0.0),
        (1e-05, -1e-07),
        (-18.1, 178.4),
    ]
    return Located(
        locations=tuple(
            Location(
                id=f"corner-{number}",
                place=Place(f"Corner {number}", "NA", None, latitude, longitude, Kind.CITY, "PPL"),
                reported_count=None,
                count_unit=None,
                mention_count=1,
                status=Status.PLACED,
                confidence=1.0,
                reason="",
                first_quote="",
                report_ids=(),
                source_urls=(),
            )
            for number, (latitude, longitude) in enumerate(positions)
        )
    )
