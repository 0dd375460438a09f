"""Every error that reportmap raises on purpose.

    ReportMapError
    ├── ReportError              a report cannot be read                      (also ValueError)
    ├── TableError               a table of locations cannot be read          (also ValueError)
    ├── CacheError               the geocode cache cannot be read or written  (also ValueError)
    ├── GazetteerError           the gazetteer index cannot be built or read  (also OSError)
    ├── GeocoderError            a geocoder cannot be used as asked           (also ValueError)
    │   └── GeocoderUnavailable  a geocoder gave no answer                    (also ConnectionError)
    ├── PageError                a page would break its promises              (also ValueError)
    └── OutputError              a file cannot be written                     (also OSError)

Each message is one sentence for the person who runs the command: what is wrong, where (file and line),
and what to do. "No such place" is not an error: it is ``None``.
"""


class ReportMapError(Exception):
    """Root of all errors that reportmap raises on purpose."""


class ReportError(ReportMapError, ValueError):
    """A report cannot be read."""


class TableError(ReportMapError, ValueError):
    """A table of locations cannot be read."""


class CacheError(ReportMapError, ValueError):
    """The geocode cache cannot be read or written."""


class GazetteerError(ReportMapError, OSError):
    """The gazetteer index cannot be built or read."""


class GeocoderError(ReportMapError, ValueError):
    """A geocoder cannot be used as asked: unknown name, missing key."""


class GeocoderUnavailable(GeocoderError, ConnectionError):  # noqa: N818 - geopy's name for the same
    """A geocoder gave no answer; unlike "no such place", this is never remembered."""


class PageError(ReportMapError, ValueError):
    """A page would break its promises, for example by loading something from elsewhere."""


class OutputError(ReportMapError, OSError):
    """A file cannot be written."""
