"""Write the small word lists that recognition reads, from openly licensed packages.

    python tools/make_word_lists.py

Needs ``pip install names faker`` and Debian's ``wamerican-small`` and ``wamerican`` (SCOWL sizes 35 and 60),
found in /usr/share/dict or given by --small and --medium. Writes into geo/recognition/words/:

- first_names.txt  given names: US Census 1990 (in the package `names`) and Faker's lists, all locales;
                   "*" marks the commonest 1 000 of each sex in the census
- surnames.txt     family names in the gazetteer, same sources; "*" marks the commonest 1 500
- common.txt       English dictionary words in the gazetteer; "*" marks the small dictionary
- lexicon/en.txt   the small dictionary without regular plurals

Only single words are kept, folded as the gazetteer folds names, sorted. Lists of words are facts about a
language; nothing here is taken from any evaluation corpus.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path

import faker.providers.person
import names
from word_files import write

from geo.gazetteer import open_gazetteer
from geo.text import fold

COMMONEST_FIRST_NAMES = 1_000
COMMONEST_SURNAMES = 1_500
CENSUS_SURNAMES = 20_000
FIRST_ATTRIBUTES = ("first_names", "first_names_male", "first_names_female")
LAST_ATTRIBUTES = ("last_names", "last_names_male", "last_names_female")


def census(name: str) -> list[str]:
    """Names of one US Census file, commonest first."""
    path = Path(names.__file__).parent / name
    return [line.split()[0] for line in path.read_text(encoding="ascii").splitlines() if line.strip()]


def faker_names(attributes: Iterable[str]) -> set[str]:
    """Names of every Faker locale, in whatever script."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in attributes:
            values = getattr(provider, attribute, ())
            if not isinstance(values, property) and values:
                found.update(str(value) for value in values)
    return found


def single_latin(words: Iterable[str], least: int = 2) -> set[str]:
    """Folded single words in Latin letters."""
    folded = {fold(word) for word in words}
    return {word for word in folded if len(word) >= least and word.isascii() and word.isalpha()}


def dictionary(path: Path) -> set[str]:
    """Read the words that a dictionary has in lower case."""
    words = path.read_text(encoding="utf-8").split("\n")
    return single_latin(word for word in words if word.islower())


def main() -> None:
    """Make the lists."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--small", type=Path, default=Path("/usr/share/dict/american-english-small"))
    parser.add_argument("--medium", type=Path, default=Path("/usr/share/dict/american-english"))
    options = parser.parse_args()
    gazetteer = open_gazetteer()

    male, female = census("dist.male.first"), census("dist.female.first")
    first = single_latin(male + female) | single_latin(faker_names(FIRST_ATTRIBUTES))
    common_first = single_latin(male[:COMMONEST_FIRST_NAMES] + female[:COMMONEST_FIRST_NAMES])
    commonest = single_latin(census("dist.all.last")[:COMMONEST_SURNAMES])
    last = single_latin(census("dist.all.last")[:CENSUS_SURNAMES]) | single_latin(
        faker_names(LAST_ATTRIBUTES)
    )
    small, medium = dictionary(options.small), dictionary(options.medium)
    write("first_names.txt", "given names; tools/make_word_lists.py", first, common_first)
    write(
        "surnames.txt", "family names in the gazetteer", {w for w in last if gazetteer.places(w)}, commonest
    )
    write("common.txt", "words in the gazetteer", {w for w in small | medium if gazetteer.places(w)}, small)
    singular = {word for word in small if not (word.endswith("s") and word.removesuffix("s") in small)}
    write("lexicon/en.txt", "frequent English words, regular plurals left out", singular)


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    main()
