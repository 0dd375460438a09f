"""What the page's script gets: everything that was located, as three compact JSON values.

The first, `places`, is all that the map needs to be painted; the second, `names`, is what else there is to
say of very many places, and empty else; the third, `evidence`, is what the reports say.
`maps/page/static/data.js` is their counterpart and says what each column means. A mention's start is written
as the distance from the start of the mention before it, its name only where it is not its location's, and its
sentence only where the report does not have it word for word: else where it starts, and its size.
Offsets are counted in UTF-16 code units there, as JavaScript counts; coordinates are rounded here where
`PageOptions.precision` asks for it, so that nothing finer is anywhere in the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from geo.model import Candidate, Claim, Count, Located, Mention, Place, Resolution
from maps.page.alternates import alternates
from maps.page.options import PageOptions
from maps.page.tables import Value, pack

_PLACE = (
    "name",
    "country",
    "admin1",
    "latitude",
    "longitude",
    "kind",
    "feature",
    "population",
    "geonamesId",
    "geocoder",
    "admin2",
)
MANY_PLACES = 2_000
"""Places above which the first block has only what their markers are drawn from."""

_DRAWN = ("latitude", "longitude", "country", "kind", "status", "count", "unit", "mentions")
_TOLD = (
    "id",
    "name",
    "called",
    "admin1",
    "admin2",
    "feature",
    "population",
    "geonamesId",
    "geocoder",
    "confidence",
    "reason",
    "quote",
    "reports",
    "urls",
)
_MENTION = (
    "report",
    "after",
    "size",
    "text",
    "kind",
    "role",
    "quote",
    "quoteBefore",
    "quoteSize",
    "location",
    "unplaced",
    "confidence",
)
_MENTION_PLACED = ("reason", "place", "number", "unit")
_CANDIDATE = ("location", "unplaced", "score")
_UNPLACED = ("mention", "reason")
_CLAIM = ("report", "number", "unit", "scope", "scopeCode", "quote", "start", "end")
_REPORT = ("id", "title", "url", "published", "language", "author", "sha256", "text", "pages")


Called = Mapping[str, str]
"""What locations are called in the language of the page, by id, where that is not the gazetteer's name."""


def places(
    located: Located, options: PageOptions, called: Called, about: dict[str, object]
) -> dict[str, object]:
    """Put the places into tables; `about` says what concerns the page itself: title, words, ..."""
    rows = _Rows(located, options.precision)
    told = {} if _has_many(located) else pack(_TOLD, rows.told(called))
    return {
        "about": about,
        "locations": told | pack(_DRAWN, rows.drawn()),
        "unplaced": pack(_UNPLACED, rows.unplaced()),
        "claims": pack(_CLAIM, rows.claims()),
    }


def names(located: Located, options: PageOptions, called: Called) -> dict[str, object]:
    """Put what there is to say of each of very many places into a table, which is empty for fewer."""
    if not _has_many(located):
        return {"locations": pack((), ())}
    return {"locations": pack(_TOLD, _Rows(located, options.precision).told(called))}


def _has_many(located: Located) -> bool:
    return len(located.locations) > MANY_PLACES


def evidence(located: Located, options: PageOptions) -> dict[str, object]:
    """Put the reports, where in them each place is named, and what else it is called, into tables."""
    rows = _Rows(located, options.precision)
    return {
        "reports": pack(_REPORT, rows.reports()),
        "mentions": pack(_MENTION + _MENTION_PLACED, rows.mentions()),
        "candidates": pack(_CANDIDATE + _PLACE, rows.candidates()),
        "alternates": alternates([location.place for location in located.locations]),
    }


