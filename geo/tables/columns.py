"""The columns of the three tables: a contract, so that a newsroom's scripts keep working."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what its cells hold, and their meaning in a sentence."""

    name: str
    holds: Holds
    meaning: str


LOCATIONS = (
    Column("id", Holds.TEXT, "Stable name of the location, the same in every build."),
    Column("place", Holds.TEXT, "Name of the place as the geocoder has it."),
    Column("admin1", Holds.TEXT, "State, province or other first-level unit."),
    Column("country", Holds.TEXT, "Country in English; follows from country_code."),
    Column("country_code", Holds.TEXT, "ISO 3166-1 alpha-2; empty on the high seas."),
    Column("latitude", Holds.NUMBER, "WGS 84 decimal degrees, north is positive."),
    Column("longitude", Holds.NUMBER, "WGS 84 decimal degrees, east is positive."),
    Column("reported_count", Holds.INTEGER, "Largest number that any one report states for the place."),
    Column("count_unit", Holds.TEXT, "What reported_count counts, as written."),
    Column("mention_count", Holds.INTEGER, "How often the reports name the place."),
    Column("status", Holds.TEXT, "placed, ambiguous or corrected (by hand)."),
    Column("confidence", Holds.NUMBER, "Probability, 0 to 1, that the marker is right."),
    Column("reason", Holds.TEXT, "Why this place, in words."),
    Column("feature", Holds.TEXT, "GeoNames feature code, such as PPLC for a capital."),
    Column("population", Holds.INTEGER, "Inhabitants, as the geocoder has it."),
    Column("geonames_id", Holds.INTEGER, "Number of the place at geonames.org."),
    Column("geocoder", Holds.TEXT, "Which geocoder placed it."),
    Column(
        "first_quote", Holds.TEXT, "The first sentence with its reported_count; else the first that names it."
    ),
    Column("report_ids", Holds.LIST, "The reports that name the place."),
    Column("source_urls", Holds.LIST, "Where those reports are published."),
)

MENTIONS = (
    Column("report_id", Holds.TEXT, "The report that holds the mention."),
    Column("start", Holds.INTEGER, "First character in the report's text, counted from 0."),
    Column("end", Holds.INTEGER, "The character after the last."),
    Column("text", Holds.TEXT, "The toponym as written."),
    Column("kind", Holds.TEXT, "What the toponym names: city, country, demonym and so on."),
    Column("role", Holds.TEXT, "Why it is named: reported, dateline, organisation and so on."),
    Column("place", Holds.TEXT, "Name of the place it was resolved to."),
    Column("country_code", Holds.TEXT, "ISO 3166-1 alpha-2 code of that place."),
    Column("latitude", Holds.NUMBER, "WGS 84 decimal degrees, north is positive."),
    Column("longitude", Holds.NUMBER, "WGS 84 decimal degrees, east is positive."),
    Column("geonames_id", Holds.INTEGER, "Number of the place at geonames.org."),
    Column("location_id", Holds.TEXT, "The row of the locations table; empty where there is no marker."),
    Column("confidence", Holds.NUMBER, "Probability, 0 to 1, that it is a toponym and placed right."),
    Column("reason", Holds.TEXT, "Why this place, or why none, in words."),
    Column("quote", Holds.TEXT, "The sentence that names it."),
)

UNPLACED = (
    Column("report_id", Holds.TEXT, "The report that holds the mention."),
    Column("start", Holds.INTEGER, "First character in the report's text, counted from 0."),
    Column("end", Holds.INTEGER, "The character after the last."),
    Column("text", Holds.TEXT, "The toponym as written."),
    Column("reason", Holds.TEXT, "Why it has no marker, in words."),
    Column("candidates", Holds.LIST, "Places it could mean, best first, each with latitude and longitude."),
    Column("quote", Holds.TEXT, "The sentence that names it."),
)
