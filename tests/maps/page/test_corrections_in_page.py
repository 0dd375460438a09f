"""Corrections made in the page end in the CSV that `reportmap cache merge` takes."""

from dataclasses import replace

import pytest
from press import press_reports

from geo.cache.corrections import read_corrections
from geo.model import Kind
from maps.page import draw

pytestmark = pytest.mark.browser

PARIS = "#place=paris-fr-2988507"


def downloaded(page, tmp_path, button="text=Download corrections"):
    with page.expect_download() as download:
        page.click(button)
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_choosing_a_runner_up_changes_the_page_and_is_a_correction(open_page, tmp_path):
    page = open_page(draw(press_reports()), PARIS)
    page.click("button[aria-label='Choose Paris, Texas, United States']")
    assert page.inner_text(".evidence .around >> nth=0") == "Texas, United States"
    assert "corrected by hand" in page.inner_text(".evidence .chips")
    assert "1 correction in this page" in page.inner_text(".tray")
    (correction,) = read_corrections(downloaded(page, tmp_path))
    assert (correction.pin.name, correction.pin.scope, correction.pin.start) == ("Paris", "south.txt", None)
    assert correction.pin.place.geonames_id == 4717560
    assert correction.pin.place.admin1 == "Texas"
    page.click("text=Back to the list")
    assert page.locator(".group h3").all_inner_texts() == ["United States", "Canada", "Ethiopia"]


def test_a_name_that_means_two_places_in_one_report_is_corrected_by_position(open_page, tmp_path):
    page = open_page(draw(press_reports()), "#place=toronto-ca-6167865")
    page.click("text=Is this place wrong?")
    page.click("text=Not a place")
    assert page.locator(".figures li").first.inner_text() == "3 places"
    pins = [correction.pin for correction in read_corrections(downloaded(page, tmp_path))]
    assert [(pin.name, pin.scope, pin.place) for pin in pins] == [
        ("Toronto", "north.txt", None),
        ("Toronto", "south.txt", None),
    ]


def test_what_is_not_placed_can_be_placed_by_coordinates(open_page, tmp_path):
    page = open_page(draw(press_reports()))
    page.click(".item summary")
    page.fill(".item input", "nowhere")
    page.click(".item button:has-text('Place here')")
    assert "Write latitude and longitude" in page.inner_text(".item .problem")
    page.fill(".item input", "39.92, -83.81")
    page.click(".item button:has-text('Place here')")
    assert page.evaluate("document.activeElement.id") == "evidence-name"
    assert page.locator(".figures li").all_inner_texts()[-1] == "0 not placed"
    assert page.locator(".item").count() == 0
    (correction,) = read_corrections(downloaded(page, tmp_path))
    place = correction.pin.place
    assert (place.name, place.latitude, place.longitude, place.source) == (
        "Springfield",
        39.92,
        -83.81,
        "hand",
    )
    assert page.inner_text(".evidence h2") == "Springfield"
    assert "Another two were hurt in Springfield" in page.inner_text(".evidence blockquote")


def test_a_place_put_down_by_hand_is_shown_whatever_was_filtered_and_can_be_taken_back(open_page):
    page = open_page(draw(press_reports()), "#status=unplaced")
    assert page.inner_text(".order .count") == "1 not placed"
    page.click(".item summary")
    page.fill(".item input", "39°55′12″N 83°48′36″W")
    page.click(".item button:has-text('Place here')")
    assert page.inner_text(".evidence .around >> nth=0") == ""
    assert "39.92, -83.81" in page.inner_text(".placing")
    assert page.inner_text(".order .count") == "5 of 5 places shown"
    page.click("text=Discard")
    assert page.locator(".item h3").all_inner_texts() == ["Springfield"]


def test_candidates_of_another_kind_say_which(open_page):
    located = press_reports()
    paris = located.locations[3]
    state = replace(paris.alternatives[0].place, name="Paris", kind=Kind.ADMIN1)
    paris = replace(paris, alternatives=(replace(paris.alternatives[0], place=state),))
    page = open_page(draw(replace(located, locations=(*located.locations[:3], paris))), PARIS)
    assert "state or province" in page.inner_text(".candidates .facts")


def test_what_is_not_placed_can_become_one_of_its_candidates(open_page, tmp_path):
    page = open_page(draw(press_reports()))
    page.click(".item summary")
    page.click("button[aria-label='Choose Springfield, Illinois, United States']")
    (correction,) = read_corrections(downloaded(page, tmp_path))
    assert correction.pin.place.geonames_id == 4250542
    assert correction.pin.scope == "south.txt"


def test_corrections_can_be_undone_and_discarded(open_page):
    page = open_page(draw(press_reports()), PARIS)
    page.click("button[aria-label='Choose Paris, Texas, United States']")
    page.click("text=Is this place wrong?")
    page.click("text=Undo")
    assert page.inner_text(".evidence .around >> nth=0") == "Île-de-France, France"
    assert not page.is_visible(".tray")
    page.click("button[aria-label='Choose Paris, Texas, United States']")
    page.click("text=Discard")
    assert page.inner_text(".evidence .around >> nth=0") == "Île-de-France, France"


def test_the_tray_says_which_command_takes_the_corrections(open_page):
    page = open_page(draw(press_reports()), PARIS)
    page.click("button[aria-label='Choose Paris, Texas, United States']")
    assert "reportmap cache merge places-in-3-reports.corrections.csv" in page.inner_text(".tray")


def test_what_is_not_placed_can_be_placed_by_a_click_on_the_map(open_page, tmp_path):
    page = open_page(draw(press_reports()), "#view=table")
    page.click(".item summary")
    page.click(".item button:has-text('Click on the map')")
    assert "Click on the map where Springfield is." in page.inner_text(".picking")
    page.keyboard.press("Escape")
    assert not page.is_visible(".picking")
    page.click(".item button:has-text('Click on the map')")
    page.click(".folium-map", position={"x": 300, "y": 300})
    assert not page.is_visible(".picking")
    (correction,) = read_corrections(downloaded(page, tmp_path))
    assert correction.pin.name == "Springfield"
    assert -90 <= correction.pin.place.latitude <= 90


def test_after_a_choice_the_place_that_was_built_in_can_be_chosen_back(open_page):
    page = open_page(draw(press_reports()), PARIS)
    page.click("button[aria-label='Choose Paris, Texas, United States']")
    assert "pinned by hand" in page.inner_text(".placing")
    assert page.locator(".other strong + .around").all_inner_texts() == ["Île-de-France, France"]
    page.click("button[aria-label='Choose Paris, Île-de-France, France']")
    assert not page.is_visible(".tray")
    assert "ambiguous" in page.inner_text(".evidence .chips")


def test_corrections_outlive_a_reload_of_the_page_until_they_are_discarded(open_page):
    page = open_page(draw(press_reports()), PARIS)
    page.click("button[aria-label='Choose Paris, Texas, United States']")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert "1 correction in this page" in page.inner_text(".tray")
    assert page.inner_text(".evidence .around >> nth=0") == "Texas, United States"
    page.click(".tray button:has-text('Discard')")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert not page.is_visible(".tray")
