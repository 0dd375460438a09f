"""The parts that the patterns of ways share, over the symbols of `geo.counts.tokens.alphabet`."""

from __future__ import annotations

WHENCE = r"(?:w{0,2}d[dw]?[XN]|w{1,2}[mr]P(?=[wvg]))?"
"""Of what or whence those counted are: "five of the 20", "two men from Hull"."""

ASIDE = r"(?:cw{0,2}rPc|cE?[wdsvlObf]{0,5}(?:[NX](?:a[NX])?[wds]{0,3})?c)?"
"""What stands aside between commas: "six, one of them a child, died"."""

FILL = rf"{WHENCE}[wdsvlOhkgbfRD]{{0,3}}?{ASIDE}[wdsvltOhkBgbfRD]{{0,7}}?"
"""What may stand between a number and "in"."""

VIA = r"(?:i[dh]{0,2}[ws]{1,3}(?:rw{1,2}aw{1,2})?){0,2}"
"""What may stand before "in" and the place: "in a blast at a plant"."""

APPOSED = r"(?:c[dwsvXN.]{1,7}c|cr[dwsvM]{2,9}c|\([wdXN.c]{1,6}\))?"
"""What is said of a place in brackets or commas: "Nice, a city of 340,000, has"."""

SAID_OF = r"(?:q[sw]{1,3}(?=c)|cr[wdsvimMgh]{1,9}(?=c)|cw[wdslhi]{0,6}(?=c[tv]))?"
"""What is said of a place before its number: "A's only school," and "A, where rain fell,"."""

IN = r"(?:ii?(?:ai)?|(?<=[gNU])m)(?:[dOs]{0,4}|d{1,3}c|d?wd{2,3}|d{1,2}wd{1,2})"
"""The word "in" itself, with what may stand between it and the place."""

DATE = r"^(?:[diw]{0,3}X[.d]?M?|iM)[dX.]{0,3}c?"
"""A date at the head of a sentence."""

AND = r"(?:ca?|a)"
"""What joins the last of a list to those before it."""

LIST = r"P(?:(?:ca?|a|;)[id]{0,3}P){1,60}"
"""Two places or more."""

NUMBERS = rf"N(?:w{{0,2}}(?:{AND}|Z)N){{1,60}}"
"""Two numbers or more, each with its unit or without."""

MORE = rf"{AND}(?:[wdsv]{{0,3}}N[wdsvl]{{1,4}}{AND}){{0,2}}"
"""The things counted next: "and 14 clinics"."""

HIGHEST = rf"(?P<told>[ws]|[ws]{{2,3}}(?=cNw))c(?P<n>N)w{{0,3}}c[vwgsh]{{0,3}}{IN}(?P<p>P)"
"""A number between commas after what it is: "the most, three, in A"."""

AND_THERE = r"(?P<p>P)(?:[sM]|iM){0,2}(?:c?a|c?k)(?P<told>[wdsvA]{0,3}?(?P<n>N)[wdsv]{0,4})(?=[c.;Erm]|iM|$)"
"""What is counted next after the place: "in A and wounded three"."""

TO = r"(?:[vhs]{0,2}R(?:N[mirw])?|v{1,2}|(?:[rsd]N)?[mi])s{0,2}"
"""What stands before the number of a toll."""

CLAUSE = r"[wdsvhiglmaXMrRE]{0,30}?"
"""Any words of one clause."""

TOLD_THERE = r"[wdsvhiglmcaXMRF;.()-]{0,30}?"
"""Any words told of a place, of several clauses and sentences."""

CLAUSES = r"[wdsvhigmlcaXMRr:;.q()-]{0,30}?"
"""Any words of several clauses."""

HEAD = r"(?:^|[;:.]|ca?r{0,2}|a)[wdvsk]{0,4}(?:i[dw]{1,3}){0,2}"
"""The beginning of a clause, with what may stand before "in"."""

CLAUSE_THERE = r"d?[wdsvhigkmlcaMr]{0,14}?"
"""What a clause may tell of its place before the number, in languages of free order."""

NOWHERE_ELSE = r"(?![wdsv]{0,4}[im][ds]{0,3}P)"
"""That no place of its own follows a number."""

AND_HARMED = r"(?P<p>P)d?:s?(?:U[wdsv]{1,4}(?:[;c]a?|a)){1,2}(?P<told>s?(?P<n>N)[wv]{1,3})"
"""A row with what happened and those harmed: "A: 3 raids, 4 dead"."""

MOST_OF_THEM = r"[sw]dw"
"""What is a part of those counted before: "most of them"."""

NOT_LISTED = r"(?!(?:c[id]{0,2}P){0,60}c?a[id]{0,2}P(?![sh]?N))"
"""That the place before begins no list: "five in Leeds and York" are of neither."""
