"""The option ``--country``: a country by any name for it, as its code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from maps.commands._talk import tell


def country_option(text: str) -> Callable[..., Any]:
    """Make the option; `text` says whose country it is, and the value is an ISO 3166-1 alpha-2 code."""
    return click.option(
        "--country", metavar="CODE", callback=_code, help=f"{text}, by ISO 3166-1 code or name."
    )


def _code(context: click.Context, option: click.Parameter, country: str | None) -> str | None:
    """Find a country's code from the code, the usual name, or any name that the gazetteer has for it."""
    from geo.countries import country_code
    from geo.gazetteer import open_gazetteer
    from geo.model import Kind

    if country is None:
        return None
    code = country_code(country)
    if code is not None:
        return code
    for meaning in open_gazetteer(tell).places(country):
        if meaning.place.kind is Kind.COUNTRY and meaning.place.country_code is not None:
            return meaning.place.country_code
    raise click.UsageError(f"there is no country '{country}': write its ISO 3166-1 code or its name.")
