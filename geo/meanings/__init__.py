"""What a name can mean where it stands, before anything is decided by the rest of its report.

Recognition asks what kind of place a name is likeliest, resolution which places there are to choose from.
`names` finds what is written in the gazetteer, in another case (`inflection`) or spelling (`spelling`) if
need be; `seats` leaves the province out where its city is meant, and the city where the province is
(`inside_unit`); `prior` tells what speaks for a place by itself, with the fitted constants of `scoring`.
"""
