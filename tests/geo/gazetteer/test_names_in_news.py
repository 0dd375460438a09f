"""Names as news writes them, asked of the gazetteer as the rest of reportmap asks it."""

import pytest

from geo.gazetteer import distance_km, open_gazetteer, packages, reviewed
from geo.gazetteer.names import of_district, with_unit_words
from geo.gazetteer.romanised import spellings, without_article
from geo.model import Kind
from geo.text import fold


def meanings(name):
    return open_gazetteer().places(name)


def points(name, country_code):
    return [
        (place.latitude, place.longitude) for place, _ in meanings(name) if place.country_code == country_code
    ]


@pytest.mark.parametrize(
    ("name", "country_code", "latitude", "longitude"),
    [
        ("Maarat al-Numan", "SY", 35.65, 36.68),
        ("Jisr al-Shughur", "SY", 35.81, 36.32),
        ("Jisr al-Shughour", "SY", 35.81, 36.32),
        ("al-Hol", "SY", 36.39, 41.15),
        ("Qamishli", "SY", 37.05, 41.23),
        ("Deir Ezzor", "SY", 35.34, 40.14),
        ("Hawija", "IQ", 35.33, 43.77),
        ("Nassiriya", "IQ", 31.06, 46.26),
        ("Diwaniya", "IQ", 31.99, 44.93),
        ("Hodeidah", "YE", 14.80, 42.95),
        ("Bint Jbail", "LB", 33.12, 35.43),
        ("Aita al-Shaab", "LB", 33.10, 35.33),
        ("Deir al-Balah", "PS", 31.42, 34.35),
        ("al-Mawasi", "PS", 31.33, 34.26),
        ("Azzun", "PS", 32.18, 35.06),
        ("Kfar Aza", "IL", 31.48, 34.53),
        ("Nir Oz", "IL", 31.31, 34.40),
        ("Tawergha", "LY", 32.03, 15.08),
        ("Sheikh Zuweid", "EG", 31.22, 34.11),
        ("Al Fasher", "SD", 13.63, 25.35),
        ("Zamzam camp", "SD", 13.48, 25.30),
        ("Pibor", "SS", 6.80, 33.13),
        ("Mai Kadra", "ET", 14.07, 36.57),
        ("Dek'emhare", "ER", 15.07, 39.05),
        ("Dekemhare", "ER", 15.07, 39.05),
        ("Harardhere", "SO", 4.65, 47.86),
        ("Mambasa", "CD", 1.36, 29.04),
        ("Bunagana", "CD", -1.30, 29.60),
        ("Barsalogho", "BF", 13.41, -1.06),
        ("Tinzaouaten", "ML", 19.96, 2.97),
        ("Palma", "MZ", -10.77, 40.48),
        ("Robotyne", "UA", 47.45, 35.84),
        ("Pripyat", "UA", 51.41, 30.06),
        ("Mazar-i-Sharif", "AF", 36.71, 67.11),
        ("Mazar-e-Sharif", "AF", 36.71, 67.11),
        ("Baramulla", "IN", 34.21, 74.34),
        ("Bhasan Char", "BD", 22.37, 91.39),
        ("Maungdaw", "MM", 20.82, 92.37),
        ("Thantlang", "MM", 22.70, 93.43),
        ("Depayin", "MM", 22.61, 95.35),
    ],
)
def test_a_spelling_of_news_finds_the_place(name, country_code, latitude, longitude):
    found = points(name, country_code)
    assert min(distance_km(latitude, longitude, *point) for point in found) < 25


