"""Whom a deed told of a place harmed: "near Leeds, killing three", "a march in Leeds, three arrested"."""

from __future__ import annotations

from geo.counts.ways.parts import AND_THERE, IN
from geo.counts.ways.way import way

HARMED = (
    way(
        "near A, killing three",
        r"(?:[iwR]d{0,3})(?P<p>P)d?(?:[sM]|i[wM]){0,2}(?:c[ar]?|a)(?P<told>w)s{0,2}(?P<n>N)",
        told_by="harmed",
    ),
    way(
        "an attack on A killed three",
        r"[wR][id][ds]{0,2}(?P<p>P)d?(?:[sM]|i[wM]){0,2}(?P<told>w)s{0,2}(?P<n>N)",
        told_by="harmed",
    ),
    way(
        "near A, leaving three dead",
        r"(?:[iwR]d{0,3})(?P<p>P)d?(?:[sM]|i[wM]){0,2}(?:c[ar]?|a)ws{0,2}(?P<n>N)(?P<told>[wds]{1,3})(?=[cia;.]|$)",
        told_by="harmed",
    ),
    way(
        "a march in A, three arrested",
        rf"{IN}(?P<p>P)(?:[sM]|i[wM]|[wv]{{1,2}})?[;c][ars]{{0,2}}(?P<n>N)(?P<told>[wvs]{{1,4}})",
        told_by="harmed",
    ),
    way("killed two in A and wounded three", rf"U[wdsvl]{{1,5}}{IN}{AND_THERE}", told_by="harmed"),
    way(
        "shuts two in A and cuts three jobs",
        rf"U[wdsvl]{{1,5}}{IN}{AND_THERE}(?<!N)",
        told_by="effects",
    ),
    way(
        "A, where two were killed and three wounded",
        r"(?P<p>P)[wdsvhiglmcaXMr]{0,25}U[wdsv]{1,4}c?as{0,2}(?P<n>N)(?P<told>[wv]{1,3})(?=[c.;E]|$)(?![^;:.]*P)",
        told_by="harmed",
    ),
    way(
        "in A, ... killed two and wounded three",
        r"(?P<p>P)[wdsvhiglmcaXMr]{0,25}U[wds]{1,3}c?as{0,2}(?P<told>w)s{0,2}(?P<n>N)[wds](?![^;:.]*P)",
        told_by="harmed",
    ),
)
