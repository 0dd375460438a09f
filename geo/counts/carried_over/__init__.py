"""Which place a sentence counts in that only the text before names.

`headings`: the place that heads its paragraph, "Tumaco. Twenty-two victims.", and "there". `victims`: where
something happened that harmed those it counts. `taken_up`: where the thing is of which it goes on.
"""