@pytest.mark.parametrize(
    ("name", "kind", "country_code", "latitude", "longitude"),
    [
        ("Halmahera", Kind.ISLAND, "ID", 1.0, 128.0),
        ("El Hierro", Kind.ISLAND, "ES", 27.7, -18.0),
        ("Malekula", Kind.ISLAND, "VU", -16.3, 167.5),
        ("Siargao", Kind.ISLAND, "PH", 9.9, 126.0),
        ("Gavdos", Kind.ISLAND, "GR", 34.8, 24.1),
        ("Eigg", Kind.ISLAND, "GB", 56.9, -6.1),
        ("Elephant Island", Kind.ISLAND, "AQ", -61.1, -55.1),
        ("Lake Mweru", Kind.WATER, "", -9.0, 28.7),
        ("Gatun Lake", Kind.WATER, "PA", 9.2, -79.9),
        ("Mamoré", Kind.WATER, "", -12.5, -65.2),
        ("Teesta", Kind.WATER, "", 25.5, 89.7),
        ("River Kennet", Kind.WATER, "GB", 51.4, -1.4),
        ("Hamrin Mountains", Kind.MOUNTAIN, "IQ", 34.6, 44.4),
        ("Cordillera Blanca", Kind.MOUNTAIN, "PE", -9.2, -77.5),
        ("Ruahine Range", Kind.MOUNTAIN, "NZ", -39.9, 176.1),
        ("Kivus", Kind.REGION, "CD", -2.8, 28.3),
        ("Dooars", Kind.REGION, "IN", 26.7, 89.5),
        ("French Sudan", Kind.REGION, "ML", 17.0, -4.0),
        ("Nhava Sheva", Kind.LANDMARK, "IN", 18.9, 72.9),
        ("Kasumbalesa", Kind.LANDMARK, "", -12.3, 27.8),
        ("Katlehong", Kind.CITY, "ZA", -26.3, 28.2),
        ("Sebokeng", Kind.CITY, "ZA", -26.6, 27.8),
    ],
)
def test_what_no_package_has_is_found_by_its_name_and_kind(name, kind, country_code, latitude, longitude):
    asked = (kind, country_code or None)
    found = [place for place, _ in meanings(name) if (place.kind, place.country_code) == asked]
    assert min(distance_km(latitude, longitude, place.latitude, place.longitude) for place in found) < 30


@pytest.mark.parametrize(
    ("name", "unit", "country_code"),
    [
        ("Simalungun", "Kabupaten Simalungun", "ID"),
        ("Simalungun Regency", "Kabupaten Simalungun", "ID"),
        ("Bener Meriah", "Kabupaten Bener Meriah", "ID"),
        ("Mae Sariang", "Amphoe Mae Sariang", "TH"),
        ("Mae Sariang district", "Amphoe Mae Sariang", "TH"),
        ("Achham district", "Achham", "NP"),
        ("Chikun Local Government Area", "Chikun", "NG"),
    ],
)
def test_a_district_is_found_without_the_word_of_its_language(name, unit, country_code):
    assert (unit, country_code) in [(place.name, place.country_code) for place, _ in meanings(name)]


def test_the_bare_name_of_a_district_stays_the_town_of_that_name():
    assert {place.kind for place, _ in meanings("Malang") if place.country_code == "ID"} == {Kind.CITY}


@pytest.mark.parametrize(
    ("name", "before", "after", "bare"),
    [
        ("Amphoe Mueang Chai Nat", ("Amphoe", "Amphoe Mueang"), (), "Chai Nat"),
        ("Taean-gun", (), ("-gun",), "Taean"),
        ("Khyber Agency", (), ("District", "Agency"), "Khyber"),
        ("Kabupaten", ("Kabupaten",), (), "Kabupaten"),
    ],
)
def test_the_words_of_a_district_are_taken_off_its_name(name, before, after, bare):
    assert of_district(name, before, after) == bare


@pytest.mark.parametrize(
    ("name", "country_code", "admin1_code"),
    [
        ("North Kivu", "CD", "11"),
        ("Haut-Uele", "CD", "16"),
        ("Gezira", "SD", "38"),
        ("South Darfur", "SD", "49"),
        ("South Kordofan State", "SD", "50"),
        ("Unity State", "SS", "06"),
        ("Northern Bahr el Ghazal", "SS", "05"),
        ("Lower Shabelle", "SO", "14"),
        ("Idlib Governorate", "SY", "12"),
        ("Sweida province", "SY", "05"),
        ("Salahuddin Province", "IQ", "18"),
        ("Hajjah Governorate", "YE", "22"),
        ("Karen State", "MM", "05"),
        ("Rakhine State", "MM", "01"),
        ("Sagaing Division", "MM", "10"),
        ("Kharkiv Oblast", "UA", "07"),
        ("Jawzjan", "AF", "31"),
        ("Nangarhar Province", "AF", "18"),
        ("Northwest Region", "CM", "07"),
        ("South Gyeongsang", "KR", "20"),
        ("Kashkadarya region", "UZ", "08"),
        ("North Lebanon", "LB", "09"),
    ],
)
def test_an_english_name_of_a_unit_finds_it(name, country_code, admin1_code):
    unit = open_gazetteer().admin1(country_code, admin1_code)
    assert unit in [place for place, _ in meanings(name)]


@pytest.mark.parametrize(
    ("name", "city", "country_code"),
    [
        ("Halle", "Halle (Saale)", "DE"),
        ("Frankfurt", "Frankfurt (Oder)", "DE"),
        ("Freiburg", "Freiburg", "DE"),
        ("Esslingen", "Esslingen", "DE"),
        ("Marburg", "Marburg an der Lahn", "DE"),
        ("Rothenburg", "Rothenburg ob der Tauber", "DE"),
    ],
)
def test_the_part_before_what_tells_german_towns_apart_is_a_primary_name(name, city, country_code):
    primary = {(place.name, place.country_code) for place, kind in meanings(name) if kind.name == "PRIMARY"}
    assert (city, country_code) in primary


