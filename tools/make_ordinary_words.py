"""Write the ordinary words of other languages that are also names of places: "Regen", "Este", "Porto".

    python tools/make_ordinary_words.py --dictionaries /usr/share/dict --hunspell /usr/share/hunspell

Needs ``pip install wordfreq faker`` (word frequencies, CC BY-SA 4.0) and Debian's wspanish, wfrench,
wngerman, witalian, wportuguese, wdutch, wpolish, wukrainian and hunspell-ru. Writes, folded and sorted,

- geo/recognition/words/ordinary/<language>.txt: the words that are among the 50 000 most frequent of the
  language, that its dictionary has in lower case (German nouns: with a capital), and that are the name, or a
  form of the name, of a place in the gazetteer with fewer than 25 000 people (150 000 for the most frequent
  words, a million for German words and places abroad): larger places are meant more often than the word;
  left out are seas, ranges, rivers and regions that dictionaries have ("Alpen", "Caribe"): rather_places.csv
- the same for Arabic, Japanese and Chinese, which have no capitals: all frequent words that are names of
  places; for other languages without capitals: those that no dictionary tells from names, by the same limits
- geo/recognition/words/lexicon/<language>.txt: frequent Chinese and Japanese words in ideographs, to find
  where words begin and end; frequent Arabic words that are no place's name, which no unknown place has
- geo/recognition/words/first_names_cyrillic.txt: Faker's Russian and Ukrainian given names, in their cases;
  first_names_arabic.txt: its Arabic ones
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from word_files import write
from wordfreq import top_n_list

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.languages import language
from geo.meanings.inflection import base_form
from geo.text import fold

FREQUENT = 50_000
LARGE = 25_000
GERMAN = {"DE", "AT", "CH"}
LEXICON = 20_000
SOURCE = "wordfreq, CC BY-SA 4.0; tools/make_ordinary_words.py"
UNCASED = {"ar": 15_000, "ja": 20_000, "zh": 20_000}
UNCASED_SMALLER = ("fa", "he", "hi", "ko")
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
    endings, spared = language(code).endings, rather_places().get(code, frozenset())
    for rank, word in enumerate(top_n_list(code, FREQUENT)):
        key = fold(word)
        written = word if code != "de" or word in known else word.capitalize()
        if written not in known or not key.isalpha():
            continue
        name = base_form(key, gazetteer, endings) if endings else key
        places = [place for place, _ in gazetteer.meanings(name or key)]
        abroad = code == "de" and rank < 5_000 and not {place.country_code for place in places} & GERMAN
        limit = 1_000_000 if abroad else 150_000 if rank < 2_000 and code != "de" else LARGE
        if key not in spared and places and max(place.population for place in places) < limit:
            yield key


def rather_places() -> dict[str, frozenset[str]]:
    """Read the words of each language that are places rather, folded."""
    with Path(__file__).with_name("rather_places.csv").open(encoding="utf-8", newline="") as stream:
        return {row["language"]: frozenset(row["words"].split()) for row in csv.DictReader(stream)}


def given_names() -> Iterator[str]:
    """Give Russian and Ukrainian given names in the cases of their language, folded."""
    for locale in ("ru_RU", "uk_UA"):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for name in {*provider.first_names_male, *provider.first_names_female}:
            stem, ending = (name[:-1], name[-1]) if name[-1] in "аяйь" else (name, "")
            forms = GIVEN_NAME_ENDINGS[ending]
            yield from (fold(stem + form) for form in (ending, *forms))


def arabic_names() -> set[str]:
    """Give Arabic given names, folded."""
    found = set()
    for locale in ("ar_AA", "ar_DZ", "ar_PS", "ar_SA"):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        found |= {fold(name) for name in (*provider.first_names_male, *provider.first_names_female)}
    return {name for name in found if " " not in name}


def run_together(code: str) -> list[str]:
    """Give the frequent words of two to four ideographs, but for a unit with its name: "福岡県"."""
    units = tuple(language(code).unit_after) if code == "ja" else ()
    words = top_n_list(code, LEXICON)
    return sorted(
        word
        for word in words
        if 2 <= len(word) <= 4
        and all("\u3400" <= c <= "\u9fff" for c in word)
        and not (word.endswith(units) and open_gazetteer().meanings(word[:-1]))
    )


def no_names(code: str) -> Iterator[str]:
    """Give the frequent words of three letters and more that no place is called, folded."""
    for key in map(fold, top_n_list(code, LEXICON)):
        if len(key) >= 3 and key.isalpha() and not key.isascii() and not open_gazetteer().meanings(key):
            yield key


def frequent(code: str) -> Iterator[str]:
    """Give the frequent words of a language without capitals that are names of places."""
    for word in top_n_list(code, UNCASED[code]):
        key = fold(word)
        if key.isalpha() and not key.isascii() and open_gazetteer().meanings(key):
            yield key


def frequent_and_small(code: str) -> Iterator[str]:
    """Give the frequent words of such a language that are names of small places only."""
    for rank, word in enumerate(top_n_list(code, LEXICON)):
        key = fold(word)
        people = [place.population for place, _ in open_gazetteer().meanings(key)]
        if people and not key.isascii() and max(people) < (150_000 if rank < 2_000 else LARGE):
            yield key


def main() -> None:
    """Write the list of every language."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dictionaries", type=Path, default=Path("/usr/share/dict"))
    parser.add_argument("--hunspell", type=Path, default=Path("/usr/share/hunspell"))
    options = parser.parse_args()
    write("first_names_cyrillic.txt", "given names in Cyrillic", given_names())
    write("first_names_arabic.txt", "given names in Arabic", arabic_names())
    for code in ("ja", "zh"):
        write(f"lexicon/{code}.txt", f"frequent {language(code).name} words; {SOURCE}", run_together(code))
    write("lexicon/ar.txt", f"frequent Arabic words that are no place's name; {SOURCE}", no_names("ar"))
    for code in [*UNCASED, *UNCASED_SMALLER]:
        found = frequent(code) if code in UNCASED else frequent_and_small(code)
        write(f"ordinary/{code}.txt", f"{code}: frequent words in the gazetteer", found)
    for code in sorted([*DICTIONARIES, "ru"]):
        known = dictionary(code, options.dictionaries, options.hunspell)
        words = ordinary(code, known, open_gazetteer())
        write(f"ordinary/{code}.txt", f"{language(code).name} words in the gazetteer", words)


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    main()
