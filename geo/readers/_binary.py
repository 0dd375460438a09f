"""What is no text at all: told by its first bytes, with what a person can do about it."""

from __future__ import annotations

import re

_UNPACK = "Unpack it, and name what is in it."
_SAVE = "Save it as .docx, PDF or plain text."
_RECOGNISE = "Recognise its text first, and name that."
_SIGNATURES = (
    (b"%PDF-", "a PDF file", "Name the file as it is, without what stands around it."),
    (b"PK\x03\x04", "a ZIP archive", "Unpack it; an OpenDocument file, save as .docx, PDF or CSV."),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, XLS or PPT)", _SAVE),
    (b"{\\rtf", "an RTF file", _SAVE),
    (b"\x89PNG", "a PNG image", _RECOGNISE),
    (b"\xff\xd8\xff", "a JPEG image", _RECOGNISE),
    (b"GIF8", "a GIF image", _RECOGNISE),
    (b"SQLite format 3\x00", "an SQLite database", "Save the table of reports as CSV."),
    (b"\x7fELF", "a program", ""),
    (b"MZ", "a program", ""),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Old programs leave some in a text: the mark of a table's cell, a bell, a hyphen at a line's end.
_BYTES_FOR_A_STRAY_CONTROL = 200


def refusal(head: bytes) -> str | None:
    """Say in a sentence or two what binary thing the first bytes belong to, and what to do; None for text."""
    controls = [match.start() for match in _CONTROLS.finditer(head)]
    for signature, kind, remedy in _SIGNATURES:
        if head.startswith(signature) and (len(signature) > 2 or controls):
            return f"is {kind}, not a report that can be read. {remedy}".rstrip()
    if len(controls) > max(1, len(head) // _BYTES_FOR_A_STRAY_CONTROL):
        return (
            f"is binary data (byte {controls[0]}), not a report that can be read. If it is text all the "
            "same, name its encoding, for example --encoding utf-16-le."
        )
    return None
