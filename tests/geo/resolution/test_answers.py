"""What an answer holds: place, reason, runners-up and confidence, the same every time."""

from __future__ import annotations

from resolving import resolved

from geo.model import Kind, Mention, Report, Role
from geo.resolution import resolve


def test_an_adjective_is_resolved_to_its_country() -> None:
    found = resolved("Spanish police arrested two men.")[0]
    assert found.place is not None
    assert (found.place.country_code, found.place.kind) == ("ES", Kind.COUNTRY)


def test_mentions_made_by_hand_need_no_kind() -> None:
    text = "It happened in Prague."
    mention = Mention("r", 15, 21, "Prague", Kind.UNKNOWN, Role.REPORTED, "")
    (found,) = resolve(Report("r", text), [mention])
    assert found.place is not None
    assert found.place.country_code == "CZ"


def test_a_name_in_no_gazetteer_has_no_place_and_says_so() -> None:
    mention = Mention("r", 0, 8, "Xyzzyton", Kind.UNKNOWN, Role.REPORTED, "")
    (found,) = resolve(Report("r", "Xyzzyton burned."), [mention])
    assert found.place is None
    assert found.reason == "the gazetteer has no place of this name"


def test_reasons_name_the_unit_that_the_text_names() -> None:
    found = resolved("A bomb exploded in Paris, Texas.")
    assert found[0].reason == "named with its state or province, Texas"


def test_candidates_are_best_first_and_hold_the_answer() -> None:
    items = resolved("Floods hit Springfield, Dover and Athens.")
    assert len(items) == 3
    for item in items:
        scores = [candidate.score for candidate in item.candidates]
        assert scores == sorted(scores, reverse=True)
        assert item.candidates[0].place == item.place
        assert 0.0 <= item.confidence <= 1.0


def test_the_same_report_gives_the_same_answers() -> None:
    text = "Clashes in Tripoli and Benghazi; talks in Geneva, Paris and Washington."
    assert resolved(text) == resolved(text)
