"""The number on a marker: of what the report counts, not the largest of any unit."""

from gold_sentences import marked_report

from geo.counts import count
from geo.counts.shown import main_units, shown_count
from geo.locating.grouping import Findings, group
from geo.model import Count, Kind, Mention, Role


def shown(marked):
    """Give number and unit on the marker of each place."""
    report, resolutions = marked_report(marked, "en")
    counts = count(report, resolutions).counts
    places = dict.fromkeys(one.mention.text for one in counts)
    own = {place: [one for one in counts if one.mention.text == place] for place in places}
    chosen = {place: shown_count(of_place, main_units(counts)) for place, of_place in own.items()}
    return {place: (one.number, one.unit) for place, one in chosen.items()}


def test_the_unit_stated_first_beats_a_larger_number_of_another():
    assert shown("A bomb killed 12 people and wounded 30 in [Quetta].") == {"Quetta": (12, "people")}
    assert shown("12 killed, 30 wounded in [Quetta]") == {"Quetta": (12, "killed")}


def test_what_the_report_counts_in_most_places_beats_what_is_stated_first():
    marked = "In [Aden], 300 patients waited. Four clinics in [Aden] closed, and six clinics in [Taiz]."
    assert shown(marked) == {"Aden": (4, "clinics"), "Taiz": (6, "clinics")}


def test_of_one_unit_the_largest_number_is_shown_as_a_toll_grows():
    marked = "Three people died in [Oban]. Later it was seven people in [Oban]. Nine dogs died in [Oban]."
    assert shown(marked) == {"Oban": (7, "people")}


def test_a_number_without_unit_has_the_one_stated_before_it_in_its_sentence():
    assert shown("Two clinics shut in [Lodi]; three in [Lodi] are closed now.") == {"Lodi": (3, "clinics")}


def test_a_number_in_a_table_is_not_given_the_unit_of_another_sentence():
    report, resolutions = marked_report("[Beira]: 31\n\nTwo clinics in [Beira] are full.", "en")
    counts = count(report, resolutions).counts
    chosen = shown_count(counts, main_units(counts))
    assert (chosen.number, chosen.unit) == (31, None)


def test_no_count_shows_none():
    assert shown_count([], {}) is None


def test_a_marker_has_the_first_unit_of_a_name_with_two():
    report, resolutions = marked_report(
        "A blast killed four soldiers and injured nine civilians in [Quetta].", "en"
    )
    findings = Findings(report, tuple(resolutions), count(report, resolutions))
    (location,) = group([findings], min_confidence=0.5, all_roles=False).locations
    assert (location.reported_count, location.count_unit) == (4, "soldiers")


def test_what_two_places_have_besides_is_not_what_a_list_counts():
    rows = "[Bari]: 31\n\n[Lecce]: 14\n\n[Turin]: nine\n\n"
    firms = "In [Lecce], 40 firms were closed. In [Bari], 12 firms were closed."
    assert shown(f"{rows}{firms}") == {"Bari": (31, None), "Lecce": (14, None), "Turin": (9, None)}


def counts_of_sentences(*numbers):
    """Give counts of Oslo without a unit, each with the sentence in which it stands."""
    return [
        Count(Mention("r", at, at + 4, "Oslo", Kind.CITY, Role.REPORTED, quote), number, None, at - 6, at - 3)
        for at, (number, quote) in zip(range(10, 1000, 100), numbers, strict=False)
    ]


def test_a_later_number_that_does_not_say_what_it_counts_changes_nothing():
    own = counts_of_sentences((31, "Oslo has 31."), (45, "They moved 90 cars, 45 of them in Oslo."))
    assert shown_count(own, {}).number == 31


def test_a_later_toll_that_does_not_say_what_it_counts_is_taken():
    own = counts_of_sentences((31, "Oslo has 31."), (45, "The toll in Oslo rose to 45."))
    assert shown_count(own, {}).number == 45


def test_of_thousands_of_counts_of_a_place_the_largest_is_shown():
    bare = [
        Count(Mention("long", at, at + 4, "Oslo", Kind.CITY, Role.REPORTED, ""), at % 7, None, at - 6, at - 3)
        for at in range(10, 300_010, 10)
    ]
    shown = shown_count(bare, {})
    assert shown is not None
    assert shown.number == 6
