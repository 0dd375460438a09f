"""What says that something is there: "floods in Bangladesh", "Spain has nine", "the Leeds fire"."""

from __future__ import annotations

from geo.counts.following import is_counted
from geo.model import Role
from geo.recognition.roles.inventories import is_next_in_rank, is_tallied
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings


def part(around: Surroundings) -> Reading | None:
    """Read "X'in kuzeyinde", "贵州多地": a part of a place, told by words after it."""
    if around.after == "within":
        return Reading(Role.REPORTED, True, "before a word for a part of it")
    return None


def locative(around: Surroundings) -> Reading | None:
    """Read "floods in Bangladesh", but not "in Bangladesh's view"."""
    if around.before != "locative" or around.hyphen is not None:
        return None
    if around.broad and around.possessive:
        return Reading(Role.CONTEXT, True, "a possessive area")
    return Reading(Role.REPORTED, True, "after a locative word")


def counted(around: Surroundings) -> Reading | None:
    """Read an area with a number of things, "Spain has nine", "has half the cases", "to Malawi, where"."""
    if not around.broad:
        return None
    if is_counted(around.text, around.rest, around.sentence[1], around.counting) or is_tallied(around):
        return Reading(Role.REPORTED, True, "with a number of things there")
    if is_next_in_rank(around):
        return Reading(Role.REPORTED, True, "next in rank to others there")
    if around.far[:1] == [","] and {word.lower() for word in around.far[1:2]} & around.cues.where:
        return Reading(Role.REPORTED, True, "where something is told to happen")
    return None


def event(around: Surroundings) -> Reading | None:
    """Read "the Leeds fire", "Leeds's floods"."""
    if around.after == "event" and (around.adjacent or around.possessive):
        role = Role.CONTEXT if around.broad else Role.REPORTED
        return Reading(role, True, "before a thing that has a place")
    return None
