"""GeoJSON (RFC 7946): a feature a row; what could not be placed is there with a null geometry.

Positions are longitude before latitude, as the standard has it; the properties are the other columns of the
table. With the locations come the mentions that could not be placed: their status is ``unplaced``, and they
carry what they could be as ``candidates``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geo.errors import TableError
from geo.model import Candidate, Kind, Located, Mention, Role, Unplaced
from geo.tables.raw import RawCell
from geo.tables.reading import locations_from_table, unplaced_from_table
from geo.tables.rows import TABLES, Cell
from maps.credits import place_credits
from maps.exports._extent import extent
from maps.exports._json import dump, load

TITLE = "GeoJSON"
HOLDS = ("locations", "mentions", "unplaced")

_UNPLACED = "unplaced"
_WGS_84 = ("CRS84", "EPSG::4326", "EPSG:4326")


def encode(located: Located, table: str) -> bytes:
    """Write one table, a feature a line."""
    features = [_feature(record) for record in TABLES[table].records(located)]
    members: dict[str, object] = {"type": "FeatureCollection"}
    if table == "locations":
        features += [_unplaced_feature(unplaced) for unplaced in located.unplaced]
        members["bbox"] = extent([location.place for location in located.locations])
        members["attribution"] = "; ".join(place_credits(located))
    opening = dump({name: value for name, value in members.items() if value}).removesuffix("}")
    lines = ",\n".join(map(dump, features))
    return f'{opening},"features":[\n{lines}\n]}}\n'.encode("utf-8", errors="replace")


def _feature(record: Mapping[str, Cell]) -> dict[str, object]:
    properties = {name: cell for name, cell in record.items() if name not in {"latitude", "longitude"}}
    position = [record.get("longitude"), record.get("latitude")]
    return {
        "type": "Feature",
        **({"id": record["id"]} if "id" in record else {}),
        "geometry": None if None in position else {"type": "Point", "coordinates": position},
        "properties": properties,
    }


def _unplaced_feature(unplaced: Unplaced) -> dict[str, object]:
    mention = unplaced.mention
    properties = {
        "place": mention.text,
        "status": _UNPLACED,
        "reason": unplaced.reason,
        "first_quote": mention.quote,
        "report_ids": [mention.report_id],
        "start": mention.start,
        "end": mention.end,
        "kind": mention.kind.value,
        "role": mention.role.value,
        "candidates": [_candidate_members(candidate) for candidate in unplaced.candidates],
    }
    return {"type": "Feature", "geometry": None, "properties": properties}


def _candidate_members(candidate: Candidate) -> dict[str, object]:
    place = candidate.place
    return {
        "place": place.name,
        "admin1": place.admin1,
        "country_code": place.country_code,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "feature": place.feature,
        "population": place.population,
        "geonames_id": place.geonames_id,
        "geocoder": place.source,
        "score": candidate.score,
    }


def decode(data: bytes, file: str) -> Located:
    """Read points, exported or from elsewhere; raises `TableError`."""
    return located(load(data, file), file)


def located(content: object, file: str) -> Located:
    """Read the points of a GeoJSON object that is already parsed; raises `TableError`."""
    features = list(enumerate(_features(content, file), start=1))
    ours = [feature for _, feature in features if _is_unplaced(feature)]
    others = [(number, feature) for number, feature in features if not _is_unplaced(feature)]
    keys = dict.fromkeys(key for _, feature in others for key in _properties(feature))
    headings = ["longitude", "latitude", *(key for key in keys if key not in {"longitude", "latitude"})]
    rows = ((f"feature {number}", _cells(feature, headings, file, number)) for number, feature in others)
    found = locations_from_table(headings, rows, file)
    unplaced = tuple(_read_unplaced(feature, file) for feature in ours)
    return Located(locations=found.locations, unplaced=found.unplaced + unplaced)


def _features(content: object, file: str) -> list[Mapping[str, Any]]:
    if not isinstance(content, dict):
        raise TableError(f"{file}: not GeoJSON: it is no object.")
    crs = str(content.get("crs") or "CRS84")
    if not any(name in crs for name in _WGS_84):
        raise TableError(f"{file}: its coordinates are not WGS 84 (crs: {crs[:80]}); export it in EPSG:4326.")
    features = [content] if content.get("type") == "Feature" else content.get("features")
    if not isinstance(features, list):
        raise TableError(f"{file}: not GeoJSON with features (type: {str(content.get('type'))[:40]}).")
    for number, feature in enumerate(features, start=1):
        if not isinstance(feature, dict) or not isinstance(feature.get("properties") or {}, dict):
            raise TableError(f"{file}, feature {number}: not a GeoJSON feature.")
    return features


def _properties(feature: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties, with the feature's own id where they have none."""
    own = {"id": feature["id"]} if feature.get("id") is not None else {}
    return own | (feature.get("properties") or {})


def _is_unplaced(feature: Mapping[str, Any]) -> bool:
    return feature.get("geometry") is None and _properties(feature).get("status") == _UNPLACED


def _cells(feature: Mapping[str, Any], headings: Sequence[str], file: str, number: int) -> list[RawCell]:
    longitude, latitude = _position(feature.get("geometry"), file, number)
    properties = _properties(feature)
    return [longitude, latitude, *(_cell(properties.get(heading)) for heading in headings[2:])]


def _position(geometry: Any, file: str, number: int) -> tuple[RawCell, RawCell]:
    if geometry is None:
        return None, None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind != "Point":
        raise TableError(f"{file}, feature {number}: a {kind}; only points can be drawn.")
    coordinates = geometry.get("coordinates")
    if not isinstance(coordinates, list) or len(coordinates) < 2:
        raise TableError(f"{file}, feature {number}: a point without longitude and latitude.")
    return _cell(coordinates[0]), _cell(coordinates[1])


def _cell(value: Any) -> RawCell:
    """Give a property as a cell; what is no text, number or list of them stays visible as JSON."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list):
        return tuple(item if isinstance(item, str) else dump(item) for item in value)
    return dump(value)


def _read_unplaced(feature: Mapping[str, Any], file: str) -> Unplaced:
    """Read what is not placed, as `encode` writes it or, with fewer members, as a page hands it out."""
    properties = _properties(feature)
    if "candidates" not in properties:
        row = ("an unplaced feature", [_cell(value) for value in properties.values()])
        return unplaced_from_table(list(properties), [row], file)[0]
    try:
        mention = Mention(
            report_id=str(properties["report_ids"][0]),
            start=int(properties["start"]),
            end=int(properties["end"]),
            text=str(properties["place"]),
            kind=Kind(properties["kind"]),
            role=Role(properties["role"]),
            quote=str(properties["first_quote"]),
        )
        candidates = tuple(_read_candidate(members, file) for members in properties["candidates"])
        return Unplaced(mention, str(properties["reason"]), candidates)
    except TableError:
        raise
    except (KeyError, IndexError, TypeError, ValueError) as error:
        wrong = str(error)[:80]
        raise TableError(f"{file}: a feature with the status “unplaced” lacks or spoils {wrong}.") from error


def _read_candidate(members: Mapping[str, Any], file: str) -> Candidate:
    """Read a candidate, whose members are columns of the locations, by the rules of that table."""
    cells = [_cell(value) for value in members.values()]
    found = locations_from_table(list(members), [("a candidate", cells)], file)
    return Candidate(found.locations[0].place, float(members["score"]))
