"""Names of what is only spoken or thought of: "a book about Oslo", "fond of Oslo"."""

from __future__ import annotations

from geo.model import Role
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings


def topic(around: Surroundings) -> Reading | None:
    """Read "a book about Oslo"."""
    if around.before == "topic":
        return Reading(Role.CONTEXT, True, "only spoken or thought of")
    return None
