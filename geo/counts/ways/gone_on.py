"""What goes on from a number before: "and in York one of the stations", "York 4"."""

from __future__ import annotations

from geo.counts.ways.parts import IN, NOT_LISTED
from geo.counts.ways.way import way

GONE_ON = (
    way("and in B one of the stations", rf"(?<=U)(?:c?a|c){IN}(?P<p>P)(?P<n>X)(?=d)"),
    way(
        "and B on four",
        r"(?:(?<=[ca;])|(?<=wd))(?P<p>P)(?:qw?)?w?[imr]s?(?P<n>N)(?=[ca;.]|$)",
        after_count=True,
    ),
    way("and 22 B", r"(?<=[ca])s?(?P<n>N)(?P<p>P)(?=[ca;.]|$)", after_count=True),
    way(
        "their colleagues in B four",
        r"(?<=[ca;])[wd]{0,3}[ir]d{0,2}(?P<p>P)c?[sA]?(?P<n>N)(?=[ca;.]|$)",
        after_count=True,
    ),
    way("A: three, in B", rf"P:s?(?P<n>U)[wd]{{0,2}}c{IN}(?P<p>P)(?=[c.n]|$)(?!c?a)"),
    way("A 4 (all in B)", rf"(?P<n>[NU])\(f(?:{IN})?(?P<p>P)\)"),
    way("one of the three is in A", rf"(?P<n>X)d{{1,2}}[XK]w?v{{1,2}}{IN}(?P<p>P){NOT_LISTED}"),
    way("one, in A, was", rf"^s?(?P<n>N)c{IN}(?P<p>P)c"),
    way("the largest, with three, is at A", rf"ks?(?P<n>N)[wds]{{0,3}}c[vws]{{0,2}}{IN}(?P<p>P){NOT_LISTED}"),
    way("A has the most (three)", r"(?:^|[;c]a?)(?P<p>P)[wdshvO]{1,6}\(s?(?P<n>N)\)"),
    way("A 5 dead", r"^-?(?P<p>P)s?(?P<n>N)w(?=[c;.])"),
    way("A 3 cases", r"(?P<p>P)d?s{0,2}(?P<n>N)(?P<told>w)", told_by="classifiers"),
    way("A 4, B 2", r"(?P<p>P)(?:aw[dw])?(?P<n>N)(?:\.[NX]|\([^()]*\))?(?=[c;a)]|\.P|[.n]*$)", least=2),
    way("and B four", r"(?<=[ca;])(?<!P[ca])(?<!Pca)(?P<p>P)h?[sv]{0,2}(?P<n>N)(?=[ca;.wO]|$)"),
)
