"""The values that flow from a report to its map.

Everything here is frozen and holds no behaviour beyond what follows from its own fields. Coordinates are
WGS 84 decimal degrees; countries are ISO 3166-1 alpha-2 codes; offsets are 0-based characters into
`Report.text`, end exclusive. ``None`` means "unknown" or "none", never 0 or an empty string.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing a toponym names."""

    CITY = "city"  # any populated place, from a hamlet to a metropolis
    DISTRICT = "district"  # a part of a city
    COUNTRY = "country"
    ADMIN1 = "admin1"  # state, province, Land: the first level below the country
    ADMIN2 = "admin2"  # county, department, Kreis: the second level
    REGION = "region"  # a named area that is no administrative unit, or spans several
    CONTINENT = "continent"
    WATER = "water"  # river, lake, sea, ocean, strait
    MOUNTAIN = "mountain"  # mountain, range, desert, valley
    ISLAND = "island"
    LANDMARK = "landmark"  # airport, park, building, crossing
    DEMONYM = "demonym"  # an adjective or a people: "Spanish", "Parisians"; never a marker
    UNKNOWN = "unknown"  # looks like a toponym, no gazetteer has it


AREAS = frozenset({Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.REGION, Kind.CONTINENT})
"""Kinds that cover a wide area rather than a spot; their names mostly stand for governments and peoples."""

NEVER_MARKED = frozenset({Kind.DEMONYM, Kind.CONTINENT})
"""Kinds that are context wherever they stand."""

MARKED_AREAS = AREAS - NEVER_MARKED
"""Areas that are context where the same report marks a more precise place inside them."""


class Role(StrEnum):
    """Why a toponym stands where it stands."""

    REPORTED = "reported"  # the report says that something is or happened there
    DATELINE = "dateline"  # where the report was filed
    ORIGIN = "origin"  # where a person or thing comes from, is based or goes back to
    ORGANISATION = "organisation"  # part of the name of an organisation or outlet
    EMBEDDED = "embedded"  # part of another name: a street, a ship, a law
    SPEAKER = "speaker"  # a government, team or people acting or speaking: "Beijing said"
    COMPARISON = "comparison"  # named only to compare: "the size of Wales"
    DENIED = "denied"  # the report says that it is not there: "none in Oslo"
    CONTAINER = "container"  # names the unit around another toponym: "Texas" in "Paris, Texas"
    CONTEXT = "context"  # mentioned otherwise


@dataclass(frozen=True, slots=True)
class Report:
    r"""One written report, as published.

    `text` is NFC with ``\n`` line ends; all offsets count its characters. `published` is an ISO 8601 date.
    `language` is an ISO 639-1 code. `sha256` is the hexadecimal digest of the bytes it was read from.
    `pages` holds, for paged sources, the offset at which each page starts (page 1 first); else it is empty.
    `path` is the file it was read from, absolute and with ``/``, None for other sources; it is for matching
    corrections made for a folder, and is never written out. `home` is the place that the report comes from,
    as a person would type it ("Kentucky", "Paris, Texas"), where somebody says so.
    """

    id: str
    text: str
    title: str | None = None
    source_url: str | None = None
    published: str | None = None
    language: str | None = None
    author: str | None = None
    sha256: str | None = None
    pages: tuple[int, ...] = ()
    path: str | None = None
    home: str | None = None

    def page_at(self, offset: int) -> int | None:
        """Give the number, from 1, of the page that holds a character; None where there are no pages."""
        return bisect_right(self.pages, offset) or None


LEAST_TOPONYM = 0.5
"""The probability from which a name is rather a toponym than none."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One toponym in one report: ``report.text[start:end] == text``.

    `quote` is the sentence around it, with white space folded to single spaces.
    `recognition` is the probability, 0 to 1, that this span is a toponym at all. `rule` says in words by what
    its role was read from the text, "" where nothing was read; it tells no two mentions apart.
    """

    report_id: str
    start: int
    end: int
    text: str
    kind: Kind
    role: Role
    quote: str
    recognition: float = 1.0
    rule: str = field(default="", compare=False, repr=False)

    @property
    def is_doubtful(self) -> bool:
        """Whether it is rather no toponym, and only here for a person to decide."""
        return self.recognition < LEAST_TOPONYM


