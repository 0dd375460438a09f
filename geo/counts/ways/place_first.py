"""The place before its number: "Leeds has three", "in Leeds there are three", "three rockets hit Leeds"."""

from __future__ import annotations

from geo.counts.ways.parts import APPOSED, DATE, IN, LIST, NUMBERS, SAID_OF
from geo.counts.ways.way import way

PLACE_FIRST = (
    way(
        "A has three",
        rf"(?<![aim])(?<!ac|[imw]d)(?P<p>P)d?s{{0,2}}{APPOSED}(?:c?r?[wvs]{{0,2}}|vw?m)?h[hswdl]{{0,2}}(?P<n>N)",
    ),
    way("A has three, all in B", r"(?P<p>P)d?(?::|s{0,2}[vs]{0,2}h)s{0,2}(?P<n>U)[wds]{0,4}c[bf]"),
    way(
        "A seized three, all in B",
        r"(?P<p>P)s{0,2}(?P<told>w)s{0,2}(?P<n>U)[wds]{0,4}c[bf]",
        told_by="harmed",
    ),
    way(
        "A has two mines and three pits",
        r"(?P<p>P)s{0,2}h[hswdl]{0,2}U[wds]{1,3}c?as{0,2}(?P<n>N)w{1,2}(?=[.;c]|$)",
    ),
    way(
        "A was struck by three rockets",
        r"(?P<p>P)[vhs]{1,3}(?P<told>[wR])(?:ws{0,2}(?=N)|(?=F))(?P<n>[NF])",
        told_by="strikes",
    ),
    way("three rockets hit A", r"(?P<n>N)[wds]{0,4}?r?(?P<told>[wR])(?P<p>P)", told_by="strikes"),
    way(
        "struck three times in A",
        rf"(?P<told>[wRgh][wds]{{0,2}})(?P<n>F)[wds]{{0,3}}(?:iM)?{IN}(?P<p>P)",
        told_by="strikes",
    ),
    way(
        "A cut access three times",
        r"(?:^|[;c]a?|a)(?P<p>P)(?P<told>w)[dws]{0,3}(?P<n>F)w?(?=[ca;.]|$)",
        told_by="measures",
    ),
    way("and B twice", r"(?:U|Uw)(?:ca?|a)(?P<p>P)(?P<n>F)w?(?=[ca;.]|$)"),
    way("two of A's stations", r"(?P<n>N)d(?P<p>P)qX?w"),
    way("A with three", r"(?:(?<!Pa)(?<!Pca)|(?<=[NU]iPca))(?P<p>P)s?c?s?ks{0,2}(?P<n>N)"),
    way(
        "A and B lead the list with two and three",
        rf"(?P<list>{LIST})(?P<told>(?:[wdshORi]|v(?!d)){{1,6}})(?:[c-]k?|k)s{{0,2}}(?P<numbers>{NUMBERS})",
        told_by="ranks",
    ),
    way(
        "A has the most, with three",
        r"(?P<p>P)(?P<told>(?:[wdshORi]|v(?!d)){1,6})(?:[c-]k?|k)s{0,2}(?P<n>N)",
        told_by="ranks",
    ),
    way(
        "A was the worst hit, with three",
        r"(?P<p>P)v(?P<told>d{0,2}[wsO]{1,2}[wR]?)(?:ck?|k)s{0,2}(?P<n>N)",
        told_by="ranks",
    ),
    way("A has with three the most", r"(?P<p>P)[hvw]k(?P<n>N)(?P<told>i?d?[wsO]{1,2})", told_by="ranks"),
    way("A's hospital has three", r"(?P<p>P)qw{1,3}h[hswdl]{0,2}(?P<n>N)"),
    way("A's three", r"(?P<p>P)q[sw]?(?P<n>N)"),
    way("A, where three", r"(?P<p>P)cr(?P<n>N)"),
    way(
        "in A there are three",
        rf"(?:(?:^|;a?)[wdvs]{{0,4}}(?:i[dw]{{1,3}})?|{DATE}|[c;:.]a?r{{0,2}}|a){IN}(?P<p>P)d?"
        rf"{SAID_OF}s?(?:iM)?c?(?:[wd]{{1,4}}r{{1,2}}(?=s{{0,2}}N))?[wvshtdgbf]{{0,6}}?(?:Xc?[wr])?(?P<n>N)(?!D)",
    ),
)
