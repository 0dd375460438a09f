"""A first run says that it builds the gazetteer index, whichever command it is."""

import json
import os
import subprocess
import sys

import pytest

TABLE = "place,latitude,longitude,geonames_id,geocoder\nOslo,59.91273,10.74609,3143244,gazetteer\n"
OSLO = {"start": 10, "end": 14, "lat": 59.9, "lon": 10.7}
GOLD = json.dumps({"id": "1", "text": "A fire in Oslo.", "toponyms": [OSLO]})


@pytest.mark.parametrize("command", ["build", "export", "draw", "evaluate"])
def test_building_the_index_is_said_before_it_begins(tmp_path, command):
    inputs = {"draw": ("places.csv", TABLE), "evaluate": ("gold.jsonl", GOLD)}
    name, text = inputs.get(command, ("report.txt", "A fire broke out in Oslo."))
    (tmp_path / name).write_text(text, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "maps", command, name],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "REPORTMAP_CACHE_DIR": str(tmp_path / "cache")},
    ) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        process.kill()  # the index itself takes a minute
    assert first == "building the gazetteer index, which is done once: there is none yet\n"