@dataclass(frozen=True, slots=True)
class Place:
    """A place on Earth as one geocoder describes it.

    `latitude` and `longitude` are WGS 84 decimal degrees. `country_code` is ISO 3166-1 alpha-2, None on
    the high seas and for what spans countries. `admin1` and `admin2` are names ("Ontario"), `admin1_code`
    the GeoNames code of the unit ("08", in the United States "IL"). `feature` is a GeoNames feature code
    ("PPLC", "ADM1", "PCLI"). `source` is the name of the geocoder that said so.
    """

    name: str
    country_code: str | None
    admin1: str | None
    latitude: float
    longitude: float
    kind: Kind
    feature: str | None = None
    population: int | None = None
    geonames_id: int | None = None
    admin1_code: str | None = None
    admin2: str | None = None
    source: str = "gazetteer"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name could mean; `score` is its share, 0 to 1, among all candidates."""

    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which place a mention is: the answer, the runners-up, and why.

    `place` is None where nothing could be chosen. `confidence` is calibrated: of the mentions given 0.9,
    about nine in ten are toponyms *and* placed right. `reason` is in words a journalist understands.
    `candidates` are best first and include the chosen place. `pinned`: a person's correction decided.
    """

    mention: Mention
    place: Place | None
    confidence: float
    reason: str
    candidates: tuple[Candidate, ...] = ()
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A number that the report gives for one mention: "three in Toronto".

    `unit` is the counted thing as written ("stations"), None where the text leaves it out.
    `start` and `end` delimit the number in the report's text.
    """

    mention: Mention
    number: int
    unit: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A total that the report states for a scope: "54 such stations in 30 countries" makes two.

    `scope` is "world" or the name of a continent, country or region as the gazetteer has it;
    `scope_code` the ISO 3166-1 alpha-2 code where the scope is a country. `unit` is what is counted
    ("stations", "countries"), None where the text leaves it out.
    """

    report_id: str
    number: int
    unit: str | None
    scope: str
    scope_code: str | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What `count` found in one report."""

    counts: tuple[Count, ...]
    claims: tuple[Claim, ...]

    @property
    def numbered(self) -> set[int]:
        """Where the mentions start that have a number of something, rather than none."""
        return {found.mention.start for found in self.counts if found.number > 0}


class Status(StrEnum):
    """How sure a marker is."""

    PLACED = "placed"
    AMBIGUOUS = "ambiguous"  # a runner-up is close; see `Location.alternatives`
    CORRECTED = "corrected"  # a person's pin decided


CLOSE_RUNNER_UP = 0.25
"""A location is ambiguous where the best place that was not chosen has at least this share."""


@dataclass(frozen=True, slots=True)
class Location:
    """One marker: a place and all that the reports say of it.

    The fields up to `source_urls` are the columns of the exported table, so a location read back from the
    table equals the one written except for `resolutions` and `alternatives`, which the table does not carry.
    `reported_count` is the largest number any one report states for the place of what that report counts most
    (see `geo.counts.shown`), None where none does; `count_unit` is its unit.
    """

    id: str
    place: Place
    reported_count: int | None
    count_unit: str | None
    mention_count: int
    status: Status
    confidence: float
    reason: str
    first_quote: str
    report_ids: tuple[str, ...]
    source_urls: tuple[str, ...]
    resolutions: tuple[Resolution, ...] = ()
    alternatives: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A reported mention without a marker, and why, in words."""

    mention: Mention
    reason: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """All that the reports give: every mention is in exactly one of `locations`, `context`, `unplaced`.

    `context` holds mentions that are no markers: demonyms, continents, datelines, speakers, units around a
    more precise place, and what a person pinned as not a place. `pins` is how many corrections were obeyed,
    `unanswered` how many mentions no geocoder answered for: they are among `unplaced`, and the next run
    asks again. `unread` has a sentence for everything that was named and could not be read.
    `min_confidence` is the confidence, 0 to 1, from which mentions were placed.
    """

    locations: tuple[Location, ...]
    context: tuple[Resolution, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    claims: tuple[Claim, ...] = ()
    reports: tuple[Report, ...] = ()
    counts: tuple[Count, ...] = ()
    pins: int = 0
    unanswered: int = 0
    unread: tuple[str, ...] = ()
    min_confidence: float | None = None
