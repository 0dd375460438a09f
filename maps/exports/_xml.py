"""What the XML formats share."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

from geo.model import Located

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Replace the characters that no XML document may hold, even escaped."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Append an element with a text to `parent`, and give it."""
    child = ET.SubElement(parent, tag, {name: clean(value) for name, value in attributes.items()})
    child.text = None if text is None else clean(text)
    return child


def decimal(number: float) -> str:
    """Write a number without an exponent, which XML Schema decimals may not have, and without loss."""
    return format(Decimal(repr(number)), "f")


def document(root: ET.Element) -> bytes:
    """Write a whole document, indented, as UTF-8."""
    ET.indent(root, space=" ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def title_of(located: Located) -> str:
    """Name the export for the people who open it: the title of the only report, else "Reported places"."""
    if len(located.reports) == 1 and located.reports[0].title:
        return located.reports[0].title
    return "Reported places"
