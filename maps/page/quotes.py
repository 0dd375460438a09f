"""Where in its sentence a place is named."""

from __future__ import annotations

import re
from collections.abc import Mapping

from geo.model import Location, Mention, Report
from geo.text import one_line


def marked_quotes(location: Location, reports: Mapping[str, Report]) -> list[tuple[str, str, str]]:
    """Give each sentence about a location once, as the text before its name, the name, the text after.

    A location read back from a table knows its first sentence only, and not where the name stands in it.
    """
    if not location.resolutions:
        return [(location.first_quote, "", "")] if location.first_quote else []
    quotes: dict[tuple[str, str], tuple[str, str, str]] = {}
    for resolution in location.resolutions:
        mention = resolution.mention
        quotes.setdefault((mention.report_id, mention.quote), split_quote(mention, reports))
    return list(quotes.values())


def split_quote(mention: Mention, reports: Mapping[str, Report]) -> tuple[str, str, str]:
    """Split a mention's sentence into the text before its name, the name, the text after."""
    report = reports.get(mention.report_id)
    offset = name_offset(mention, report.text if report is not None else "")
    if offset is None:
        return (mention.quote, "", "")
    end = offset + len(one_line(mention.text))
    return (mention.quote[:offset], mention.quote[offset:end], mention.quote[end:])


def name_offset(mention: Mention, text: str) -> int | None:
    """Find where a mention's name starts in its own quote; None where the quote does not have it.

    The quote has its white space folded. Where the name stands in it more than once, the right one is that
    before which the quote reads as the report's `text` does before the mention.
    """
    name = one_line(mention.text)
    before = " ".join(text[max(0, mention.start - 2 * len(mention.quote)) : mention.start].split())
    offsets = [match.start() for match in re.finditer(re.escape(name), mention.quote)]
    fitting = [offset for offset in offsets if before.endswith(mention.quote[:offset].rstrip())]
    return max(fitting or offsets[:1], default=None)
