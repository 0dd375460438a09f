"""Our own reports with every name marked: the marks stand where they say, and name only known roles."""

import json
from pathlib import Path

import pytest

from geo.model import Role

DATA = Path(__file__).parents[1] / "data" / "reports"
ROLES = {role.value for role in Role} | {"demonym", "either", "?"}


@pytest.mark.parametrize("file", sorted(str(path.relative_to(DATA)) for path in DATA.rglob("*.jsonl")))
def test_the_marks_of_a_report_are_its_names_each_with_a_role_and_in_order(file):
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        end = 0
        for mark in row["toponyms"]:
            assert row["text"][mark["start"] : mark["end"]] == mark["text"], row["id"]
            assert mark["start"] >= end, row["id"]
            assert mark["kind"] in ROLES, row["id"]
            end = mark["end"]
