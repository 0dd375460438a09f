"""One more, without a number: "another in Leeds", "a third in Leeds"."""

from __future__ import annotations

from geo.counts.ways.parts import IN, NOT_LISTED
from geo.counts.ways.way import way

ONE_MORE = (
    way("three others in A", rf"(?P<n>N)A{IN}(?P<p>P){NOT_LISTED}"),
    way("another in A", rf"(?P<x>[AL])v{{0,2}}g?{IN}(?P<p>P)"),
    way("another, in A", rf"(?P<x>[AL])c{IN}(?P<p>P)c"),
    way("the only station in A", rf"(?P<x>L)[wvgh]{{1,3}}{IN}(?P<p>P)"),
    way("another station in A", rf"(?P<x>A)[wvgh]{{1,3}}{IN}(?P<p>P)", after_count=True),
    way("a third in A", rf"[acwrE]d?(?P<x>O)-?{IN}(?P<p>P)", after_count=True),
)
