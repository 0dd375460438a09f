"""The part of the page that is written before any script runs: all of it reads without JavaScript.

The page's script takes over the parts it makes interactive (`data-part`) and says the texts marked
`data-say` again when the reader changes the language. What is here stands alone in a text browser, a mail
gateway or an archive: title, numbers, every place with its quotes, what could not be placed, the method.
"""

from __future__ import annotations

from maps.page.markup import Markup, fragment
from maps.page.reading.head import head
from maps.page.reading.method import method
from maps.page.reading.places import places
from maps.page.reading.subject import Subject
from maps.page.reading.unplaced import unplaced

__all__ = ["Subject", "read_parts"]


def read_parts(subject: Subject) -> dict[str, Markup]:
    """Write the parts of the page by name: ``head``, ``list`` (places and not placed) and ``method``."""
    return {
        "head": head(subject),
        "list": fragment(places(subject), unplaced(subject)),
        "method": method(subject),
    }
