"""What the page is about: the located reports, the words to say it in, and the figures of its head."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from geo.counts.reconcile import counts_the_same, says_nothing
from geo.model import Located, Report
from geo.tables.reading import UNKNOWN_SOURCE
from maps.page.language import Language
from maps.page.names import Names, called, load_names, units
from maps.page.options import PageOptions
from maps.page.reading.totals import at_least, count_one_thing


@dataclass(frozen=True)
class Subject:
    """One page to write: what was located, the options of the person who asked, the interface language."""

    located: Located
    options: PageOptions
    language: Language

    @property
    def title(self) -> str:
        """The heading of the page: the one asked for, else the only report's, else "Places in 40 reports"."""
        if self.options.title is not None:
            return self.options.title
        titles = {report.title for report in self.located.reports if report.title is not None}
        if len(titles) == 1:
            return titles.pop()
        if self.is_foreign_table:
            return self.language.say("page.table")
        return self.language.say("page.untitled", max(1, len(self.located.reports)))

    @cached_property
    def is_foreign_table(self) -> bool:
        """Whether the places are those of a table from elsewhere: no text was read, no name looked up."""
        places = [location.place for location in self.located.locations]
        return not self.located.reports and all(place.source == UNKNOWN_SOURCE for place in places)

    @property
    def only_report(self) -> Report | None:
        """The report, where there is exactly one."""
        return self.located.reports[0] if len(self.located.reports) == 1 else None

    @property
    def source(self) -> str | None:
        """The web address that the page names as its source."""
        return web_address(self.options.source or (self.only_report and self.only_report.source_url) or None)

    @property
    def author(self) -> str | None:
        """Who wrote the report."""
        return self.options.author or (self.only_report and self.only_report.author) or None

    @property
    def date(self) -> str | None:
        """When the report was published, ISO 8601."""
        return self.options.date or (self.only_report and self.only_report.published) or None

    @cached_property
    def reports(self) -> dict[str, Report]:
        """The reports by id."""
        return {report.id: report for report in self.located.reports}

    @property
    def names(self) -> Names:
        """What places are called in the language of the page."""
        return load_names(self.language.code)

    @cached_property
    def called(self) -> dict[str, str]:
        """What locations are called in it, by id, where that is not the gazetteer's name."""
        return called(self.located, self.language.code)

    @cached_property
    def units(self) -> dict[str, str]:
        """What states and provinces are called in it, by country code and the gazetteer's name."""
        return units(self.located, self.language.code)

    @cached_property
    def countries(self) -> int:
        """How many countries the locations lie in."""
        return len({location.place.country_code for location in self.located.locations} - {None})

    @property
    def knows_unplaced(self) -> bool:
        """Whether it is known what has no marker: a table of places alone does not say."""
        return bool(self.located.reports or self.located.unplaced)

    @cached_property
    def at_least(self) -> int | None:
        """The least that is reported; None without a number, or with numbers of different things."""
        locations = self.located.locations
        return at_least(locations, self.unnumbered) if count_one_thing(locations) else None

    @cached_property
    def unnumbered(self) -> int:
        """What a place without a number stands for in `at_least`: one of what is counted, or nothing.

        One where the numbers leave out what they count ("three in Toronto, others in London") or a total of
        it is claimed; but a town without a number beside "40 people died" has had no dead. Nothing also where
        the only report would then have more than it claims.
        """
        claims = self.located.claims
        of_one_thing = (
            says_nothing(unit) or any(counts_the_same(unit, claim.unit) for claim in claims)
            for unit in self._units
        )
        return int(all(of_one_thing) and not self._exceeds_claims)

    @property
    def _exceeds_claims(self) -> bool:
        if self.only_report is None or not self.located.claims:
            return False
        return at_least(self.located.locations, 1) > max(claim.number for claim in self.located.claims)

    @cached_property
    def _units(self) -> set[str]:
        return {location.count_unit for location in self.located.locations if location.count_unit is not None}

    @property
    def privacy(self) -> str:
        """The text that says what the page asks of the network."""
        return "about.privacy" if self.options.tiles is None else "about.privacy_unless"

    @cached_property
    def mentions_placed(self) -> int:
        """How many mentions stand behind the markers."""
        return sum(location.mention_count for location in self.located.locations)


def web_address(address: str | None) -> str | None:
    """Give an address back where a click on it opens a web page, None for anything else."""
    if address is None:
        return None
    try:
        return address if urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None
