"""What sort of place a GeoNames feature code means."""

from __future__ import annotations

from geo.model import Kind

_KINDS = (
    ("PPLX", Kind.DISTRICT),
    ("PPL STLMT", Kind.CITY),
    ("PCL TERR", Kind.COUNTRY),
    ("ADM1", Kind.ADMIN1),
    ("ADM", Kind.ADMIN2),
    ("CONT", Kind.CONTINENT),
    ("RGN AREA ZN PEN CST", Kind.REGION),
    ("ISL ATOL", Kind.ISLAND),
    ("MT PK VAL DSRT HLL VLC PASS PLAT", Kind.MOUNTAIN),
    ("STM LK SEA OCN STRT BAY GULF CHN RSV CNL FJD FLLS LGN SD", Kind.WATER),
)
"""Beginnings of GeoNames feature codes (http://www.geonames.org/export/codes.html); the first that fits."""


def kind_of_feature(feature: str | None) -> Kind:
    """Tell the kind of a place from its GeoNames feature code; what has none is taken for a city."""
    if feature is None:
        return Kind.CITY
    fits = (kind for beginnings, kind in _KINDS if feature.startswith(tuple(beginnings.split())))
    return next(fits, Kind.LANDMARK)
