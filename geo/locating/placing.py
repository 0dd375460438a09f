"""From what resolution chose to what is placed: a person's pin first, then the cache, then the geocoders.

A resolution is put as a question: the name as the report has it, with the country and the unit that
resolution found. Questions are asked only for mentions that could become markers; pins hold for all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from geo.cache import Entry, GeocodeCache, Pins
from geo.errors import GeocoderUnavailable
from geo.gazetteer import open_gazetteer
from geo.geocoders import Geocoder, Question
from geo.identity import place_key
from geo.languages import language
from geo.locating.pinned_names import with_pinned_names
from geo.meanings.inflection import base_form
from geo.model import Candidate, Kind, Mention, Place, Report, Resolution
from geo.text import fold, one_line

_IN_NO_ADMIN1 = frozenset({Kind.COUNTRY, Kind.ADMIN1})
"""The state of New York is not in New York, the city is."""

UNANSWERED = "no answer: "
"""What the reason of a mention begins with that no geocoder answered for; then what each of them said."""


class Placer:
    """Places the mentions of one run and keeps what the run learnt.

    `asks` says which resolutions are worth a question. `obeyed` holds the pins that decided something,
    `unanswered` the number of mentions that no geocoder answered.
    """

    def __init__(
        self,
        geocoders: Sequence[Geocoder],
        cache: GeocodeCache | None,
        asks: Callable[[Resolution], bool],
    ) -> None:
        self.obeyed: set[Entry] = set()
        self.unanswered = 0
        self._geocoders = geocoders
        self._cache = cache
        self._asks = asks
        self._pins = Pins(()) if cache is None else cache.pins
        self._answers: dict[tuple[Question, str], Place | GeocoderUnavailable | None] = {}
        self._unwritten: list[tuple[Question, Geocoder, Place | None]] = []

    def with_pinned_names(self, report: Report, mentions: Sequence[Mention]) -> list[Mention]:
        """Add the mentions of names that a person placed and that recognition passed over."""
        return with_pinned_names(report, mentions, self._pins)

    def place(self, report: Report, resolutions: Sequence[Resolution]) -> list[Resolution]:
        """Give each resolution with the place that a pin or a geocoder says, in the same order."""
        if not self._pins and not self._geocoders:
            return list(resolutions)
        worth_asking = {_question(r) for r in resolutions if self._geocoders and self._asks(r)}
        return [self._placed(report, resolution, worth_asking) for resolution in resolutions]

    def pinned(self, report: Report, resolutions: Sequence[Resolution]) -> set[int]:
        """Give the indices of those that a person's pin decides."""
        if not self._pins:
            return set()
        return {
            index
            for index, found in enumerate(resolutions)
            if self._pin(report, found.mention, _question(found)) is not None
        }

    def write_down(self) -> None:
        """Remember what offline geocoders answered; online answers are written as they come."""
        if self._cache is not None:
            self._cache.remember_all(self._unwritten)
        self._unwritten.clear()

    def _placed(self, report: Report, resolution: Resolution, worth_asking: set[Question]) -> Resolution:
        question = _question(resolution)
        pin = self._pin(report, resolution.mention, question)
        if pin is not None:
            self.obeyed.add(pin)
            return _corrected(resolution, pin)
        return self._asked(resolution, question) if question in worth_asking else resolution

    def _pin(self, report: Report, mention: Mention, question: Question) -> Entry | None:
        """Give the pin for the name as written, else for the name of which it is an inflected form."""
        if not self._pins:
            return None
        pin = self._pins.for_mention(report, mention, question)
        name = _base_of(question.name, report) if pin is None else None
        return pin if name is None else self._pins.for_mention(report, mention, replace(question, name=name))

    def _asked(self, resolution: Resolution, question: Question) -> Resolution:
        """Ask the geocoders in turn; the first that knows the place answers."""
        silences = []
        for geocoder in self._geocoders:
            try:
                place = self._answer(question, geocoder)
            except GeocoderUnavailable as error:
                silences.append(str(error))
                continue
            if place is not None:
                answered = _answered(resolution, place)
                return replace(answered, reason="; ".join((answered.reason, *silences)))
        if silences:
            self.unanswered += 1
            return replace(resolution, place=None, reason=f"{UNANSWERED}{'; '.join(silences)}")
        return _unknown(resolution, self._geocoders)

    def _answer(self, question: Question, geocoder: Geocoder) -> Place | None:
        """Answer from this run, from the cache, or by asking; no question is put twice in a run."""
        key = (question, geocoder.name)
        if key not in self._answers:
            known = None if self._cache is None else self._cache.answer(question, geocoder)
            self._answers[key] = self._ask(question, geocoder) if known is None else known.place
        answer = self._answers[key]
        if isinstance(answer, GeocoderUnavailable):
            raise answer
        return answer

    def _ask(self, question: Question, geocoder: Geocoder) -> Place | GeocoderUnavailable | None:
        """Ask, and remember every answer; that there was none is known for this run only."""
        try:
            place = geocoder.find(question)
        except GeocoderUnavailable as error:
            return error
        self._unwritten.append((question, geocoder, place))
        if geocoder.online:
            self.write_down()
        return place


