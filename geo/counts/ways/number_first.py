"""The number before its place: "three stations in Leeds", "three died when a bus fell in Leeds"."""

from __future__ import annotations

from geo.counts.ways.parts import FILL, IN, MORE, MOST_OF_THEM, NOT_LISTED, VIA
from geo.counts.ways.way import way

NUMBER_FIRST = (
    way(
        "killed two, wounding three in A",
        rf"(?P<n>N)[wds]{{1,2}}c?(?P<told>w)U(?![ds])[wd]{{0,2}}{IN}(?P<p>P)",
        told_by="harmed",
    ),
    way(
        "three died when a bus fell in A",
        rf"(?P<told>(?P<n>N)[wdslvha]{{1,9}})(?:i?Mw?)?(?:(?:c?a|c)[wdsvl]{{0,4}}[NX]?[wds]{{0,3}})?c?E[wdsvOlhgimNXR]{{0,12}}?{IN}(?P<p>P)",
        told_by="harmed",
    ),
    way(
        "three hurt in an exchange of fire off A",
        rf"(?P<told>(?P<n>N)[wdslvh]{{1,6}})i[dhA]{{0,2}}[ws]{{1,3}}d[dws]{{1,3}}{IN}(?P<p>P){NOT_LISTED}",
        told_by="harmed",
    ),
    way(
        "three died when shells hit A",
        r"(?P<told>(?P<n>N)[wdslvha]{1,9})c?E[wds]{1,5}[wR](?P<p>P)",
        told_by="harmed",
    ),
    way("A, whose three", r"(?P<p>P)c?q(?P<n>N)"),
    way(
        "three stations in A",
        rf"(?P<n>N){FILL}"
        r"(?:(?<=w)i[dh]{0,2}[ws]{1,2}i[dh]{0,2}[ws]{1,3}|[im](?:[dhv]{0,2}[ws]{1,2}(?:rw{1,2}aw{1,2})?|d{1,3}|Aw{0,2}|s?[NX]w{1,2}))?"
        rf"{IN}(?P<p>P){NOT_LISTED}",
    ),
    way(
        "recovered three guns from a house in A",
        rf"(?P<told>w)s{{0,2}}(?P<n>N)[wds]{{1,4}}[rm]d{{0,2}}[wd]{{1,3}}{IN}(?P<p>P){NOT_LISTED}",
        told_by="registers",
    ),
    way(
        "three stations in two provinces of A",
        r"(?P<n>N)[wdsv]{1,5}i[ds]{0,2}N(?P<told>w{1,2})[id]d{0,2}(?P<p>P)",
        told_by="scope_units",
    ),
    way("and three - in A", rf"(?:(?<=[c;a])|(?<=[ca]s))(?P<n>N)-{IN}(?P<p>P){NOT_LISTED}", after_count=True),
    way(
        "three stations in A, all of them in B",
        rf"(?P<n>U){FILL}{IN}Pc[bf][wdvs]{{0,2}}{IN}(?P<p>P){NOT_LISTED}",
    ),
    way(
        "of the three stations in A",
        rf"(?:^|[:;n.-])[dswri]{{1,3}}(?P<n>K)[wdsvhO]{{0,7}}?{IN}(?P<p>P){NOT_LISTED}",
    ),
    way(
        "two schools and three clinics in A",
        rf"(?P<n>N)[wds]{{1,2}}(?!cs{{0,2}}U[im]){MORE}s{{0,2}}U(?![ds])[wd]{{0,4}}(?:i[dw]{{1,3}})?{IN}(?P<p>P)",
    ),
    way(
        "three were shot, stabbed or beaten in A",
        rf"(?P<n>N)(?P<told>w{{1,3}}v{{1,2}}(?:w{{1,2}}c){{0,3}}w{{1,2}}aw{{1,2}}){IN}(?P<p>P){NOT_LISTED}",
        told_by="harmed",
    ),
    way(
        "killed two and wounded three in A",
        rf"(?P<n>N)[wdslvh]{{0,4}}{MORE}(?!{MOST_OF_THEM}i)(?:[wdsvhi]{{1,4}}[UN](?![ds])[wdslv]{{0,5}}|[wdsv]{{1,4}}){IN}(?P<p>P)",
        told_by="harmed",
    ),
    way(
        "two killed and three wounded in A",
        rf"(?P<n>N)[wdslvh]{{0,4}}(?!cs{{0,2}}U[im]){MORE}s{{0,2}}U(?![ds])[wdslv]{{0,5}}{VIA}{IN}(?P<p>P)",
        told_by="harmed",
    ),
    way(
        "two died and three were hurt when a bus fell in A",
        rf"(?P<n>N)(?P<told>[wdslvh]{{1,6}}){MORE}[wsv]{{0,2}}U[wdslvhr]{{1,9}}(?:i[wdsh]{{1,6}}){{0,2}}{IN}(?P<p>P)",
        told_by="harmed",
        free=True,
    ),
)
