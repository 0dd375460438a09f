"""What is believed only where nothing before has read it; last that which is `alone` in its sentence."""

from __future__ import annotations

from geo.counts.ways.parts import (
    CLAUSE,
    CLAUSE_THERE,
    CLAUSES,
    HEAD,
    IN,
    NOT_LISTED,
    NOWHERE_ELSE,
    SAID_OF,
    TOLD_THERE,
)
from geo.counts.ways.way import way

LAST = (
    way(
        "three houses at the site of a fair in A",
        rf"(?P<n>N)[wds]{{1,3}}i[ds]{{0,2}}w{{1,2}}d[dw]{{1,4}}{IN}(?P<p>P){NOT_LISTED}",
    ),
    way(
        "three houses at the foot of A",
        rf"(?P<n>N)[wds]{{0,3}}i[ds]{{0,2}}w{{1,2}}d[ds]{{0,2}}(?P<p>P){NOT_LISTED}",
    ),
    way(
        "shelled a market in A on Monday, killing three",
        r"[iwRd](?P<p>P)d?(?:[sM]|[wdr]{0,2}i[wM]|w{1,2}){0,3}c(?P<told>w)s{0,2}(?P<n>N)",
        told_by="harmed",
    ),
    way("three are planned for A", rf"(?P<n>N)[wds]{{0,3}}v{{1,3}}gm[ds]{{0,3}}(?P<p>P){NOT_LISTED}"),
    way(
        "and the B one four",
        r"(?P<p>P)(?P<told>N)(?P<n>N)(?=[ca;.]|$)",
        after_count=True,
        told_by="stand_ins",
    ),
    way(
        "A, where it will employ three",
        rf"{IN}(?P<p>P)(?:[sM]|w{{1,2}})?c?(?P<told>r)[wdsvhLgi]{{0,8}}(?<!d)r?s{{0,2}}(?P<n>N)(?=[wdsc;.])",
        told_by="wheres",
    ),
    way(
        "a fight in A in which three were hurt",
        rf"{IN}(?P<p>P)[wdsvc]{{0,7}}ir(?P<told>[wds]{{0,3}}s{{0,2}}(?P<n>N)[wdsvh]{{1,5}})",
        told_by="harmed",
    ),
    way(
        "a raid in A, when men killed three",
        rf"{IN}(?P<p>P)d?(?:iM|M)?c?[Er][wdsvhaNcX]{{0,15}}?(?P<told>w)s{{0,2}}(?P<n>N)[wds]",
        told_by="harmed",
    ),
    way(
        "shut its mill in A, putting three out of work",
        rf"{IN}(?P<p>P)(?:c?[wdsiMX]{{1,6}}|rMaM)?c(?P<told>w)s{{0,2}}(?P<n>N)[wds]",
        told_by="effects",
    ),
    way(
        "since May were in A three hurt",
        rf"{IN}(?P<p>P)[ws]?s{{0,2}}(?P<n>N)(?=[wds]){NOWHERE_ELSE}",
        free=True,
    ),
    way("in A are in all three", rf"{IN}(?P<p>P)[wvhs]{{0,3}}Ts{{0,2}}(?P<n>N)(?=[wds])", free=True),
    way("in all, three villages of A", r"Tc?s{0,2}(?P<n>N)w{1,2}d{1,4}(?P<p>P)", free=True),
    way("has A three", r"(?<![acd])h(?P<p>P)s{0,2}(?P<n>N)(?=[wds])", free=True),
    way(
        "in the hospital of A are three",
        rf"{HEAD}i[dws]{{1,4}}(?P<p>P)[vwsh]{{0,3}}(?P<n>N)(?=[wdsv]){NOWHERE_ELSE}",
        free=True,
    ),
    way(
        "a man of 34 was shot in A",
        rf"(?P<n>N)[wds]{{1,3}}(?:[dsr]Xw?c?|cXc)(?P<told>[wdsvh]{{1,6}})[wdsvhr]{{0,6}}{IN}(?P<p>P)",
        told_by="harmed",
        free=True,
    ),
    way(
        "in A, they say, were found three",
        rf"{HEAD}{IN}(?P<p>P){CLAUSE_THERE}(?P<told>[wdsv]{{0,3}}(?P<n>N)[wdsvhX]{{1,7}}){NOWHERE_ELSE}",
        told_by="harmed",
        free=True,
    ),
    way(
        "in A, they say, they counted three",
        rf"{HEAD}{IN}(?P<p>P){CLAUSE_THERE}(?P<told>[wdsv]{{0,3}}(?P<n>N)[wdsvhX]{{1,7}}){NOWHERE_ELSE}",
        told_by="registers",
        free=True,
    ),
    way(
        "A: in an accident 3 people",
        r"(?:^|[c;:.])[wdsh]{0,6}(?P<p>P)[wdshviTRO]{1,14}(?P<n>N)(?P<told>w)",
        told_by="classifiers",
    ),
    way("three ... in A", rf"(?<!f)(?P<n>N)[wds]{{1,3}}[wdsvhiglm]{{0,12}}{IN}(?P<p>P)", alone=True),
    way(
        "three were charged after a raid in A",
        rf"(?P<n>N)[wds]{{1,3}}[wdsvhiglm]{{1,8}}E[wdsvi]{{1,6}}{IN}(?P<p>P)",
        alone=True,
    ),
    way(
        "found three ... in A",
        rf"(?P<told>[hw])s{{0,2}}(?P<n>N)[wds]{CLAUSE}{IN}(?P<p>P)",
        told_by="registers",
        alone=True,
    ),
    way("A: ... three", rf"^(?P<p>P)[wd]{{0,2}}:{TOLD_THERE}(?P<n>N)[wds]", alone=True),
    way("in A, ... three", rf"^{IN}(?P<p>P){SAID_OF}{TOLD_THERE}(?P<n>N)[wds]", alone=True),
    way("killed three ... A", rf"(?P<told>w)s{{0,2}}(?P<n>N){CLAUSE}(?P<p>P)", told_by="harmed", alone=True),
    way(
        "three were killed ... in A",
        rf"(?P<n>N)(?P<told>[wdsvh]{{1,5}}){CLAUSE}{IN}(?P<p>P)",
        told_by="harmed",
        alone=True,
    ),
    way(
        "A ... killed three",
        rf"(?P<p>P){CLAUSES}(?P<told>w)s{{0,2}}(?P<n>N)[wds]",
        told_by="harmed",
        alone=True,
    ),
    way(
        "A ... three were killed",
        rf"(?P<p>P){CLAUSES}(?P<n>N)(?P<told>[wdsvh]{{1,5}})",
        told_by="harmed",
        alone=True,
    ),
    way(
        "officers in A ... found three",
        rf"{IN}(?P<p>P){CLAUSES}(?P<told>[hw])s{{0,2}}(?P<n>N)[wds]",
        told_by="registers",
        alone=True,
    ),
    way(
        "a plant in A will employ three",
        rf"{IN}(?P<p>P){CLAUSE}(?P<told>[hw])s{{0,2}}(?P<n>N)[wds]",
        told_by="effects",
        alone=True,
    ),
    way("A, 4; B, 2", r"(?<!Pa)(?<!Pca)(?P<p>P)cs?(?P<n>N)w?(?=;|dX|:|[.n]*$|c?aP)"),
)
