"""What the other places of a report say for one."""

from __future__ import annotations

from resolving import countries, resolved, towns


def test_a_local_report_means_its_own_towns() -> None:
    text = "Police in Hamilton, Ontario, said that a man from London was seen in Guelph and Barrie."
    assert countries(text) == ["CA"] * 4


def test_the_world_s_cities_stay_themselves_beside_new_york() -> None:
    found = towns("Amsterdam and New York City both have such an office.")
    assert found == [("Amsterdam", "North Holland", "NL"), ("New York City", "New York", "US")]


def test_a_small_town_abroad_that_alone_bears_a_name_is_unsure_in_a_report_of_one_country() -> None:
    report = "Crews left Wangaratta, Myrtleford and Mallacoota for the fires. Leave {} now."
    namesake, large = resolved(report.format("Cheshunt"))[-1], resolved(report.format("Strasbourg"))[-1]
    assert namesake.confidence < 0.5 < large.confidence


def test_a_small_town_abroad_is_sure_where_its_country_is_named() -> None:
    text = "Crews left Wangaratta, Myrtleford and Mallacoota. A mill burned in Cheshunt, England."
    (town,) = [found for found in resolved(text) if found.mention.text == "Cheshunt"]
    assert town.confidence > 0.5
