"""Options that several commands share: each is defined once, and a group travels as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from maps.commands._geocoding import geocoding_options
from maps.commands._outputs import OutputFile
from maps.page.language import language_codes

if TYPE_CHECKING:
    from geo.locating import Settings
    from geo.readers import ReadingChoices
    from maps.page import PageOptions

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class ReportChoices:
    """Which reports to read, and how to find and place what they name."""

    inputs: tuple[str, ...]
    language: str | None
    home: str | None
    encoding: str | None
    allow_private: bool
    save_text: Path | None
    min_confidence: float
    all_roles: bool
    geocoder: tuple[str, ...]
    cache: Path | None
    contact: str | None
    yes: bool

    def cache_path(self) -> Path:
        """Say where the geocode cache is."""
        from geo.cache import default_path

        return default_path() if self.cache is None else self.cache

    def check_home(self) -> None:
        """Raise `UsageError` where the place that all reports are said to come from is none."""
        from maps.commands._caveats import is_known_home

        if self.home is not None and not is_known_home(self.home):
            raise click.UsageError(
                f"--home: the gazetteer has no place called {self.home!r}; try its country, state or nearest "
                "town."
            )

    def settings(self) -> Settings:
        """Give the choices that concern finding and placing."""
        from geo.locating import Settings

        return Settings(min_confidence=self.min_confidence, all_roles=self.all_roles)

    def reading(self) -> ReadingChoices:
        """Give the choices that concern reading."""
        from geo.readers import ReadingChoices

        return ReadingChoices(
            encoding=self.encoding,
            language=self.language,
            home=self.home,
            allow_private=self.allow_private,
            save_text=self.save_text,
        )


@dataclass(frozen=True, slots=True)
class PageChoices:
    """What a person may say about the page."""

    title: str | None
    note: str | None
    description: str | None
    ui_language: str | None
    precision: int | None
    tiles: str | None
    attribution: str | None

    def options(self) -> PageOptions:
        """Give the choices as the page takes them; raises `UsageError` where the tiles are no tiles."""
        from geo.errors import PageError
        from maps.page import PageOptions, Tiles

        if self.attribution is not None and self.tiles is None:
            raise click.UsageError("--attribution says whose map the tiles are: give --tiles URL as well.")
        try:
            tiles = None if self.tiles is None else Tiles.checked(self.tiles, self.attribution)
        except PageError as error:
            raise click.UsageError(f"{error}.") from error
        return PageOptions(
            title=self.title,
            note=self.note,
            description=self.description,
            ui_language=self.ui_language,
            precision=self.precision,
            tiles=tiles,
        )


def travelling_as(value_type: type, name: str, *options: Decorator) -> Decorator:
    """Make a decorator that adds `options` and passes their values on as one `value_type` called `name`."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def bundled(*args: object, **values: Any) -> object:
            own = {field.name: values.pop(field.name) for field in fields(value_type)}
            return function(*args, **values, **{name: value_type(**own)})

        decorated: Callable[..., Any] = bundled
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate


def _known_encoding(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """Refuse an encoding that Python does not know."""
    from geo.readers import is_known_encoding

    if name is not None and not is_known_encoding(name):
        raise click.BadParameter(f"{name!r} is not one; usual ones are utf-8 and windows-1251.")
    return name


def _iso_639_1(context: click.Context, option: click.Parameter, code: str | None) -> str | None:
    """Give the code that is meant; refuse what is no language."""
    from geo.text.language_names import language_code

    known = None if code is None else language_code(code)
    if code is not None and known is None:
        raise click.BadParameter(f"{code!r} is no ISO 639-1 code; usual ones are en, es, fr, ar and zh.")
    return known


report_choices = travelling_as(
    ReportChoices,
    "reports",
    click.argument("inputs", metavar="INPUT...", nargs=-1, required=True),
    click.option(
        "--language",
        metavar="CODE",
        callback=_iso_639_1,
        help="Language of the reports (ISO 639-1); else detected.",
    ),
    click.option(
        "--home",
        metavar="PLACE",
        help="Where the reports come from, such as Kentucky: names mean places there first.",
    ),
    click.option(
        "--encoding",
        metavar="NAME",
        callback=_known_encoding,
        help="Encoding of the texts; else told from their bytes.",
    ),
    click.option(
        "--allow-private", is_flag=True, help="Let web addresses that are named be inside a private network."
    ),
    click.option(
        "--save-text",
        metavar="FOLDER",
        type=click.Path(file_okay=False, path_type=Path),
        help="Keep the text of every web page that is read, with its address, digest and date.",
    ),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.5,
        show_default=True,
        help="List what is less sure than this as not placed.",
    ),
    click.option(
        "--all-roles", is_flag=True, help="Map every mention, also datelines, origins and speakers."
    ),
    *geocoding_options,
)

precision_option = click.option(
    "--precision", type=click.IntRange(0, 6), help="Decimals of a degree to keep, everywhere; else all."
)

page_choices = travelling_as(
    PageChoices,
    "page",
    click.option("--title", help="Heading of the page; else the report's own title."),
    click.option("--note", help="An editor's note, shown on the page."),
    click.option("--description", help="Text alternative of the map, in place of the generated one."),
    click.option(
        "--ui-language",
        type=click.Choice(language_codes()),
        help="Language of the page itself; else that of most reports, or English.",
    ),
    precision_option,
    click.option("--tiles", metavar="URL", help="Online map tiles that the reader may switch on."),
    click.option("--attribution", metavar="TEXT", help="Whose map the tiles are."),
)

output_option = click.option("-o", "--output", type=OutputFile(), help="File to write; - is standard output.")
