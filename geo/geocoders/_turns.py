"""Taking turns at a server: one request at a time from this machine, whichever process sends it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from filelock import FileLock

from geo.errors import GeocoderError
from geo.files import cache_folder

DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a service may be asked: seconds between requests, more once a run takes over a day."""

    seconds: float
    seconds_after_a_day: float = 0.0

    def pause(self, run_seconds: float) -> float:
        """Give the seconds between two requests in a run that has lasted `run_seconds`."""
        if run_seconds < DAY_SECONDS:
            return self.seconds
        return max(self.seconds, self.seconds_after_a_day)

    def waits(self) -> tuple[float, float]:
        """Give the seconds to wait before asking a second and a third time."""
        return (2 * self.seconds, 8 * self.seconds)


class Turns:
    """Calls `ask` when it is this process's turn, and long enough after any process's last request."""

    def __init__(self, server: str, pace: Pace, ask: Callable[..., Any]) -> None:
        self._pace = pace
        self._ask = ask
        self._began = time.monotonic()
        folder = cache_folder()
        name = re.sub(r"[^a-z0-9.]+", "-", server.casefold())
        self._lock = FileLock(folder / f"{name}.turn")
        self._last_request = folder / f"{name}.last"

    def __call__(self, *arguments: object) -> Any:
        with self._turn():
            self._wait_out_the_last_request()
            try:
                return self._ask(*arguments)
            finally:
                self._last_request.touch()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for the turn of this process, and hold it."""
        try:
            self._last_request.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except OSError as error:
            message = f"{self._last_request.parent}: cannot be written: {error.strerror}; it keeps the pace"
            raise GeocoderError(message) from error
        try:
            yield
        finally:
            self._lock.release()

    def _wait_out_the_last_request(self) -> None:
        pause = self._pace.pause(time.monotonic() - self._began)
        with suppress(FileNotFoundError):
            since = time.time() - self._last_request.stat().st_mtime
            if 0 <= since < pause:
                time.sleep(pause - since)
