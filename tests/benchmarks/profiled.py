"""Where a page's own code spends its time: a sampling profile of the bundle, told by the modules in it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from explorer.runs.fingerprint import ROOT

__all__ = ["Profile", "profiled"]

DIST = ROOT / "explorer/stage/dist"
WEB = "explorer/stage/web/"
EVERY_US = 200
MODULE = re.compile(r"^// (\S+\.js)$", re.MULTILINE)

Call = tuple[str, str]  # a module of the stage, a function of it


@dataclass
class Profile:
    """What was sampled: `whole` milliseconds of each function, with all that it called."""

    whole: dict[Call, float] = field(default_factory=lambda: defaultdict(float))

    def of(self, module: str, function: str) -> float:
        """Return the milliseconds in which a function of a module ran, with all that it called.

        A bundle numbers functions of the same name: those numbers do not count.
        """
        return sum(
            ms for (file, name), ms in self.whole.items() if file == module and name.rstrip("0123456789") == function
        )


@contextmanager
def profiled(page: Page) -> Iterator[Profile]:
    """Sample what runs in a page; the profile is filled in at the end."""
    session, profile = page.context.new_cdp_session(page), Profile()
    session.send("Profiler.enable")
    session.send("Profiler.setSamplingInterval", {"interval": EVERY_US})
    session.send("Profiler.start")
    yield profile
    _fill(profile, session.send("Profiler.stop")["profile"])
    session.detach()


def _fill(profile: Profile, told: dict[str, Any]) -> None:
    nodes = {node["id"]: node for node in told["nodes"]}
    parent = {child: node["id"] for node in told["nodes"] for child in node.get("children", ())}
    for sample, micros in zip(told["samples"], told["timeDeltas"], strict=True):
        calls, at = [], sample
        while at is not None:
            calls.append(_call(nodes[at]["callFrame"]))
            at = parent.get(at)
        for call in set(calls):
            profile.whole[call] += micros / 1000


def _call(frame: dict[str, Any]) -> Call:
    return _module(urlsplit(frame["url"]).path, frame["lineNumber"]), frame["functionName"]


@lru_cache(maxsize=4096)
def _module(path: str, line: int) -> str:
    """Return the module that a line of a served file, counted from 0, was bundled from."""
    found = next((file for file in DIST.rglob("*.js") if path.endswith(f"/{file.relative_to(DIST)}")), None)
    if found is None:
        return path
    starts = [name for number, name in _modules(found) if number <= line]
    return starts[-1].removeprefix(WEB) if starts else path


@lru_cache(maxsize=16)
def _modules(path: Path) -> list[tuple[int, str]]:
    text = path.read_text(encoding="utf-8")
    return [(text.count("\n", 0, found.start()), found[1]) for found in MODULE.finditer(text)]
