"""The ways in which reports give a place its number, as patterns over the symbols of a sentence.

The symbols are those of `geo.counts.alphabet`: N a number that counts, P a place, i a preposition of place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from geo.counts.parts import (
    AND_HARMED,
    AND_THERE,
    APPOSED,
    CLAUSE,
    CLAUSE_THERE,
    CLAUSES,
    DATE,
    FILL,
    HEAD,
    HIGHEST,
    IN,
    LIST,
    MORE,
    MOST_OF_THEM,
    NOT_LISTED,
    NOWHERE_ELSE,
    NUMBERS,
    SAID_OF,
    TO,
    TOLD_THERE,
    VIA,
)

ToldBy = Literal[
    "tolls",
    "ranks",
    "harmed",
    "respectively",
    "strikes",
    "wheres",
    "effects",
    "registers",
    "stand_ins",
    "measures",
    "scope_units",
    "classifiers",
    "works",
]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of counting; the groups of its pattern are numbers (n, numbers, x) and places (p, list).

    `after_count`: it counts only where something is counted before it in the sentence. `least`: how often
    it has to occur in the sentence to be believed ("Texas 19" alone is a road). `told_by`: the field of
    `CountWords` of which a word has to stand in the group `told`, or where there is none right before the
    match or in it: "The toll in Derna is 12" is a count, "The price in Derna is 12" is not. `alone`: it
    counts only in a sentence with one number and one place, a reported one, which leave less to mistake.
    `free`: only in languages of free order.
    """

    name: str
    pattern: re.Pattern[str]
    after_count: bool
    least: int
    told_by: ToldBy | None
    alone: bool
    free: bool


def _way(
    name: str,
    pattern: str,
    after_count: bool = False,
    least: int = 1,
    told_by: ToldBy | None = None,
    alone: bool = False,
    free: bool = False,
) -> Way:
    return Way(name, re.compile(pattern), after_count, least, told_by, alone, free)


