"""What is only beside the point of a long report is no marker, though no rule says so."""

import json
from importlib import resources

import pytest

import geo.locating
from geo.cache import GeocodeCache
from geo.cache.rows import Entry
from geo.locating import locate
from geo.locating.weighing import LEAST_LENGTH, WEIGHED, role_by
from geo.model import Kind, Place, Report, Role

FLOODS = """\
Heavy rain flooded parts of northern Ghana on Monday, and at least nine people have died, officials said.
Five of them drowned in Tamale, where a wall collapsed on a row of houses, and four in Yendi. In Savelugu
the market was under water and 300 families moved into schools.

The road at Walewale was cut in two places. Engineers had warned of the dams upstream for years; "we
built a model of the river in Delft, and nobody looked at it," one of them said. The firm that won the
contract in 2014 makes most of its pumps in Turin. Schools in Tamale will stay closed until next week,
and clinics in Yendi need water.
"""


def marked(text: str, cache: GeocodeCache | None = None) -> set[str]:
    located = locate([Report("r", text, language="en")], cache=cache)
    return {location.place.name for location in located.locations}


def test_a_long_report_marks_where_something_happens_and_not_what_it_names_besides():
    assert marked(FLOODS) == {"Tamale", "Yendi", "Savelugu"}


def test_what_is_left_off_the_map_is_listed_as_mentioned_otherwise():
    located = locate([Report("r", FLOODS, language="en")])
    roles = {found.mention.text: found.mention.role for found in located.context}
    assert {roles[name] for name in ("Delft", "Turin")} == {Role.CONTEXT}


def test_a_short_report_is_not_weighed():
    short = "We built a model of the river in Delft, and nobody looked at it."
    assert len(short) < LEAST_LENGTH
    assert marked(short) == {"Delft"}


BRAND = """\
Bei einem Großbrand in einer Lagerhalle in Bremerhaven sind am Montag zwei Menschen verletzt worden. In
Cuxhaven musste wegen des Rauchs eine Schule schließen, in Nordenham blieben die Fenster zu. Das Feuer wurde
erst am Abend gelöscht. Der Besitzer der Halle, ein Unternehmer aus Kassel, war auf einer Messe in Mailand.
Die Feuerwehr brachte einen Kran aus Bremen mit. "So etwas kennen wir sonst nur aus Rotterdam", sagte ein
Sprecher.
"""


def test_a_report_in_another_language_is_weighed_by_what_holds_in_all():
    located = locate([Report("r", BRAND, language="de")])
    assert {location.place.name for location in located.locations} == {"Bremerhaven", "Cuxhaven", "Nordenham"}


def test_the_names_of_a_list_are_markers_together_or_not_at_all():
    cities = {"Prague", "Budapest", "Athens", "Madrid", "Frankfurt", "Delft", "Graz", "Porto"}
    listed = FLOODS + f"The group has opened offices in {', '.join(sorted(cities)[:-1])} and {max(cities)}."
    marked_ones = marked(listed) & cities
    assert marked_ones in (set(), cities)


def test_what_a_person_placed_stays_on_the_map(tmp_path):
    cache = GeocodeCache(tmp_path / "cache.csv")
    turin = Place("Turin", "IT", "Piedmont", 45.07, 7.69, Kind.CITY)
    cache.pin([Entry("Turin", None, None, turin, "hand")])
    assert "Turin" in marked(FLOODS, cache)


@pytest.mark.parametrize(
    ("role", "odds", "weighed"),
    [
        (Role.REPORTED, 0.3, Role.REPORTED),
        (Role.REPORTED, 0.1, Role.CONTEXT),
        (Role.CONTEXT, 0.3, Role.REPORTED),
        (Role.SPEAKER, 0.1, Role.SPEAKER),
        (Role.SPEAKER, 0.3, Role.REPORTED),
    ],
)
def test_what_is_not_reported_keeps_the_role_that_says_why(role, odds, weighed):
    assert role in WEIGHED
    assert role_by(odds, role) is weighed


def test_the_constants_name_no_place_and_nobody():
    file = resources.files(geo.locating) / "constants.json"
    weights = json.loads(file.read_text(encoding="utf-8"))["weights"]
    assert len(weights) > 500
    assert [name for name in weights if name != name.lower()] == []
