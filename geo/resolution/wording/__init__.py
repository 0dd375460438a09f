"""What the words around the mentions say of where they are: "Paris, Texas", "both in Ohio", "In Mali, ...".

A module here tells one sort of such wording, and knows the mentions by their index in the report.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from geo.recognition.roles.datelines import in_dateline
from geo.resolution.reading import ReadReport
from geo.resolution.wording.containers import Container
from geo.resolution.wording.leading import leading_countries
from geo.resolution.wording.listed import joints, listed_together
from geo.resolution.wording.openings import openings
from geo.resolution.wording.shared_units import shared
from geo.resolution.wording.telling_apart import told_apart
from geo.resolution.wording.units import units_around


@dataclass(frozen=True, slots=True)
class Wording:
    """What the text says of each mention, by its index; None where it says nothing.

    `units` has the unit around each mention, `openings` the one that its sentence opens with, `told_apart_by`
    the row of the country that tells it from others of its name, `led_by` the index of the country's mention
    that leads up to it. `lists` groups the mentions that the text names in one list; `datelines` are those in
    a dateline.
    """

    units: Sequence[Container | None]
    openings: Sequence[Container | None]
    told_apart_by: Sequence[int | None]
    led_by: Sequence[int | None]
    lists: Sequence[Sequence[int]]
    datelines: Collection[int]


def wording_of(report: ReadReport, named: Sequence[Sequence[Container]]) -> Wording:
    """Read what the text says of its mentions; `named` has what it may name as the unit around each."""
    joined = joints(report)
    units = units_around(report.mentions, named)
    units = units_around(report.mentions, shared(report, units, joined))
    opening = openings(report)
    told_apart_by = told_apart(report.mentions, units, opening)
    # That two places of a name are told apart outweighs what one sentence opens with.
    first = [one if told is None else None for one, told in zip(opening, told_apart_by, strict=True)]
    units = units_around(report.mentions, list(map(_given, units, first)))
    return Wording(
        units=units,
        openings=opening,
        told_apart_by=told_apart_by,
        led_by=leading_countries(report),
        lists=listed_together(joined, units),
        datelines={
            index
            for index, read in enumerate(report.mentions)
            if in_dateline(report.text, read.mention, report.language)
        },
    )


def _given(*containers: Container | None) -> list[Container]:
    return [container for container in containers if container is not None]
