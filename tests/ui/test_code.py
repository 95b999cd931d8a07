"""The Code tab: its script runs where the project is installed and makes the films of the page, number for number."""

import re
import subprocess
import sys

import pytest

from explorer import catalog, worlds
from explorer.ui.code import PARTS, path, script, source
from explorer.ui.presets import PRESETS
from explorer.ui.state import PageState
from tests.ui.films import computed

SMALL = PageState(
    world="blobs",
    data={"points": 20, "noise": 0.7},
    network={"layers": 1, "width": 3, "steps": 40, "activation": "relu", "rate": 0.03},
    mixture={"components": 2, "steps": 6},
    seed=8,
)
BRANCHED = SMALL.with_branch("conditional", 10, "rate", 1.0).with_branch("conditional", 20, "l2", 0.01)
BRANCHED = BRANCHED.with_branch("joint", 3, "ridge", 10.0)
STATES = {"branched": BRANCHED} | {key: preset.state for key, preset in PRESETS.items()}


def printed(text, folder):
    """Run a script as a reader would, elsewhere, and return the numbers it prints by model."""
    done = subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, timeout=120, check=True, cwd=folder
    )
    lines = re.findall(r"^(\w+) (\S+) bits; (\S+) wrong$", done.stdout, re.MULTILINE)
    assert len(lines) == len(done.stdout.splitlines())
    return {model: (float(bits), float(wrong)) for model, bits, wrong in lines}


def ends(state):
    films = computed(state).values()
    return {film.spec.model: (film.scalars["bits"][-1], film.scalars["error_rate"][-1]) for film in films}


def test_the_script_makes_the_films_on_the_stage(tmp_path):
    assert printed(script(BRANCHED), tmp_path) == ends(BRANCHED)
    assert all(end != ends(SMALL)[family] for family, end in ends(BRANCHED).items())


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_script_names_the_specs_of_the_page(state, monkeypatch):
    """Run without training: what `compute` is asked for is what the page asks for."""
    asked = []
    film = computed(SMALL)["conditional"]
    monkeypatch.setattr("explorer.runs.recorder.compute", lambda spec: asked.append(spec) or film)
    exec(script(state), {})
    assert asked == list(state.specs().values())


def test_looking_otherwise_is_the_same_script():
    assert script(BRANCHED.with_view(frame=3, show="error", tab="code")) == script(BRANCHED)
    assert script(BRANCHED) != script(SMALL)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("world", ["moons", "checkerboard"])
def test_a_part_is_the_file_that_ran(part, world):
    state = PageState(world=world)
    file = catalog.ROOT / path(part, state)
    assert source(part, state).encode() == file.read_bytes()
    assert compile(source(part, state), str(file), "exec")


def test_parts_are_different_files():
    assert len({path(part, PageState()) for part in PARTS}) == len(PARTS)
    assert "class Network" in source("conditional", PageState())
    assert "class MixtureEM" in source("joint", PageState())
    assert "def record" in source("recorder", PageState())


@pytest.mark.parametrize("world", worlds.NAMES)
def test_the_world_that_is_shown_is_the_pages(world):
    built = worlds.get(world)
    assert f"class {type(built).__name__}(" in source("world", PageState(world=world))
    assert f"class {type(built.classes[0]).__name__}:" in source("density", PageState(world=world))
