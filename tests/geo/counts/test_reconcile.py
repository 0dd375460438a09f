from dataclasses import replace

from gold_sentences import marked_report

from geo.counts import count
from geo.counts.reconcile import reconcile
from geo.locating.grouping import Findings, group
from geo.model import Place

COUNTRIES = {
    "Toronto": "CA",
    "New York City": "US",
    "London": "GB",
    "Amsterdam": "NL",
    "Madrid": "ES",
    "Barcelona": "ES",
    "Valencia": "ES",
    "Lagos": "NG",
    "Boise": "US",
}


def located(marked, admin1=None):
    report, resolutions = marked_report(marked, "en")
    placed = []
    for number, resolution in enumerate(resolutions):
        name, kind = resolution.mention.text, resolution.mention.kind
        code = COUNTRIES.get(name, resolution.place.country_code)
        number = sorted(COUNTRIES).index(name) if name in COUNTRIES else 900 + number
        place = Place(name, code, admin1, 0.0, 0.0, kind, geonames_id=number, admin1_code=admin1)
        placed.append(replace(resolution, place=place))
    findings = Findings(report, tuple(placed), count(report, placed))
    return group([findings], min_confidence=0.5, all_roles=False)


def said(marked, admin1=None):
    return [str(one) for one in reconcile(located(marked, admin1))]


def test_places_without_a_number_stand_for_one_at_least():
    text = (
        "Most are in places such as [London] and [Amsterdam]. [North America/continent] is home to four of "
        "the stations, with three locations in [Toronto] and one in [New York City]. In all, there are 54 "
        "such stations in 30 different countries."
    )
    assert said(text) == [
        "North America: 4 of 4 stations placed",
        "world: at least 6 of 54 stations placed",
        "world: 4 of 30 countries placed",
    ]


def test_a_country_is_reconciled_with_its_cities():
    text = "[Spain/country:ES] has nine: three in [Madrid], three in [Barcelona], three in [Valencia]."
    assert said(text) == ["Spain: 9 of 9 placed"]


def test_a_country_that_is_a_location_itself_is_not_reconciled_with_itself():
    assert said("[Spain/country:ES] has nine such offices.") == []


def test_what_is_counted_elsewhere_is_not_counted_here():
    text = "The group runs 12 clinics worldwide, two clinics in [Lagos]. It saw 300 patients in [Madrid]."
    assert said(text) == ["world: 2 of 12 clinics placed"]


def test_a_claim_of_which_nothing_is_placed_is_not_told():
    assert said("In all, 12 people died. Four outposts were found in [London] and two in [Paris].") == []


def test_a_state_is_reconciled_with_its_cities():
    text = "The list names 19 camps in [Idaho/admin1:US]. Two camps are in [Boise]."
    assert said(text, admin1="Idaho") == ["Idaho: 2 of 19 camps placed"]


def test_a_claim_is_told_once():
    text = "There are 54 police offices worldwide. There are 54 offices worldwide. One office is in [Lagos]."
    assert said(text) == ["world: 1 of 54 police offices placed"]


def test_a_report_without_claims_has_nothing_to_reconcile():
    assert reconcile(located("Three in [Toronto].")) == ()


def test_numbers_that_add_up_to_a_claim_are_of_it_whatever_they_are_called():
    text = "In all 57 people were driven out, 31 displaced residents in [Madrid] and 26 families in [Lagos]."
    assert said(text) == ["world: 57 of 57 people placed"]
    assert said(text.replace("57", "58")) == []
