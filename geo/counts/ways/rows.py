"""Rows and lists: "Leeds: 3", "Leeds and York (two and three)", "two each in Leeds and York"."""

from __future__ import annotations

from geo.counts.ways.parts import AND_HARMED, IN, LIST, NOT_LISTED, NUMBERS
from geo.counts.ways.way import way

ROWS = (
    way("row with the number last", r"^[|-]?(?P<p>P)[|c:;w.-]{0,3}(?P<n>N)(?:[|XNcw]*(?:\([^()]*\))?[|.]*)$"),
    way("row with the number first", r"^[|-]?(?P<n>N)[|:c-]?(?P<p>P)[|.]?$"),
    way("A and B (two and three)", rf"(?P<list>{LIST})\((?P<numbers>{NUMBERS})\)"),
    way("A and B (two each)", rf"(?P<list>{LIST})\(s?(?P<n>N)w{{0,3}}e\)"),
    way("A (3)", r"(?P<p>P)\(s?(?P<n>N)(?:w{0,3}|aN|w?dX[wds]{0,3}|w{1,3}[c;][^()P]{1,12})\)"),
    way(
        "A and B have two and three respectively",
        rf"(?P<list>{LIST})(?:[c:]s?)?[wvshdgimRZk]{{0,5}}(?P<numbers>{NUMBERS})(?:[wdsv]{{0,4}}c?Z)?",
        told_by="respectively",
    ),
    way(
        "two and three in A and B respectively",
        rf"(?P<numbers>{NUMBERS})[wdsvlgZ]{{0,5}}(?:{IN}|m[ds]{{0,3}})(?P<list>{LIST})(?:c?Z)?",
        told_by="respectively",
    ),
    way(
        "two, both in A",
        rf"(?P<n>N)[wds]{{0,3}}c[bf](?:(?:[wdvs]{{0,2}}|i[dswa]{{1,6}}){IN})?(?P<p>P){NOT_LISTED}",
    ),
    way(
        "A: 3",
        r"(?P<p>P)d?(?:\)|\([wdXs]{1,6}\))?:s?(?P<n>N)(?![wd]{0,3}(?:i[dw]{1,3})?id{0,3}P)(?=[c;.:awiE()n]|dX|-[NX]|$)",
    ),
    way("A remains the worst: three", r"^(?P<p>P)[wdsvhrOa]{1,9}:s?(?P<n>N)w{0,2}[.n]*$"),
    way("A, three, among them", r"^-?(?P<p>P)cs?(?P<n>N)c"),
    way("A, three cases and four deaths, is", r"^-?(?P<p>P)cs?(?P<n>N)w{1,2}(?:aNw{1,2})?cv"),
    way("A ends the year with three", r"^(?P<p>P)(?!v)[wdsvOi]{1,8}c?ks?(?P<n>N)[wdX]"),
    way("A: the province has three", r"(?P<p>P)d?:d{1,3}[sv]{0,2}hs{0,2}(?P<n>N)"),
    way("A: 3 raids, 4 dead", AND_HARMED, told_by="harmed"),
    way("A: 3 raids, 4 dead, 5 hurt", AND_HARMED, told_by="harmed"),
    way("A - 3", r"(?P<p>P)(?:\([wdXs]{1,6}\))?-s?(?P<n>N)w{0,2}(?=[c;.()n]|$)"),
    way("three cases (A)", r"(?P<n>N)[wd]{1,3}\((?P<p>P)\)"),
    way("two were taken by boat to A", r"(?P<n>N)[wds]{0,4}v{1,2}g[wd]{0,3}m[ds]{0,3}(?P<p>P)"),
    way("sent two to A", r"g[wds]{0,3}?(?P<n>N)[wds]{0,4}m[ds]{0,3}(?P<p>P)"),
    way("two each in A and B", rf"(?P<n>N)[wdsvl]{{0,5}}e[wsvdgh]{{0,4}}(?:{IN}|[r:])(?P<list>{LIST})"),
    way("each two in A and B", rf"e[wsd]{{0,2}}(?P<n>N)[wdsvlg]{{0,5}}{IN}(?P<list>{LIST})"),
    way("two in A and B each", rf"(?P<n>N)[wdsvlg]{{0,6}}{IN}(?P<list>{LIST})e"),
    way("A and B have two each", rf"(?P<list>{LIST})[wsv]{{0,3}}[hi:]?[wsv]{{0,2}}(?P<n>N)[wd]{{0,3}}e"),
    way("A and B each have two", rf"(?P<list>{LIST})[sv]{{0,2}}(?:e[vs]{{0,2}}[hw]|he)s{{0,2}}(?P<n>N)"),
    way("both in A", rf"(?:^|[.;na])(?P<n>b)v?{IN}(?P<p>P){NOT_LISTED}"),
)