def test_a_unit_that_is_called_otherwise_gets_no_unit_word():
    assert list(with_unit_words("Federal District", ("State",))) == []
    assert list(with_unit_words("Kayin State", ("State", "Region"))) == ["Kayin State", "Kayin Region"]


@pytest.mark.parametrize("row", reviewed.not_names(), ids=lambda row: row.city)
def test_a_name_that_misleads_does_not_mean_the_city(row):
    for form in row.forms:
        named = [place for place, _ in meanings(form) if place.country_code == row.country_code]
        assert row.city not in [place.name for place in named], form


def test_every_name_that_misleads_is_one_that_geonames_has():
    forms = {(row.country_code, row.city): {fold(form) for form in row.forms} for row in reviewed.not_names()}
    for city in packages.cities():
        unseen = forms.get((city["countrycode"], city["name"]))
        if unseen:
            unseen.difference_update(map(fold, city["alternatenames"]))
    assert {city: names for city, names in forms.items() if names} == {}


@pytest.mark.parametrize("name", ["White House", "Casa Blanca", "Kremlin", "Whitehall", "Bundestag"])
def test_a_seat_of_power_is_a_landmark_and_no_city_abroad(name):
    found = [place for place, _ in meanings(name)]
    assert Kind.LANDMARK in [place.kind for place in found]
    assert "Casablanca" not in [place.name for place in found]


@pytest.mark.parametrize("name", ["Samsung", "Shell", "Tesla", "Nissan", "Xinhua", "Atalanta", "Visa"])
def test_a_company_or_club_with_the_name_of_a_village_is_no_place(name):
    assert meanings(name) == ()


@pytest.mark.parametrize(
    ("name", "country_code", "spelling"),
    [
        ("Jisr ash Shughūr", "SY", "jisr al shughur"),
        ("Bi’r al ‘Abd", "EG", "bir el abd"),
        ("Bayt Lāhyā", "PS", "beit lahya"),
        ("Qiryat Gat", "IL", "kiryat gat"),
        ("Mazār-e Sharīf", "AF", "mazar i sharif"),
        ("Slov’yansk", "UA", "slovyansk"),
    ],
)
def test_other_spellings_follow_from_a_transcribed_name(name, country_code, spelling):
    assert spelling in set(spellings(name, country_code))


@pytest.mark.parametrize(
    ("name", "unit", "country_code"),
    [
        ("Вінницький район", "Vinnytsya Raion", "UA"),
        ("ولاية منوبة", "Manouba", "TN"),
        ("糸島市", "Itoshima-shi", "JP"),
        ("Norra Österbotten", "North Ostrobothnia", "FI"),
        ("West-Vlaanderen", "Provincie West-Vlaanderen", "BE"),
    ],
)
def test_a_unit_is_found_by_its_name_in_other_languages(name, unit, country_code):
    assert (unit, country_code) in {(place.name, place.country_code) for place, _ in meanings(name)}


@pytest.mark.parametrize(
    ("name", "country_code"), [("Chusovaya River", "RU"), ("Coppermine River", "CA"), ("Lukenie", "CD")]
)
def test_a_river_is_found_by_its_name(name, country_code):
    assert (Kind.WATER, country_code) in {(place.kind, place.country_code) for place, _ in meanings(name)}


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [("霞浦县", 26.88, 120.0), ("霞浦", 26.88, 120.0), ("闽侯县", 26.15, 119.13), ("清新区", 23.73, 113.02)],
)
def test_a_county_or_district_of_china_is_found_where_it_is(name, latitude, longitude):
    points = [(place.latitude, place.longitude) for place, _ in meanings(name)]
    assert min(distance_km(latitude, longitude, *point) for point in points) < 25


def test_no_unit_has_the_name_of_another_from_geonames():
    assert all(place.name != "Haute-Savoie" for place, _ in meanings("Département de la Haute-Vienne"))


@pytest.mark.parametrize(
    ("name", "country_code"), [("L'Aquila", "IT"), ("Al Hoceima", "MA"), ("Paris", "FR")]
)
def test_other_countries_have_no_other_spellings(name, country_code):
    assert list(spellings(name, country_code)) == []
    assert list(without_article(name, country_code)) == []


def test_only_a_long_enough_name_does_without_its_article():
    assert "hasaka" in set(without_article("Al Ḩasakah", "SY"))
    assert list(without_article("Al Bāb", "SY")) == []
