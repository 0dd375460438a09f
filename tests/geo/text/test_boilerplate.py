import pytest

from geo.model import Kind, Mention, Report, Role
from geo.recognition.roles import with_roles
from geo.text.boilerplate import boilerplate_of

BODY = (
    "Two bridges fell in Gouda on Sunday, and a third one was closed.\n\n"
    "Nobody was hurt, the town said. The road to Utrecht will stay closed until the river has fallen.\n\n"
)


def outside(text):
    return [text[start:end] for start, end in boilerplate_of(text).spans]


def test_prose_is_all_body():
    assert outside(BODY) == []


@pytest.mark.parametrize(
    "line",
    [
        "Share this on Facebook",
        "READ MORE: Fires near Lyon",
        "© 2022 The Gouda Courier, London",
        "Anna de Wit is a freelance writer and photographer who lives in Lisbon.",
        "Ana Ruiz es periodista en Madrid.",
        "Lea también: Incendios en Zamora",
        "Photo by Jan Smit, Rotterdam",
        "https://example.org/paris/lyon",
        "Home | World | Africa | Sport",
    ],
)
def test_a_line_around_the_report_is_not_its_body(line):
    assert outside(BODY + line + "\n") == [line]


def test_what_follows_the_heading_of_the_comments_is_not_the_body():
    assert outside(BODY + "COMMENTS\n\nI live in Delft.\nSo do I.") == [
        "COMMENTS\n\nI live in Delft.\nSo do I."
    ]


def test_a_menu_of_short_lines_is_not_the_body():
    assert outside("Home\nNews\nEurope\nSport\n\n" + BODY) == ["Home\nNews\nEurope\nSport"]


def test_a_byline_is_not_the_body():
    assert outside("Bridges fall\nBy Anna de Wit in Berlin\n\n" + BODY) == ["By Anna de Wit in Berlin"]


def test_a_list_of_cities_is_body():
    assert outside("Lyon\nNantes\nLille\nNice\nMetz\n") == []
    assert outside("Nairobi: 5\nMombasa: 3\n") == []


def test_a_journalist_in_the_news_is_body():
    text = "Ana Ruiz is a journalist who was shot in Oaxaca on Monday.\n\n" + BODY + BODY
    assert outside(text) == []


def test_addresses_within_a_sentence_are_cut_out_of_the_body():
    text = "Write to desk@london.example or see https://paris.example/x before noon, @boston said."
    assert outside(text) == ["desk@london.example", "https://paris.example/x", "@boston"]


def test_a_place_in_a_footer_is_context():
    text = BODY + "More from London: five walks"
    start = text.index("London")
    mention = Mention("r", start, start + 6, "London", Kind.CITY, Role.REPORTED, "")
    assert with_roles(Report("r", text, language="en"), [mention])[0].role is Role.CONTEXT


def test_an_empty_text_has_no_boilerplate():
    assert boilerplate_of("").spans == ()
    assert not boilerplate_of("").holds(0)
