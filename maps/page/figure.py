"""The folium map and figure of the page.

folium compiles rendered text as a Jinja2 template a second time, so no text of a report may pass through a
folium element: `ReportMap` draws an empty map, and the figure puts the page around it as finished strings.
Its ids are random: ours are fixed, so that the same input gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

import folium
from branca.element import Figure
from folium.template import Template

MIN_ZOOM = 2
MAX_ZOOM = 10
"""Closer than this a city's centre would look like an address, which no report's toponym is."""


class ReportMap(folium.Map):
    """A Leaflet map that loads nothing: no tiles, no scripts or styles but those inside the page."""

    default_js = []  # noqa: RUF012 - as folium declares them
    default_css = []  # noqa: RUF012 - as folium declares them

    # Without folium's own header, which forbids zooming the page and loads style attributes.
    _template = Template(
        """
        {% macro html(this, kwargs) %}<div class="folium-map" id="{{ this.get_name() }}"></div>{% endmacro %}
        {% macro script(this, kwargs) %}
        var {{ this.get_name() }} = L.map("{{ this.get_name() }}", {{ this.options|tojavascript }});
        {% endmacro %}
        """
    )

    def __init__(self) -> None:
        super().__init__(
            location=(0, 0),
            tiles=None,
            zoom_start=MIN_ZOOM,
            zoom_control=False,
            zoom_snap=0.25,
            wheel_px_per_zoom_level=120,
            world_copy_jump=False,
            max_bounds_viscosity=0.8,
        )
        self._id = "reported"
        # folium takes the zoom limits for its tile layer only.
        self.options.update(min_zoom=MIN_ZOOM, max_zoom=MAX_ZOOM, attribution_control=False)


@dataclass(frozen=True, slots=True)
class MapParts:
    """The map as HTML and JavaScript: its element, and the statements that make it a Leaflet map."""

    html: str
    script: str


def render_map() -> MapParts:
    """Render an empty `ReportMap`; the page's script sets its view and puts everything on it."""
    figure = Figure()
    figure.add_child(ReportMap())
    for child in list(figure._children.values()):
        child.render()
    return MapParts(html=figure.html.render().strip(), script=figure.script.render().strip())
