"""Every geocoder in the folder, and every service of geopy, has the shape that ``--geocoder`` counts on."""

import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from geopy.geocoders import SERVICE_TO_GEOCODER

import geo.geocoders
from geo.errors import GeocoderError
from geo.geocoders import Access, geocoder_names, open_geocoder
from geo.geocoders._geopy import open_geocoder as open_service

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


def test_the_folder_is_the_list():
    files = Path(geo.geocoders.__file__).parent.glob("[!_]*.py")
    assert geocoder_names() == sorted(file.stem for file in files)
    assert "gazetteer" in geocoder_names()


@pytest.mark.parametrize("name", geocoder_names())
def test_a_geocoder_module_says_what_it_is_and_opens_from_an_access(name):
    module = import_module(f"geo.geocoders.{name}")
    assert module.__doc__, "say in a docstring whom the geocoder asks and what it promises"
    assert list(inspect.signature(module.open_geocoder).parameters) == ["access"]
    assert not any(vars(module).get(heavy) for heavy in ("geopy", "requests")), "import it inside a function"


@pytest.mark.parametrize("name", geocoder_names())
def test_an_opened_geocoder_answers_to_its_name(name, monkeypatch):
    monkeypatch.setenv("REPORTMAP_GEONAMES_USERNAME", "ada")
    geocoder = open_geocoder(name, "ada@example.org")
    assert geocoder.name == name
    assert geocoder.version
    assert isinstance(geocoder.online, bool)
    assert list(inspect.signature(geocoder.find).parameters) == ["question"]


SETTING = re.compile(r"REPORTMAP_\w+_(?:API_KEY|APIKEY|SUBSCRIPTION_KEY|AUTH_ID|TOKEN|USERNAME|DOMAIN)\b")


@pytest.mark.parametrize("name", sorted(SERVICE_TO_GEOCODER))
def test_every_service_of_geopy_opens_with_settings_from_the_environment_alone(name):
    environment = {}
    try:
        service = open_service(Access(name, None, "ada@example.org", environment))
    except GeocoderError as error:  # it names the variables that it needs
        environment |= dict.fromkeys(SETTING.findall(str(error)), "a-key")
        service = open_service(Access(name, None, "ada@example.org", environment))
    assert (service.name, service.online) == (name, True)
    assert service.version


def test_opening_the_gazetteer_loads_no_geopy():
    program = (
        "from geo.geocoders import open_geocoder; open_geocoder('gazetteer')\nimport sys; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"geopy", "requests", "filelock"} & set(done.stdout.split())
