"""Write the ordinary words of other languages that are also names of places: "Regen", "Este", "Porto".

    python tools/make_ordinary_words.py --dictionaries /usr/share/dict --hunspell /usr/share/hunspell

Needs ``pip install wordfreq faker`` (word frequencies, CC BY-SA 4.0) and Debian's wspanish, wfrench,
wngerman, witalian, wportuguese, wdutch, wpolish, wukrainian and hunspell-ru. Writes, folded and sorted,

- geo/recognition/words/ordinary/<language>.txt: the words that are among the 50 000 most frequent of the
  language, that its dictionary has in lower case (German nouns: with a capital), and that are the name, or a
  form of the name, of a place in the gazetteer with fewer than 25 000 people: larger places are meant more
  often than the word when it has a capital
- geo/recognition/words/first_names_cyrillic.txt: Faker's Russian and Ukrainian given names, in their cases
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from wordfreq import top_n_list

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.recognition.inflection import base_form
from geo.recognition.languages import language
from geo.text import fold

HERE = Path(__file__).resolve().parent.parent / "geo" / "recognition" / "words" / "ordinary"
FREQUENT = 50_000
LARGE = 25_000
DICTIONARIES = {
    "de": "ngerman", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch", "pl": "polish",
    "pt": "portuguese", "uk": "ukrainian",
}  # fmt: skip
GIVEN_NAME_ENDINGS = {
    "": ("а", "у", "ом", "е", "ові", "і"),
    "а": ("ы", "и", "е", "і", "у", "ой", "ою"),
    "я": ("и", "і", "е", "ї", "ю", "ей", "ею", "єю"),
    "й": ("я", "ю", "ем", "єм", "е", "и", "ї"),
    "ь": ("я", "ю", "ем", "е", "і"),
}


def dictionary(code: str, plain: Path, hunspell: Path) -> set[str]:
    """Read the words of a language as its dictionary writes them."""
    if code in DICTIONARIES:
        return set((plain / DICTIONARIES[code]).read_text("utf-8", errors="replace").split("\n"))
    lines = (hunspell / "ru_RU.dic").read_bytes().decode("utf-8").split("\n")
    return {line.partition("/")[0] for line in lines}


def ordinary(code: str, known: set[str], gazetteer: Gazetteer) -> Iterator[str]:
    """Give the words that could be taken for a smaller place."""
    endings = language(code).endings
    for word in top_n_list(code, FREQUENT):
        key = fold(word)
        written = word if code != "de" or word in known else word.capitalize()
        if written not in known or not key.isalpha():
            continue
        name = base_form(key, gazetteer, endings) if endings else key
        people = [place.population for place, _ in gazetteer.meanings(name or key)]
        if people and max(people) < LARGE:
            yield key


def given_names() -> Iterator[str]:
    """Give Russian and Ukrainian given names in the cases of their language, folded."""
    for locale in ("ru_RU", "uk_UA"):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for name in {*provider.first_names_male, *provider.first_names_female}:
            stem, ending = (name[:-1], name[-1]) if name[-1] in "аяйь" else (name, "")
            forms = GIVEN_NAME_ENDINGS[ending]
            yield from (fold(stem + form) for form in (ending, *forms))


def main() -> None:
    """Write the list of every language."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dictionaries", type=Path, default=Path("/usr/share/dict"))
    parser.add_argument("--hunspell", type=Path, default=Path("/usr/share/hunspell"))
    options = parser.parse_args()
    HERE.mkdir(exist_ok=True)
    names = "\n".join(sorted(set(given_names())))
    (HERE.parent / "first_names_cyrillic.txt").write_text(
        f"# given names in Cyrillic\n{names}\n", encoding="utf-8"
    )
    for code in sorted([*DICTIONARIES, "ru"]):
        known = dictionary(code, options.dictionaries, options.hunspell)
        words = sorted(set(ordinary(code, known, open_gazetteer())))
        text = f"# {language(code).name} words in the gazetteer\n" + "\n".join(words) + "\n"
        (HERE / f"{code}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