class _Rows:
    """The rows of each table, which refer to each other by index."""

    def __init__(self, located: Located, precision: int | None) -> None:
        self._located = located
        self._precision = precision
        self._report_at = {report.id: index for index, report in enumerate(located.reports)}
        self._astral = {report.id: _is_astral(report.text) for report in located.reports}
        self._texts = {report.id: report.text for report in located.reports}
        self._counts: defaultdict[tuple[str, int], list[Count]] = defaultdict(list)
        for count in located.counts:
            self._counts[count.mention.report_id, count.mention.start].append(count)
        self._mentions = sorted(self._gathered(), key=lambda entry: self._order(entry[0]))

    def reports(self) -> Iterator[Sequence[Value]]:
        for r in self._located.reports:
            pages = [self._units(r.id, offset) for offset in r.pages]
            yield r.id, r.title, r.source_url, r.published, r.language, r.author, r.sha256, r.text, pages

    def drawn(self) -> Iterator[Sequence[Value]]:
        for location in self._located.locations:
            place = location.place
            yield (
                self._coordinate(place.latitude),
                self._coordinate(place.longitude),
                place.country_code,
                place.kind.value,
                location.status.value,
                location.reported_count,
                location.count_unit,
                location.mention_count,
            )

    def told(self, called: Called) -> Iterator[Sequence[Value]]:
        for location in self._located.locations:
            place = location.place
            yield (
                location.id,
                place.name,
                called.get(location.id),
                place.admin1,
                place.admin2,
                place.feature,
                place.population,
                place.geonames_id,
                place.source,
                location.confidence,
                location.reason,
                None if location.resolutions else location.first_quote,
                "\n".join(location.report_ids),
                "\n".join(location.source_urls),
            )

    def mentions(self) -> Iterator[Sequence[Value]]:
        before = 0
        for mention, location, unplaced, resolution in self._mentions:
            start, end = self._span(mention.report_id, mention.start, mention.end)
            count = self._count(mention, location)
            yield (
                self._report_at.get(mention.report_id),
                start - before,
                end - start,
                None if location is not None and mention.text == self._name(location) else mention.text,
                mention.kind.value,
                mention.role.value,
                *self._quote(mention),
                location,
                unplaced,
                *_placed(resolution, count, named=location is not None),
            )
            before = start

    def unplaced(self) -> Iterator[Sequence[Value]]:
        at = {
            unplaced: index
            for index, (_, _, unplaced, _) in enumerate(self._mentions)
            if unplaced is not None
        }
        for index, item in enumerate(self._located.unplaced):
            yield at[index], item.reason

    def candidates(self) -> Iterator[Sequence[Value]]:
        for index, location in enumerate(self._located.locations):
            yield from self._candidates(location.alternatives, index, None)
        for index, item in enumerate(self._located.unplaced):
            yield from self._candidates(item.candidates, None, index)

    def claims(self) -> Iterator[Sequence[Value]]:
        for claim in self._located.claims:
            yield self._claim(claim)

    def _gathered(self) -> Iterator[tuple[Mention, int | None, int | None, Resolution | None]]:
        """Give every mention with the index of its location or unplaced row."""
        for index, location in enumerate(self._located.locations):
            for resolution in location.resolutions:
                yield resolution.mention, index, None, resolution
        for resolution in self._located.context:
            yield resolution.mention, None, None, resolution
        for index, item in enumerate(self._located.unplaced):
            yield item.mention, None, index, None

    def _count(self, mention: Mention, location: int | None) -> Count | None:
        """Give the count of a mention that stands on the marker, else the last that the sentence gives."""
        counts = self._counts.get((mention.report_id, mention.start), [])
        shown = None if location is None else self._located.locations[location].reported_count
        return next((count for count in counts if count.number == shown), counts[-1] if counts else None)

    def _name(self, location: int) -> str:
        return self._located.locations[location].place.name

    def _order(self, mention: Mention) -> tuple[int, int, int]:
        return (self._report_at.get(mention.report_id, -1), mention.start, mention.end)

    def _candidates(
        self, candidates: Iterable[Candidate], location: int | None, unplaced: int | None
    ) -> Iterator[Sequence[Value]]:
        for candidate in candidates:
            yield (location, unplaced, round(candidate.score, 2), *self._place(candidate.place))

    def _claim(self, claim: Claim) -> Sequence[Value]:
        return (
            self._report_at.get(claim.report_id),
            claim.number,
            claim.unit,
            claim.scope,
            claim.scope_code,
            claim.quote,
            *self._span(claim.report_id, claim.start, claim.end),
        )

    def _place(self, place: Place) -> Sequence[Value]:
        return (
            place.name,
            place.country_code,
            place.admin1,
            self._coordinate(place.latitude),
            self._coordinate(place.longitude),
            place.kind.value,
            place.feature,
            place.population,
            place.geonames_id,
            place.source,
            place.admin2,
        )

    def _coordinate(self, degrees: float) -> float:
        return float(degrees) if self._precision is None else round(float(degrees), self._precision)

    def _quote(self, mention: Mention) -> tuple[str | None, int | None, int | None]:
        """Give the sentence as text, or how far before the name it starts in the report, and its size."""
        quote = mention.quote
        text = self._texts.get(mention.report_id, "")
        # Within these bounds only what holds the name itself can be found.
        at = text.find(quote, max(0, mention.end - len(quote)), mention.start + len(quote))
        if at < 0 or not quote:
            return quote, None, None
        start, end = self._span(mention.report_id, at, at + len(quote))
        return None, self._units(mention.report_id, mention.start) - start, end - start

    def _span(self, report_id: str, start: int, end: int) -> tuple[int, int]:
        return self._units(report_id, start), self._units(report_id, end)

    def _units(self, report_id: str, offset: int) -> int:
        """Count an offset in UTF-16 code units; only texts with characters beyond the BMP differ."""
        if not self._astral.get(report_id, False):
            return offset
        return len(self._texts[report_id][:offset].encode("utf-16-le", "surrogatepass")) // 2


def _placed(resolution: Resolution | None, count: Count | None, *, named: bool) -> Sequence[Value]:
    """Say how a mention was placed; `named`: its place has the name of its location."""
    place = None if resolution is None or named else resolution.place
    return (
        None if resolution is None else round(resolution.confidence, 2),
        None if resolution is None else resolution.reason,
        None if place is None else place.name,
        None if count is None else count.number,
        None if count is None else count.unit,
    )


def _is_astral(text: str) -> bool:
    return max(text, default="") > "\uffff"
