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
from collections.abc import Iterable, Iterator, Mapping

from geo.model import Candidate, Count, Located, Mention, Place, Resolution
from maps.page.alternates import alternates
from maps.page.options import PageOptions
from maps.page.tables import Row, pack

MANY_PLACES = 2_000
"""Places above which the first block has only what their markers are drawn from."""

Called = Mapping[str, str]
"""What locations are called in the language of the page, by id, where that is not the gazetteer's name."""


def places(
    located: Located, options: PageOptions, called: Called, about: dict[str, object]
) -> dict[str, object]:
    """Put the places into tables; `about` says what concerns the page itself: title, words, ..."""
    rows = _Rows(located, options.precision)
    told = {} if _has_many(located) else pack(rows.told(called))
    return {
        "about": about,
        "locations": told | pack(rows.drawn()),
        "unplaced": pack(rows.unplaced()),
        "claims": pack(rows.claims()),
    }


def names(located: Located, options: PageOptions, called: Called) -> dict[str, object]:
    """Put what there is to say of each of very many places into a table, which is empty for fewer."""
    if not _has_many(located):
        return {"locations": pack(())}
    return {"locations": pack(_Rows(located, options.precision).told(called))}


def _has_many(located: Located) -> bool:
    return len(located.locations) > MANY_PLACES


def evidence(located: Located, options: PageOptions) -> dict[str, object]:
    """Put the reports, where in them each place is named, and what else it is called, into tables."""
    rows = _Rows(located, options.precision)
    return {
        "reports": pack(rows.reports()),
        "mentions": pack(rows.mentions()),
        "candidates": pack(rows.candidates()),
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

    def reports(self) -> Iterator[Row]:
        for report in self._located.reports:
            yield {
                "id": report.id,
                "title": report.title,
                "url": report.source_url,
                "published": report.published,
                "language": report.language,
                "author": report.author,
                "sha256": report.sha256,
                "text": report.text,
                "pages": [self._units(report.id, offset) for offset in report.pages],
            }

    def drawn(self) -> Iterator[Row]:
        for location in self._located.locations:
            place = location.place
            yield {
                "latitude": self._coordinate(place.latitude),
                "longitude": self._coordinate(place.longitude),
                "country": place.country_code,
                "kind": place.kind.value,
                "status": location.status.value,
                "count": location.reported_count,
                "unit": location.count_unit,
                "mentions": location.mention_count,
            }

    def told(self, called: Called) -> Iterator[Row]:
        for location in self._located.locations:
            place = location.place
            yield {
                "id": location.id,
                "name": place.name,
                "called": called.get(location.id),
                "admin1": place.admin1,
                "admin2": place.admin2,
                "feature": place.feature,
                "population": place.population,
                "geonamesId": place.geonames_id,
                "geocoder": place.source,
                "confidence": location.confidence,
                "reason": location.reason,
                "quote": None if location.resolutions else location.first_quote,
                "reports": "\n".join(location.report_ids),
                "urls": "\n".join(location.source_urls),
            }

    def mentions(self) -> Iterator[Row]:
        before = 0
        for mention, location, unplaced, resolution in self._mentions:
            start, end = self._span(mention.report_id, mention.start, mention.end)
            count = self._count(mention, location)
            has_its_name = location is not None and mention.text == self._name(location)
            yield {
                "report": self._report_at.get(mention.report_id),
                "after": start - before,
                "size": end - start,
                "text": None if has_its_name else mention.text,
                "kind": mention.kind.value,
                "role": mention.role.value,
                **self._quote(mention),
                "location": location,
                "unplaced": unplaced,
                **_placed(resolution, named=location is not None),
                "number": None if count is None else count.number,
                "unit": None if count is None else count.unit,
            }
            before = start

    def unplaced(self) -> Iterator[Row]:
        at = {
            unplaced: index
            for index, (_, _, unplaced, _) in enumerate(self._mentions)
            if unplaced is not None
        }
        for index, item in enumerate(self._located.unplaced):
            yield {"mention": at[index], "reason": item.reason}

    def candidates(self) -> Iterator[Row]:
        for index, location in enumerate(self._located.locations):
            yield from self._candidates(location.alternatives, index, None)
        for index, item in enumerate(self._located.unplaced):
            yield from self._candidates(item.candidates, None, index)

    def claims(self) -> Iterator[Row]:
        for claim in self._located.claims:
            start, end = self._span(claim.report_id, claim.start, claim.end)
            yield {
                "report": self._report_at.get(claim.report_id),
                "number": claim.number,
                "unit": claim.unit,
                "scope": claim.scope,
                "scopeCode": claim.scope_code,
                "quote": claim.quote,
                "start": start,
                "end": end,
            }

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
    ) -> Iterator[Row]:
        for candidate in candidates:
            yield {
                "location": location,
                "unplaced": unplaced,
                "score": round(candidate.score, 2),
                **self._place(candidate.place),
            }

    def _place(self, place: Place) -> Row:
        return {
            "name": place.name,
            "country": place.country_code,
            "admin1": place.admin1,
            "latitude": self._coordinate(place.latitude),
            "longitude": self._coordinate(place.longitude),
            "kind": place.kind.value,
            "feature": place.feature,
            "population": place.population,
            "geonamesId": place.geonames_id,
            "geocoder": place.source,
            "admin2": place.admin2,
        }

    def _coordinate(self, degrees: float) -> float:
        return float(degrees) if self._precision is None else round(float(degrees), self._precision)

    def _quote(self, mention: Mention) -> Row:
        """Give the sentence as text, or how far before the name it starts in the report, and its size."""
        quote = mention.quote
        text = self._texts.get(mention.report_id, "")
        # Within these bounds only what holds the name itself can be found.
        at = text.find(quote, max(0, mention.end - len(quote)), mention.start + len(quote))
        if at < 0 or not quote:
            return {"quote": quote, "quoteBefore": None, "quoteSize": None}
        start, end = self._span(mention.report_id, at, at + len(quote))
        before = self._units(mention.report_id, mention.start) - start
        return {"quote": None, "quoteBefore": before, "quoteSize": end - start}

    def _span(self, report_id: str, start: int, end: int) -> tuple[int, int]:
        return self._units(report_id, start), self._units(report_id, end)

    def _units(self, report_id: str, offset: int) -> int:
        """Count an offset in UTF-16 code units; only texts with characters beyond the BMP differ."""
        if not self._astral.get(report_id, False):
            return offset
        return len(self._texts[report_id][:offset].encode("utf-16-le", "surrogatepass")) // 2


def _placed(resolution: Resolution | None, *, named: bool) -> Row:
    """Say how a mention was placed; `named`: its place has the name of its location."""
    place = None if resolution is None or named else resolution.place
    return {
        "confidence": None if resolution is None else round(resolution.confidence, 2),
        "reason": None if resolution is None else resolution.reason,
        "place": None if place is None else place.name,
    }


def _is_astral(text: str) -> bool:
    return max(text, default="") > "\uffff"
