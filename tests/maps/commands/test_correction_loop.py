"""A reader corrects a place in the page, hands the corrections in, and every later run obeys."""

import csv
import io

import pytest
from click.testing import CliRunner

from maps.cli import main

pytestmark = pytest.mark.browser


def test_a_place_chosen_in_the_page_is_on_the_next_map(open_page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPORTMAP_CACHE", str(tmp_path / "cache.csv"))
    (tmp_path / "fire.txt").write_text(
        "Two people were hurt by a fire in Paris. Firemen came from Toronto.\n"
    )

    def run(*arguments):
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == 0, done.output
        return done.stdout

    run("build", "fire.txt", "-o", "map.html")
    page = open_page((tmp_path / "map.html").read_text(encoding="utf-8"), "#place=paris-fr-2988507")
    runner_up = page.locator("button[aria-label^='Choose Paris, ']").first
    around = runner_up.get_attribute("aria-label").removeprefix("Choose Paris, ")
    runner_up.click()
    with page.expect_download() as download:
        page.click("text=Download corrections")
    download.value.save_as(tmp_path / "corrections.csv")

    said = run("cache", "merge", "corrections.csv")
    assert said.startswith("pinned: Paris is Paris, ")
    assert "for the report fire.txt" in said
    rows = csv.DictReader(io.StringIO(run("export", "fire.txt")))
    (paris,) = (row for row in rows if row["place"] == "Paris")
    assert (paris["country"], paris["status"]) == (around.rsplit(", ", 1)[1], "corrected")
    assert paris["country"] != "France"
    run("build", "fire.txt", "-o", "map.html")
    page = open_page((tmp_path / "map.html").read_text(encoding="utf-8"), f"#place={paris['id']}")
    assert page.inner_text(".evidence .around >> nth=0") == around
    assert "corrected by hand" in page.inner_text(".evidence .chips")
