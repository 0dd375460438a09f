"""The page: one self-contained HTML file with the map and its evidence.

`draw` is the way in. What it puts together: the part that reads without any script (`reading`), the map that
folium makes (`figure`) and what it stands on (`basemap`), everything located as data (`payload`, written in
`blocks`), our script and style (`static`) with Leaflet (`assets`), all in one document (`document`) that
loads nothing (`gate`).
"""

from __future__ import annotations

from geo.model import Located
from maps.page.options import PageOptions, Tiles

__all__ = ["PageOptions", "Tiles", "draw"]


def draw(located: Located, options: PageOptions | None = None) -> str:
    """Draw what was located as one HTML file that loads nothing; the same input gives the same text.

    Raises `PageError` where the page would load anything from elsewhere.
    """
    from maps.page.assets import leaflet_script, leaflet_style
    from maps.page.basemap import background
    from maps.page.document import Document
    from maps.page.figure import render_map
    from maps.page.gate import check_loads_nothing
    from maps.page.language import choose_language
    from maps.page.layout import lay_out
    from maps.page.modules import first_script, page_script, page_style, start_script
    from maps.page.names import load_names

    options = PageOptions() if options is None else options
    language = choose_language(options.ui_language, [report.language for report in located.reports])
    drawn = render_map()
    laid_out = lay_out(located, options, language, drawn.html)
    page = Document(
        language=language.code,
        direction=language.direction,
        title=laid_out.title,
        style=f"{leaflet_style()}\n{page_style()}",
        body=laid_out.body,
        data={**laid_out.data, **background(located, load_names(language.code).cities_by_english)},
        first_script=first_script(),
        packed={"library": f"{leaflet_script()}\n{drawn.script}", "script": page_script()},
        script=start_script(),
        tiles=options.tiles,
    ).html()
    check_loads_nothing(page)
    return page
