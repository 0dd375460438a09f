"""Short reports that nobody tuned for: what must be on their map, and what must not."""

from __future__ import annotations

import pytest
from trap_file import Trap, complaints, traps


@pytest.mark.parametrize("trap", traps("passing.jsonl"), ids=lambda trap: trap.id)
def test_a_trap_is_mapped_as_a_reader_would(trap: Trap) -> None:
    assert complaints(trap) == []


def test_every_trap_has_a_name_of_its_own_and_says_something() -> None:
    every = [*traps("passing.jsonl"), *traps("failing.jsonl")]
    assert len({trap.id for trap in every}) == len(every)
    assert all(trap.expect or trap.never or trap.claims for trap in every)
    assert all(text in trap.text for trap in every for text in trap.never)
