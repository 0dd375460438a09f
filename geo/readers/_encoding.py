"""Bytes to text: the right encoding, or a refusal that says where and what to do.

UTF-8, UTF-16 and UTF-32 are recognised for certain. Of the many one-byte encodings only Windows-1252, which
holds Latin-1, is read without being named, and only where the bytes make sense in it: Cyrillic or Polish
letters in another code page would turn into wrong place names without anybody noticing.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator

from geo.errors import ReportError
from geo.readers._binary import refusal
from geo.readers._source import Source

LINE_CHARACTERS = 32_000_000

_CHUNK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SPACES = frozenset("\t\n\r\f\u00a0\u200b\u200e\u200f\u3000")
_SEPARATORS = frozenset(" \n。、，")  # in UTF-16 of the other byte order these are no text
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Three letters with diacritics in a row, or a sign such as ³ ¹ ± ¿ ¼ within or at the end of a word: no
# language written in Latin-1 has them; Cyrillic, Greek, Polish, Czech or Asian text misread as Latin-1 does.
_FOREIGN_WORD = re.compile(
    r"[À-ÖØ-öø-ÿŠŽšžŸŒœ]{3}|[^\W\d_][¡-©«-±²³´µ¶·¸¹»-¿†‡•…‰‹›¤¥¦§¨¬®¯](?=[^\W\d_])|[a-z][¹³¶¿¼¾±]"
)


def encoding_of(source: Source) -> str:
    """Name the codec that reads the source right.

    Raises `ReportError` with the byte offset where the source is binary data or in an encoding that cannot
    be told.
    """
    if source.encoding is not None:
        return source.encoding
    head = source.head()
    marked = _without_mark(head)
    if marked is not None:
        return marked
    refused = refusal(head)
    if refused is not None:
        raise ReportError(f"{source.name}: {refused}")
    bad = _first_bad_utf8(source)
    if bad is None:
        return "utf-8"
    if source.charset is not None and is_known(source.charset):
        return source.charset
    if _reads_as_windows_1252(source):
        return "windows-1252"
    raise ReportError(
        f"{source.name}, line {_line_at(source, bad)}: byte {bad} is not UTF-8, and the encoding cannot be "
        "told for certain. Name it, for example --encoding windows-1251, or save the file as UTF-8."
    )


def decoded(source: Source, data: bytes) -> str:
    """Decode all of a source's bytes."""
    encoding = encoding_of(source)
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise ReportError(unknown_encoding(encoding)) from error
    except UnicodeDecodeError as error:
        raise ReportError(_undecodable(source, encoding, error.start)) from error


def lines(source: Source) -> Iterator[str]:
    """Give a source's lines with their ends, one at a time, whatever its size."""
    encoding = encoding_of(source)
    source.stream.seek(0)
    try:
        text = io.TextIOWrapper(source.stream, encoding, newline="")
    except LookupError as error:
        raise ReportError(unknown_encoding(encoding)) from error
    number = 0
    try:
        while line := text.readline(LINE_CHARACTERS):
            number += 1
            if len(line) == LINE_CHARACTERS:
                raise ReportError(f"{source.name}, line {number}: is too long to be a report.")
            yield line
    except UnicodeDecodeError as error:
        raise ReportError(
            f"{source.name}, after line {number}: is not {encoding}. Name the encoding with --encoding."
        ) from error
    finally:
        if not source.stream.closed:
            text.detach()  # else the wrapper would close the stream, which is not its own


def unknown_encoding(encoding: str) -> str:
    """Say that Python has no such codec."""
    return f"There is no encoding called {encoding!r}. Usual ones are utf-8, windows-1252 and iso-8859-2."


def _undecodable(source: Source, encoding: str, offset: int) -> str:
    return f"{source.name}: byte {offset} is not {encoding}. Name another encoding with --encoding."


def _without_mark(head: bytes) -> str | None:
    """Name the Unicode encoding that its mark gives away, or, without one, the zeros or spaces of UTF-16."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    even, odd = head[0::2], head[1::2]
    if len(head) >= 8 and odd.count(0) > 0.4 * len(odd) and not even.count(0):
        return "utf-16-le"
    if len(head) >= 8 and even.count(0) > 0.4 * len(even) and not odd.count(0):
        return "utf-16-be"
    if refusal(head) is None:
        return None
    return next((order for order in ("utf-16-le", "utf-16-be") if _reads_as(head, order)), None)


def _reads_as(head: bytes, encoding: str) -> bool:
    """Tell text of any script by its separators, where all else that the bytes give can be printed."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return False
    printable = all(character.isprintable() or character in _SPACES for character in text)
    return printable and any(character in _SEPARATORS for character in text)


def _first_bad_utf8(source: Source) -> int | None:
    """Give the offset of the first byte that is not UTF-8, or None."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    source.stream.seek(0)
    offset = 0
    while True:
        chunk = source.stream.read(_CHUNK)
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return offset - pending + error.start
        if not chunk:
            return None
        offset += len(chunk)


def _line_at(source: Source, offset: int) -> int:
    """Give the number of the line that holds a byte, as an editor counts."""
    source.stream.seek(0)
    return source.stream.read(offset).count(b"\n") + 1


def _reads_as_windows_1252(source: Source) -> bool:
    """Tell whether the bytes make sense as Western European text, by every chunk of the source."""
    source.stream.seek(0)
    while chunk := source.stream.read(_CHUNK):
        if _UNDEFINED.search(chunk) or len(_UTF8_PAIR.findall(chunk)) > 2:
            return False
        if _FOREIGN_WORD.search(chunk.decode("windows-1252")):
            return False
    return True


def is_known(encoding: str) -> bool:
    """Tell whether Python decodes text by this name; it also knows some that are no text, such as base64."""
    try:
        b" ".decode(encoding)
    except LookupError:
        return False
    except ValueError:  # a space alone is not enough for UTF-16
        return True
    return True
