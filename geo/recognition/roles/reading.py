"""How one toponym was read: "Leeds" in "Leeds police" is a speaker, and not the place itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from geo.model import Role
from geo.recognition.roles.surroundings import Surroundings


class Reading(NamedTuple):
    """How one mention was read: its role, whether the name stands for the place itself, and the rule.

    "Toronto" in "Toronto police" or "Toronto beat Boston" does not stand for the place: `literal` is False.
    """

    role: Role
    literal: bool
    rule: str


Rule = Callable[[Surroundings], Reading | None]
"""Reads a toponym by what stands around it; None where the rule has nothing to say."""