WAYS = (
    _way(
        "row with the number last", r"^[|-]?(?P<p>P)[|c:;w.-]{0,3}(?P<n>N)(?:[|XNcw]*(?:\([^()]*\))?[|.]*)$"
    ),
    _way("row with the number first", r"^[|-]?(?P<n>N)[|:c-]?(?P<p>P)[|.]?$"),
    _way("A and B (two and three)", rf"(?P<list>{LIST})\((?P<numbers>{NUMBERS})\)"),
    _way("A and B (two each)", rf"(?P<list>{LIST})\(s?(?P<n>N)w{{0,3}}e\)"),
    _way("A (3)", r"(?P<p>P)\(s?(?P<n>N)(?:w{0,3}|aN|w?dX[wds]{0,3}|w{1,3}[c;][^()P]{1,12})\)"),
    _way(
        "A and B have two and three respectively",
        rf"(?P<list>{LIST})(?:[c:]s?)?[wvshdgimRZk]{{0,5}}(?P<numbers>{NUMBERS})(?:[wdsv]{{0,4}}c?Z)?",
        told_by="respectively",
    ),
    _way(
        "two and three in A and B respectively",
        rf"(?P<numbers>{NUMBERS})[wdsvlgZ]{{0,5}}(?:{IN}|m[ds]{{0,3}})(?P<list>{LIST})(?:c?Z)?",
        told_by="respectively",
    ),
    _way(
        "two, both in A",
        rf"(?P<n>N)[wds]{{0,3}}c[bf](?:(?:[wdvs]{{0,2}}|i[dswa]{{1,6}}){IN})?(?P<p>P){NOT_LISTED}",
    ),
    _way(
        "A: 3",
        r"(?P<p>P)d?(?:\)|\([wdXs]{1,6}\))?:s?(?P<n>N)(?![wd]{0,3}(?:i[dw]{1,3})?id{0,3}P)(?=[c;.:awiE()n]|dX|-[NX]|$)",
    ),
    _way("A remains the worst: three", r"^(?P<p>P)[wdsvhrOa]{1,9}:s?(?P<n>N)w{0,2}[.n]*$"),
    _way("A, three, among them", r"^-?(?P<p>P)cs?(?P<n>N)c"),
    _way("A, three cases and four deaths, is", r"^-?(?P<p>P)cs?(?P<n>N)w{1,2}(?:aNw{1,2})?cv"),
    _way("A ends the year with three", r"^(?P<p>P)(?!v)[wdsvOi]{1,8}c?ks?(?P<n>N)[wdX]"),
    _way("A: the province has three", r"(?P<p>P)d?:d{1,3}[sv]{0,2}hs{0,2}(?P<n>N)"),
    _way("A: 3 raids, 4 dead", AND_HARMED, told_by="harmed"),
    _way("A: 3 raids, 4 dead, 5 hurt", AND_HARMED, told_by="harmed"),
    _way("A - 3", r"(?P<p>P)(?:\([wdXs]{1,6}\))?-s?(?P<n>N)w{0,2}(?=[c;.()n]|$)"),
    _way("three cases (A)", r"(?P<n>N)[wd]{1,3}\((?P<p>P)\)"),
    _way("two were taken by boat to A", r"(?P<n>N)[wds]{0,4}v{1,2}g[wd]{0,3}m[ds]{0,3}(?P<p>P)"),
    _way("sent two to A", r"g[wds]{0,3}?(?P<n>N)[wds]{0,4}m[ds]{0,3}(?P<p>P)"),
    _way("two each in A and B", rf"(?P<n>N)[wdsvl]{{0,5}}e[wsvdgh]{{0,4}}(?:{IN}|[r:])(?P<list>{LIST})"),
    _way("each two in A and B", rf"e[wsd]{{0,2}}(?P<n>N)[wdsvlg]{{0,5}}{IN}(?P<list>{LIST})"),
    _way("two in A and B each", rf"(?P<n>N)[wdsvlg]{{0,6}}{IN}(?P<list>{LIST})e"),
    _way("A and B have two each", rf"(?P<list>{LIST})[wsv]{{0,3}}[hi:]?[wsv]{{0,2}}(?P<n>N)[wd]{{0,3}}e"),
    _way("A and B each have two", rf"(?P<list>{LIST})[sv]{{0,2}}(?:e[vs]{{0,2}}[hw]|he)s{{0,2}}(?P<n>N)"),
    _way("both in A", rf"(?:^|[.;na])(?P<n>b)v?{IN}(?P<p>P){NOT_LISTED}"),
    _way(
        "killed two, wounding three in A",
        rf"(?P<n>N)[wds]{{1,2}}c?(?P<told>w)U(?![ds])[wd]{{0,2}}{IN}(?P<p>P)",
        told_by="harmed",
    ),
    _way(
        "three died when a bus fell in A",
        rf"(?P<told>(?P<n>N)[wdslvha]{{1,9}})(?:i?Mw?)?(?:(?:c?a|c)[wdsvl]{{0,4}}[NX]?[wds]{{0,3}})?c?E[wdsvOlhgimNXR]{{0,12}}?{IN}(?P<p>P)",
        told_by="harmed",
    ),
    _way(
        "three hurt in an exchange of fire off A",
        rf"(?P<told>(?P<n>N)[wdslvh]{{1,6}})i[dhA]{{0,2}}[ws]{{1,3}}d[dws]{{1,3}}{IN}(?P<p>P){NOT_LISTED}",
        told_by="harmed",
    ),
    _way(
        "three died when shells hit A",
        r"(?P<told>(?P<n>N)[wdslvha]{1,9})c?E[wds]{1,5}[wR](?P<p>P)",
        told_by="harmed",
    ),
    _way("A, whose three", r"(?P<p>P)c?q(?P<n>N)"),
    _way(
        "three stations in A",
        rf"(?P<n>N){FILL}"
        r"(?:(?<=w)i[dh]{0,2}[ws]{1,2}i[dh]{0,2}[ws]{1,3}|[im](?:[dhv]{0,2}[ws]{1,2}(?:rw{1,2}aw{1,2})?|d{1,3}|Aw{0,2}|s?[NX]w{1,2}))?"
        rf"{IN}(?P<p>P){NOT_LISTED}",
    ),
    _way(
        "recovered three guns from a house in A",
        rf"(?P<told>w)s{{0,2}}(?P<n>N)[wds]{{1,4}}[rm]d{{0,2}}[wd]{{1,3}}{IN}(?P<p>P){NOT_LISTED}",
        told_by="registers",
    ),
    _way(
        "three stations in two provinces of A",
        r"(?P<n>N)[wdsv]{1,5}i[ds]{0,2}N(?P<told>w{1,2})[id]d{0,2}(?P<p>P)",
        told_by="scope_units",
    ),
    _way(
        "and three - in A", rf"(?:(?<=[c;a])|(?<=[ca]s))(?P<n>N)-{IN}(?P<p>P){NOT_LISTED}", after_count=True
    ),
    _way(
        "three stations in A, all of them in B",
        rf"(?P<n>U){FILL}{IN}Pc[bf][wdvs]{{0,2}}{IN}(?P<p>P){NOT_LISTED}",
    ),
    _way(
        "of the three stations in A",
        rf"(?:^|[:;n.-])[dswri]{{1,3}}(?P<n>K)[wdsvhO]{{0,7}}?{IN}(?P<p>P){NOT_LISTED}",
    ),
    _way(
        "two schools and three clinics in A",
        rf"(?P<n>N)[wds]{{1,2}}(?!cs{{0,2}}U[im]){MORE}s{{0,2}}U(?![ds])[wd]{{0,4}}(?:i[dw]{{1,3}})?{IN}(?P<p>P)",
    ),
    _way(
        "three were shot, stabbed or beaten in A",
        rf"(?P<n>N)(?P<told>w{{1,3}}v{{1,2}}(?:w{{1,2}}c){{0,3}}w{{1,2}}aw{{1,2}}){IN}(?P<p>P){NOT_LISTED}",
        told_by="harmed",
    ),
    _way(
        "killed two and wounded three in A",
        rf"(?P<n>N)[wdslvh]{{0,4}}{MORE}(?!{MOST_OF_THEM}i)(?:[wdsvhi]{{1,4}}[UN](?![ds])[wdslv]{{0,5}}|[wdsv]{{1,4}}){IN}(?P<p>P)",
        told_by="harmed",
    ),
    _way(
        "two killed and three wounded in A",
        rf"(?P<n>N)[wdslvh]{{0,4}}(?!cs{{0,2}}U[im]){MORE}s{{0,2}}U(?![ds])[wdslv]{{0,5}}{VIA}{IN}(?P<p>P)",
        told_by="harmed",
    ),
    _way(
        "two died and three were hurt when a bus fell in A",
        rf"(?P<n>N)(?P<told>[wdslvh]{{1,6}}){MORE}[wsv]{{0,2}}U[wdslvhr]{{1,9}}(?:i[wdsh]{{1,6}}){{0,2}}{IN}(?P<p>P)",
        told_by="harmed",
        free=True,
    ),
    _way("the most, three, in A", HIGHEST, told_by="ranks"),
    _way("the largest number, three, in A", HIGHEST, told_by="tolls"),
    _way(
        "the toll in A rose to three",
        rf"(?P<told>[wdTs]{{1,5}})[wdsirEO]{{0,10}}?[irdE][dsO]{{0,3}}(?P<p>P)[wsvdhMXtr]{{0,4}}?{TO}(?P<n>N)",
        told_by="tolls",
    ),
    _way(
        "A: toll rises to three",
        r"(?P<p>P)(?P<told>q?[wdsv:Tc]{1,6})[hvs]{0,2}(?:R(?:N[mirw])?|i|v)s{0,2}(?P<n>N)",
        told_by="tolls",
    ),
    _way(
        "reached the toll in A three",
        rf"R(?P<told>[wdT]{{1,5}}){IN}(?P<p>P)s?(?P<n>N)",
        told_by="tolls",
    ),
    _way(
        "brings to three the toll in A",
        rf"Rs?(?P<n>N)(?P<told>[wdT]{{1,5}}){IN}(?P<p>P)",
        told_by="tolls",
    ),
    _way(
        "most of them, three, in A",
        rf"(?P<told>[wTs]{{1,5}})cs{{0,2}}(?P<n>N)c[vwgsh]{{0,3}}{IN}(?P<p>P)",
        told_by="ranks",
        free=True,
    ),
    _way(
        "with three A is the worst hit",
        r"^ks{0,2}(?P<n>N)[wds]{1,3}v{1,2}(?P<p>P)(?P<told>[iwds]{1,4})",
        told_by="ranks",
        free=True,
    ),
    _way(
        "the hospital of A has three",
        r"(?:^|[;:.]|ca?|a)d{0,2}(?P<told>w{1,2})d{1,4}(?P<p>P)h[hsw]{0,2}i?s{0,2}(?P<n>N)(?=[wds])",
        told_by="works",
        free=True,
    ),
    _way(
        "and that of A four", r"(?:ca?|a)[wd]{1,3}d(?P<p>P)c?(?P<n>N)(?=[;.]|$)", after_count=True, free=True
    ),
    _way("three others in A", rf"(?P<n>N)A{IN}(?P<p>P){NOT_LISTED}"),
    _way("another in A", rf"(?P<x>[AL])v{{0,2}}g?{IN}(?P<p>P)"),
    _way("another, in A", rf"(?P<x>[AL])c{IN}(?P<p>P)c"),
    _way("the only station in A", rf"(?P<x>L)[wvgh]{{1,3}}{IN}(?P<p>P)"),
    _way("another station in A", rf"(?P<x>A)[wvgh]{{1,3}}{IN}(?P<p>P)", after_count=True),
    _way("a third in A", rf"[acwrE]d?(?P<x>O)-?{IN}(?P<p>P)", after_count=True),
    _way(
        "A has three",
        rf"(?<![aim])(?<!ac|[imw]d)(?P<p>P)d?s{{0,2}}{APPOSED}(?:c?r?[wvs]{{0,2}}|vw?m)?h[hswdl]{{0,2}}(?P<n>N)",
    ),
    _way("A has three, all in B", r"(?P<p>P)d?(?::|s{0,2}[vs]{0,2}h)s{0,2}(?P<n>U)[wds]{0,4}c[bf]"),
    _way(
        "A seized three, all in B",
        r"(?P<p>P)s{0,2}(?P<told>w)s{0,2}(?P<n>U)[wds]{0,4}c[bf]",
        told_by="harmed",
    ),
    _way(
        "A has two mines and three pits",
        r"(?P<p>P)s{0,2}h[hswdl]{0,2}U[wds]{1,3}c?as{0,2}(?P<n>N)w{1,2}(?=[.;c]|$)",
    ),
    _way(
        "A was struck by three rockets",
        r"(?P<p>P)[vhs]{1,3}(?P<told>[wR])(?:ws{0,2}(?=N)|(?=F))(?P<n>[NF])",
        told_by="strikes",
    ),
    _way("three rockets hit A", r"(?P<n>N)[wds]{0,4}?r?(?P<told>[wR])(?P<p>P)", told_by="strikes"),
    _way(
        "struck three times in A",
        rf"(?P<told>[wRgh][wds]{{0,2}})(?P<n>F)[wds]{{0,3}}(?:iM)?{IN}(?P<p>P)",
        told_by="strikes",
    ),
    _way(
        "A cut access three times",
        r"(?:^|[;c]a?|a)(?P<p>P)(?P<told>w)[dws]{0,3}(?P<n>F)w?(?=[ca;.]|$)",
        told_by="measures",
    ),
    _way("and B twice", r"(?:U|Uw)(?:ca?|a)(?P<p>P)(?P<n>F)w?(?=[ca;.]|$)"),
    _way("two of A's stations", r"(?P<n>N)d(?P<p>P)qX?w"),
    _way("A with three", r"(?:(?<!Pa)(?<!Pca)|(?<=[NU]iPca))(?P<p>P)s?c?s?ks{0,2}(?P<n>N)"),
    _way(
        "A and B lead the list with two and three",
        rf"(?P<list>{LIST})(?P<told>(?:[wdshORi]|v(?!d)){{1,6}})(?:[c-]k?|k)s{{0,2}}(?P<numbers>{NUMBERS})",
        told_by="ranks",
    ),
    _way(
        "A has the most, with three",
        r"(?P<p>P)(?P<told>(?:[wdshORi]|v(?!d)){1,6})(?:[c-]k?|k)s{0,2}(?P<n>N)",
        told_by="ranks",
    ),
    _way(
        "A was the worst hit, with three",
        r"(?P<p>P)v(?P<told>d{0,2}[wsO]{1,2}[wR]?)(?:ck?|k)s{0,2}(?P<n>N)",
        told_by="ranks",
    ),
    _way("A has with three the most", r"(?P<p>P)[hvw]k(?P<n>N)(?P<told>i?d?[wsO]{1,2})", told_by="ranks"),
    _way("A's hospital has three", r"(?P<p>P)qw{1,3}h[hswdl]{0,2}(?P<n>N)"),
    _way("A's three", r"(?P<p>P)q[sw]?(?P<n>N)"),
    _way("A, where three", r"(?P<p>P)cr(?P<n>N)"),
    _way(
        "in A there are three",
        rf"(?:(?:^|;a?)[wdvs]{{0,4}}(?:i[dw]{{1,3}})?|{DATE}|[c;:.]a?r{{0,2}}|a){IN}(?P<p>P)d?"
        rf"{SAID_OF}s?(?:iM)?c?(?:[wd]{{1,4}}r{{1,2}}(?=s{{0,2}}N))?[wvshtdgbf]{{0,6}}?(?:Xc?[wr])?(?P<n>N)(?!D)",
    ),
    _way(
        "near A, killing three",
        r"(?:[iwR]d{0,3})(?P<p>P)d?(?:[sM]|i[wM]){0,2}(?:c[ar]?|a)(?P<told>w)s{0,2}(?P<n>N)",
        told_by="harmed",
    ),
    _way(
        "an attack on A killed three",
        r"[wR][id][ds]{0,2}(?P<p>P)d?(?:[sM]|i[wM]){0,2}(?P<told>w)s{0,2}(?P<n>N)",
        told_by="harmed",
    ),
    _way(
        "near A, leaving three dead",
        r"(?:[iwR]d{0,3})(?P<p>P)d?(?:[sM]|i[wM]){0,2}(?:c[ar]?|a)ws{0,2}(?P<n>N)(?P<told>[wds]{1,3})(?=[cia;.]|$)",
        told_by="harmed",
    ),
    _way(
        "a march in A, three arrested",
        rf"{IN}(?P<p>P)(?:[sM]|i[wM]|[wv]{{1,2}})?[;c][ars]{{0,2}}(?P<n>N)(?P<told>[wvs]{{1,4}})",
        told_by="harmed",
    ),
    _way("killed two in A and wounded three", rf"U[wdsvl]{{1,5}}{IN}{AND_THERE}", told_by="harmed"),
    _way(
        "shuts two in A and cuts three jobs",
        rf"U[wdsvl]{{1,5}}{IN}{AND_THERE}(?<!N)",
        told_by="effects",
    ),
    _way(
        "A, where two were killed and three wounded",
        r"(?P<p>P)[wdsvhiglmcaXMr]{0,25}U[wdsv]{1,4}c?as{0,2}(?P<n>N)(?P<told>[wv]{1,3})(?=[c.;E]|$)(?![^;:.]*P)",
        told_by="harmed",
    ),
    _way(
        "in A, ... killed two and wounded three",
        r"(?P<p>P)[wdsvhiglmcaXMr]{0,25}U[wds]{1,3}c?as{0,2}(?P<told>w)s{0,2}(?P<n>N)[wds](?![^;:.]*P)",
        told_by="harmed",
    ),
    _way("and in B one of the stations", rf"(?<=U)(?:c?a|c){IN}(?P<p>P)(?P<n>X)(?=d)"),
    _way(
        "and B on four",
        r"(?:(?<=[ca;])|(?<=wd))(?P<p>P)(?:qw?)?w?[imr]s?(?P<n>N)(?=[ca;.]|$)",
        after_count=True,
    ),
    _way("and 22 B", r"(?<=[ca])s?(?P<n>N)(?P<p>P)(?=[ca;.]|$)", after_count=True),
    _way(
        "their colleagues in B four",
        r"(?<=[ca;])[wd]{0,3}[ir]d{0,2}(?P<p>P)c?[sA]?(?P<n>N)(?=[ca;.]|$)",
        after_count=True,
    ),
    _way("A: three, in B", rf"P:s?(?P<n>U)[wd]{{0,2}}c{IN}(?P<p>P)(?=[c.n]|$)(?!c?a)"),
    _way("A 4 (all in B)", rf"(?P<n>[NU])\(f(?:{IN})?(?P<p>P)\)"),
    _way("one of the three is in A", rf"(?P<n>X)d{{1,2}}[XK]w?v{{1,2}}{IN}(?P<p>P){NOT_LISTED}"),
    _way("one, in A, was", rf"^s?(?P<n>N)c{IN}(?P<p>P)c"),
    _way(
        "the largest, with three, is at A", rf"ks?(?P<n>N)[wds]{{0,3}}c[vws]{{0,2}}{IN}(?P<p>P){NOT_LISTED}"
    ),
    _way("A has the most (three)", r"(?:^|[;c]a?)(?P<p>P)[wdshvO]{1,6}\(s?(?P<n>N)\)"),
    _way("A 5 dead", r"^-?(?P<p>P)s?(?P<n>N)w(?=[c;.])"),
    _way("A 3 cases", r"(?P<p>P)d?s{0,2}(?P<n>N)(?P<told>w)", told_by="classifiers"),
    _way("A 4, B 2", r"(?P<p>P)(?:aw[dw])?(?P<n>N)(?:\.[NX]|\([^()]*\))?(?=[c;a)]|\.P|[.n]*$)", least=2),
    _way("and B four", r"(?<=[ca;])(?<!P[ca])(?<!Pca)(?P<p>P)h?[sv]{0,2}(?P<n>N)(?=[ca;.wO]|$)"),
    _way(
        "three houses at the site of a fair in A",
        rf"(?P<n>N)[wds]{{1,3}}i[ds]{{0,2}}w{{1,2}}d[dw]{{1,4}}{IN}(?P<p>P){NOT_LISTED}",
    ),
    _way(
        "three houses at the foot of A",
        rf"(?P<n>N)[wds]{{0,3}}i[ds]{{0,2}}w{{1,2}}d[ds]{{0,2}}(?P<p>P){NOT_LISTED}",
    ),
    _way(
        "shelled a market in A on Monday, killing three",
        r"[iwRd](?P<p>P)d?(?:[sM]|[wdr]{0,2}i[wM]|w{1,2}){0,3}c(?P<told>w)s{0,2}(?P<n>N)",
        told_by="harmed",
    ),
    _way("three are planned for A", rf"(?P<n>N)[wds]{{0,3}}v{{1,3}}gm[ds]{{0,3}}(?P<p>P){NOT_LISTED}"),
    _way(
        "and the B one four",
        r"(?P<p>P)(?P<told>N)(?P<n>N)(?=[ca;.]|$)",
        after_count=True,
        told_by="stand_ins",
    ),
    _way(
        "A, where it will employ three",
        rf"{IN}(?P<p>P)(?:[sM]|w{{1,2}})?c?(?P<told>r)[wdsvhLgi]{{0,8}}(?<!d)r?s{{0,2}}(?P<n>N)(?=[wdsc;.])",
        told_by="wheres",
    ),
    _way(
        "a fight in A in which three were hurt",
        rf"{IN}(?P<p>P)[wdsvc]{{0,7}}ir(?P<told>[wds]{{0,3}}s{{0,2}}(?P<n>N)[wdsvh]{{1,5}})",
        told_by="harmed",
    ),
    _way(
        "a raid in A, when men killed three",
        rf"{IN}(?P<p>P)d?(?:iM|M)?c?[Er][wdsvhaNcX]{{0,15}}?(?P<told>w)s{{0,2}}(?P<n>N)[wds]",
        told_by="harmed",
    ),
    _way(
        "shut its mill in A, putting three out of work",
        rf"{IN}(?P<p>P)(?:c?[wdsiMX]{{1,6}}|rMaM)?c(?P<told>w)s{{0,2}}(?P<n>N)[wds]",
        told_by="effects",
    ),
    _way(
        "since May were in A three hurt",
        rf"{IN}(?P<p>P)[ws]?s{{0,2}}(?P<n>N)(?=[wds]){NOWHERE_ELSE}",
        free=True,
    ),
    _way("in A are in all three", rf"{IN}(?P<p>P)[wvhs]{{0,3}}Ts{{0,2}}(?P<n>N)(?=[wds])", free=True),
    _way("in all, three villages of A", r"Tc?s{0,2}(?P<n>N)w{1,2}d{1,4}(?P<p>P)", free=True),
    _way("has A three", r"(?<![acd])h(?P<p>P)s{0,2}(?P<n>N)(?=[wds])", free=True),
    _way(
        "in the hospital of A are three",
        rf"{HEAD}i[dws]{{1,4}}(?P<p>P)[vwsh]{{0,3}}(?P<n>N)(?=[wdsv]){NOWHERE_ELSE}",
        free=True,
    ),
    _way(
        "a man of 34 was shot in A",
        rf"(?P<n>N)[wds]{{1,3}}(?:[dsr]Xw?c?|cXc)(?P<told>[wdsvh]{{1,6}})[wdsvhr]{{0,6}}{IN}(?P<p>P)",
        told_by="harmed",
        free=True,
    ),
    _way(
        "in A, they say, were found three",
        rf"{HEAD}{IN}(?P<p>P){CLAUSE_THERE}(?P<told>[wdsv]{{0,3}}(?P<n>N)[wdsvhX]{{1,7}}){NOWHERE_ELSE}",
        told_by="harmed",
        free=True,
    ),
    _way(
        "in A, they say, they counted three",
        rf"{HEAD}{IN}(?P<p>P){CLAUSE_THERE}(?P<told>[wdsv]{{0,3}}(?P<n>N)[wdsvhX]{{1,7}}){NOWHERE_ELSE}",
        told_by="registers",
        free=True,
    ),
    _way(
        "A: in an accident 3 people",
        r"(?:^|[c;:.])[wdsh]{0,6}(?P<p>P)[wdshviTRO]{1,14}(?P<n>N)(?P<told>w)",
        told_by="classifiers",
    ),
    _way("three ... in A", rf"(?<!f)(?P<n>N)[wds]{{1,3}}[wdsvhiglm]{{0,12}}{IN}(?P<p>P)", alone=True),
    _way(
        "three were charged after a raid in A",
        rf"(?P<n>N)[wds]{{1,3}}[wdsvhiglm]{{1,8}}E[wdsvi]{{1,6}}{IN}(?P<p>P)",
        alone=True,
    ),
    _way(
        "found three ... in A",
        rf"(?P<told>[hw])s{{0,2}}(?P<n>N)[wds]{CLAUSE}{IN}(?P<p>P)",
        told_by="registers",
        alone=True,
    ),
    _way("A: ... three", rf"^(?P<p>P)[wd]{{0,2}}:{TOLD_THERE}(?P<n>N)[wds]", alone=True),
    _way("in A, ... three", rf"^{IN}(?P<p>P){SAID_OF}{TOLD_THERE}(?P<n>N)[wds]", alone=True),
    _way("killed three ... A", rf"(?P<told>w)s{{0,2}}(?P<n>N){CLAUSE}(?P<p>P)", told_by="harmed", alone=True),
    _way(
        "three were killed ... in A",
        rf"(?P<n>N)(?P<told>[wdsvh]{{1,5}}){CLAUSE}{IN}(?P<p>P)",
        told_by="harmed",
        alone=True,
    ),
    _way(
        "A ... killed three",
        rf"(?P<p>P){CLAUSES}(?P<told>w)s{{0,2}}(?P<n>N)[wds]",
        told_by="harmed",
        alone=True,
    ),
    _way(
        "A ... three were killed",
        rf"(?P<p>P){CLAUSES}(?P<n>N)(?P<told>[wdsvh]{{1,5}})",
        told_by="harmed",
        alone=True,
    ),
    _way(
        "officers in A ... found three",
        rf"{IN}(?P<p>P){CLAUSES}(?P<told>[hw])s{{0,2}}(?P<n>N)[wds]",
        told_by="registers",
        alone=True,
    ),
    _way(
        "a plant in A will employ three",
        rf"{IN}(?P<p>P){CLAUSE}(?P<told>[hw])s{{0,2}}(?P<n>N)[wds]",
        told_by="effects",
        alone=True,
    ),
    _way("A, 4; B, 2", r"(?<!Pa)(?<!Pca)(?P<p>P)cs?(?P<n>N)w?(?=;|dX|:|[.n]*$|c?aP)"),
)
"""In this order; a number that one way has used is not there for the next ones."""
