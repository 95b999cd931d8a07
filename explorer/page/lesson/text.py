"""A lesson as text and back: a packed one that rides in a link, and a file that people can read. Knows no Streamlit.

Nothing that one is asked to read can raise, swell or be echoed: it is answered by a lesson, or by problems of a closed
set that `explorer.page.lesson.words` says in words. What of a view does not fit is left out, and said with its stop.
"""

import base64
import json
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from explorer.page.address import MAX_PARAMETERS, parse, write
from explorer.page.lesson.lesson import MOST, NOTE, TITLE, Lesson, Stop, tidy
from explorer.page.state import PageState

__all__ = [
    "FILE_BYTES",
    "LINK_LENGTH",
    "Problem",
    "Reading",
    "file_text",
    "from_file",
    "from_link",
    "link_text",
    "travels",
]

LINK_LENGTH = 6000  # characters: proxies cut request lines at 8,192
FILE_BYTES = 256 * 1024
UNPACKED = 64 * 1024  # bytes that a link may swell to
FORMAT, VERSION = "explorer lesson", 1
FIELDS = {"format", "version", "title", "stops"}
STOP_FIELDS = {"title", "note", "view"}
PACKED = re.compile(r"(\d{1,3})\.([A-Za-z0-9_-]+)", re.ASCII)

What = Literal["unreadable", "big", "version", "shape", "count", "text", "unknown", "view", "name", "stop", "upload"]


@dataclass(frozen=True)
class Problem:
    """What was wrong; `stop` is the number of the stop concerned, counted from 1, or 0."""

    kind: What
    stop: int = 0


@dataclass(frozen=True)
class Reading:
    """What could be read: a lesson, perhaps with problems that cost only a part of it, or none and why."""

    lesson: Lesson | None
    problems: tuple[Problem, ...] = ()


class _Refused(ValueError):
    """Carries the one problem for which the whole is refused."""

    def __init__(self, kind: What, stop: int = 0) -> None:
        super().__init__(kind)
        self.problem = Problem(kind, stop)


def travels(state: PageState) -> bool:
    """Whether a lesson can carry the view: the address must restore it whole."""
    return parse(type(state), write(state)) == (state, ())


def link_text(lesson: Lesson) -> str | None:
    """Return the lesson packed for a link, letters, digits, `-`, `_` and one `.`; None where it is too long for one."""
    rows = [[stop.title, stop.note, write(stop.state)] for stop in lesson.stops]
    text = json.dumps([lesson.title, rows], ensure_ascii=False, separators=(",", ":"))
    packed = base64.urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode().rstrip("=")
    fits = len(packed) + 2 <= LINK_LENGTH and len(text.encode()) <= UNPACKED
    return f"{VERSION}.{packed}" if fits else None


def from_link(text: str, kind: type[PageState]) -> Reading:
    """Return what `link_text` packed of a page's views. Never raises."""
    return _read(lambda: _unfolded(_unpacked(text)), kind)


def file_text(lesson: Lesson) -> str:
    """Return the lesson as a JSON file for people and programs."""
    stops = [{"title": stop.title, "note": stop.note, "view": write(stop.state)} for stop in lesson.stops]
    whole = {"format": FORMAT, "version": VERSION, "title": lesson.title, "stops": stops}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def from_file(data: bytes, kind: type[PageState]) -> Reading:
    """Return what a file of UTF-8 text holds of a page's views. Never raises."""
    return _read(lambda: _document(data), kind)


def _read(load: Callable[[], dict[str, Any]], kind: type[PageState]) -> Reading:
    try:
        return _lesson(load(), kind)
    except _Refused as refused:
        return Reading(None, (refused.problem,))


def _unpacked(text: str) -> Any:
    if len(text) > LINK_LENGTH:
        raise _Refused("big")
    found = PACKED.fullmatch(text)
    if not found:
        raise _Refused("unreadable")
    if int(found[1]) != VERSION:
        raise _Refused("version")
    try:
        packed = base64.urlsafe_b64decode(found[2] + "=" * (-len(found[2]) % 4))
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(packed, UNPACKED + 1)
    except (ValueError, zlib.error) as error:
        raise _Refused("unreadable") from error
    if len(data) > UNPACKED:
        raise _Refused("big")
    if not unpacker.eof or unpacker.unused_data:
        raise _Refused("unreadable")
    return _json(data)


def _unfolded(rows: Any) -> dict[str, Any]:
    match rows:
        case [title, [*stops]] if all(isinstance(row, list) and len(row) == 3 for row in stops):
            return {"title": title, "stops": [dict(zip(("title", "note", "view"), row, strict=True)) for row in stops]}
    raise _Refused("shape")


def _document(data: bytes) -> dict[str, Any]:
    if len(data) > FILE_BYTES:
        raise _Refused("big")
    whole = _json(data)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise _Refused("shape")
    if type(whole.get("version")) is not int or whole["version"] != VERSION:
        raise _Refused("version")
    return whole


def _json(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _Refused("unreadable") from error


def _lesson(whole: dict[str, Any], kind: type[PageState]) -> Reading:
    stops, title = whole.get("stops"), whole.get("title", "")
    if not isinstance(stops, list):
        raise _Refused("shape")
    if not 1 <= len(stops) <= MOST:
        raise _Refused("count")
    problems = [] if set(whole) <= FIELDS else [Problem("unknown")]
    read = [_stop(stop, number, problems, kind) for number, stop in enumerate(stops, 1)]
    return Reading(Lesson(tuple(read), _text(title, TITLE, 0)), tuple(problems))


def _stop(stop: Any, number: int, problems: list[Problem], kind: type[PageState]) -> Stop:
    if not isinstance(stop, dict) or not isinstance(stop.get("view"), dict):
        raise _Refused("shape", number)
    view = stop["view"]
    if len(view) > MAX_PARAMETERS or not all(isinstance(text, str) for text in view.values()):
        raise _Refused("shape", number)
    title, note = _text(stop.get("title"), TITLE, number), _text(stop.get("note", ""), NOTE, number)
    if not title:
        raise _Refused("text", number)
    state, complaints = parse(kind, view)
    problems += [Problem("unknown", number)] if set(stop) - STOP_FIELDS else []
    problems += [Problem("view", number)] if complaints else []
    return Stop(title, state, note)


def _text(text: Any, most: int, number: int) -> str:
    if not isinstance(text, str):
        raise _Refused("shape", number)
    if len(text) > 4 * most or len(tidy(text, 4 * most)) > most:
        raise _Refused("text", number)
    return tidy(text, most)
