"""Tolls and ranks: "the toll in Leeds rose to three", "the most, three, in Leeds"."""

from __future__ import annotations

from geo.counts.ways.parts import HIGHEST, IN, TO
from geo.counts.ways.way import way

TOLLS = (
    way("the most, three, in A", HIGHEST, told_by="ranks"),
    way("the largest number, three, in A", HIGHEST, told_by="tolls"),
    way(
        "the toll in A rose to three",
        rf"(?P<told>[wdTs]{{1,5}})[wdsirEO]{{0,10}}?[irdE][dsO]{{0,3}}(?P<p>P)[wsvdhMXtr]{{0,4}}?{TO}(?P<n>N)",
        told_by="tolls",
    ),
    way(
        "A: toll rises to three",
        r"(?P<p>P)(?P<told>q?[wdsv:Tc]{1,6})[hvs]{0,2}(?:R(?:N[mirw])?|i|v)s{0,2}(?P<n>N)",
        told_by="tolls",
    ),
    way(
        "reached the toll in A three",
        rf"R(?P<told>[wdT]{{1,5}}){IN}(?P<p>P)s?(?P<n>N)",
        told_by="tolls",
    ),
    way(
        "brings to three the toll in A",
        rf"Rs?(?P<n>N)(?P<told>[wdT]{{1,5}}){IN}(?P<p>P)",
        told_by="tolls",
    ),
    way(
        "most of them, three, in A",
        rf"(?P<told>[wTs]{{1,5}})cs{{0,2}}(?P<n>N)c[vwgsh]{{0,3}}{IN}(?P<p>P)",
        told_by="ranks",
        free=True,
    ),
    way(
        "with three A is the worst hit",
        r"^ks{0,2}(?P<n>N)[wds]{1,3}v{1,2}(?P<p>P)(?P<told>[iwds]{1,4})",
        told_by="ranks",
        free=True,
    ),
    way(
        "the hospital of A has three",
        r"(?:^|[;:.]|ca?|a)d{0,2}(?P<told>w{1,2})d{1,4}(?P<p>P)h[hsw]{0,2}i?s{0,2}(?P<n>N)(?=[wds])",
        told_by="works",
        free=True,
    ),
    way(
        "and that of A four", r"(?:ca?|a)[wd]{1,3}d(?P<p>P)c?(?P<n>N)(?=[;.]|$)", after_count=True, free=True
    ),
)
