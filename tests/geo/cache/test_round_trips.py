"""Whatever an answer holds, it comes back from the file as it was."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st

from geo.cache import GeocodeCache
from geo.cache.rows import COLUMNS, Entry
from geo.model import Kind, Place

# A cell is one line without white space at its ends; everything else may stand in it.
words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).map(lambda t: " ".join(t.split()))
words = words.filter(bool)
codes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2)
places = st.builds(
    Place,
    name=words,
    country_code=st.none() | codes,
    admin1=st.none() | words,
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    kind=st.sampled_from(Kind),
    feature=st.none() | words,
    population=st.none() | st.integers(0, 10**11),
    geonames_id=st.none() | st.integers(0, 10**9),
    admin1_code=st.none() | st.sampled_from(["08", "IL", "ENG", "00", "A1"]),
    admin2=st.none() | words,
)
entries = st.builds(
    Entry,
    name=words,
    country_hint=st.none() | codes,
    admin1_hint=st.none() | words,
    place=st.none() | places,
    geocoder=words,
    version=st.none() | words,
    date=st.just("2024-02-29"),
    pinned=st.just(True),
    scope=st.none() | words,
    start=st.none() | st.integers(0, 10**7),
    note=st.none() | words,
    by=st.none() | words,
)


def pinned(*texts):
    return [Entry(text, None, None, None, text, date="2024-02-29", pinned=True, note=text) for text in texts]


@given(st.lists(entries, min_size=1, max_size=5))
@example(pinned("=1+1", "+1", "-1", "@x", "'=1", "''=1", "'", "'s-Hertogenbosch", '"', '""', ",", ";", "NA"))
@example(pinned("nan", "null", "None", "true", "\ufeff", "a\ufeff", "\x00", "\x07", "\u202ex", "\u200b"))
def test_entries_come_back_as_they_were(written):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cache.csv"
        GeocodeCache(path).pin(written)
        cache = GeocodeCache(path)
        expected = [_with_source(entry) for entry in written]
        assert list(cache.entries.values()) == expected
        assert cache.damaged == ()


def _with_source(entry):
    """Say that a place comes from the geocoder of its row, as the file does."""
    return entry if entry.place is None else replace(entry, place=replace(entry.place, source=entry.geocoder))


header = ",".join(COLUMNS)
scrawl = st.text(st.sampled_from("\",;\t\n\r'=a1é\ufeff\x00")).map(str.encode) | st.binary(max_size=80)
pin = Entry('Paris, "Texas"', None, None, None, "hand", date="2024-02-29", pinned=True, note="a, b")


@given(body=scrawl, newline=st.sampled_from(["\n", "\r\n"]))
@example(body=b'"abc', newline="\n")
@example(body=b'x,"abc\n"\n', newline="\n")
@example(body=b'"a\n"b\n"c', newline="\r\n")
@example(body=b"\r", newline="\n")
def test_whatever_stands_in_the_file_is_kept_and_what_is_added_is_read(body, newline):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cache.csv"
        content = f"{header}{newline}".encode() + body
        path.write_bytes(content)
        before = list(GeocodeCache(path).entries.values())
        GeocodeCache(path).pin([pin])
        assert path.read_bytes().startswith(content)
        assert list(GeocodeCache(path).entries.values()) == [*before, pin]
        GeocodeCache(path).remove(lambda entries: [max(entries)])
        assert path.read_bytes().startswith(content)
