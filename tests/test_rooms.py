"""The rooms that pages share know no page by name: neither in Python, nor in the browser, nor in styles or words."""

import re

import pytest

from explorer import catalog

ROOT = catalog.ROOT
ROOMS = ("page", "plane", "images", "stage/web/kernel", "stage/web/plane", "stage/web/images", "runs", "claims")
SHARED = [ROOT / "explorer" / room for room in ROOMS]
SHARED += [ROOT / "assets" / "style", ROOT / "explorer/stage/web/stage.js", ROOT / "explorer/stage/scene.py"]
KINDS = {".py", ".js", ".css"}
KEYS = [entry.key for entry in catalog.CONCEPTS]


def files():
    found = [path for room in SHARED for path in ([room] if room.is_file() else sorted(room.rglob("*")))]
    return [path for path in found if path.suffix in KINDS]


def named(text, key):
    """Return whether a text names a concept, as a key or as the class that a key would make."""
    camel = "".join(part.title() for part in key.split("_"))
    return bool(re.search(rf"\b({key}|{camel})\b", text))


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_shared_room_names_a_concept(path):
    text = path.read_text(encoding="utf-8")
    assert [key for key in KEYS if named(text, key)] == []
    assert "explorer.concepts." not in text


def test_a_name_would_be_found():
    assert named("from explorer.concepts.joint_vs_conditional import x", "joint_vs_conditional")
    assert named("class JointVsConditional:", "joint_vs_conditional")
    assert not named("joint_vs_conditionals", "joint_vs_conditional")


def test_there_are_files_to_look_at():
    assert len(files()) > 150