def _question(resolution: Resolution) -> Question:
    name, place = one_line(resolution.mention.text), resolution.place
    if place is None:
        return Question(name)
    admin1 = None if place.kind in _IN_NO_ADMIN1 else place.admin1
    return Question(name, place.country_code, admin1, place)


def _base_of(name: str, report: Report) -> str | None:
    """Give the name, folded, that an inflected one is of: "Hajnówka" of "w Hajnówce"."""
    endings = language(report.language).endings
    return base_form(fold(name), open_gazetteer(), endings) if endings else None


def _corrected(resolution: Resolution, pin: Entry) -> Resolution:
    """Obey a pin: its place, or no place at all."""
    who = f" by {pin.by}" if pin.by else " by hand"
    why = f": {pin.note}" if pin.note else ""
    if pin.place is None:
        return replace(
            resolution, place=None, confidence=1.0, reason=f"pinned{who} as not a place{why}", pinned=True
        )
    return replace(
        resolution,
        place=pin.place,
        confidence=1.0,
        reason=f"pinned{who}{why}",
        candidates=_with_first(resolution.candidates, pin.place),
        pinned=True,
    )


def _answered(resolution: Resolution, place: Place) -> Resolution:
    """Take a geocoder's answer; where it is what resolution chose, nothing changes."""
    chosen, confidence, reason = resolution.place, resolution.confidence, f"placed by {place.source}"
    if chosen is None:
        confidence = max(confidence, resolution.mention.recognition)
    elif chosen.source == place.source:
        if (chosen.latitude, chosen.longitude) == (place.latitude, place.longitude):
            return resolution
        reason = "as somebody wrote in the geocode cache"
    return replace(
        resolution,
        place=place,
        confidence=confidence,
        reason=reason,
        candidates=_with_first(resolution.candidates, place),
    )


def _unknown(resolution: Resolution, geocoders: Sequence[Geocoder]) -> Resolution:
    """Say who knows no such place; what resolution itself said of an unknown name stays."""
    asked = [geocoder.name for geocoder in geocoders if geocoder.online]
    if not asked:
        return replace(resolution, place=None)
    return replace(resolution, place=None, reason=f"{' and '.join(asked)} knows no such place")


def _with_first(candidates: Sequence[Candidate], place: Place) -> tuple[Candidate, ...]:
    """Put the chosen place before the candidates, once, with the share it had, if any."""
    same = [c for c in candidates if place_key(c.place) == place_key(place)]
    others = [c for c in candidates if c not in same]
    return (Candidate(place, same[0].score if same else 1.0), *others)
