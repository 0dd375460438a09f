import pytest

from geo import recognise
from geo.model import Report


@pytest.mark.parametrize(
    "name",
    [
        "Stratford-upon-Avon",
        "Stoke-on-Trent",
        "Newcastle upon Tyne",
        "Boulogne-sur-Mer",
        "Aix-en-Provence",
        "Rothenburg ob der Tauber",
        "Dar es Salaam",
        "Rio de Janeiro",
        "Guinea-Bissau",
        "Côte d'Ivoire",
    ],
)
def test_a_name_is_found_whole_with_the_small_words_in_it(name):
    text = f"The fair was held in {name} on Monday."
    assert [mention.text for mention in recognise(Report(id="a", text=text))] == [name]
