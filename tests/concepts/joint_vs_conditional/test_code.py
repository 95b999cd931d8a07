"""The Code tab: its script is the page's, and its parts are the files that ran."""

import pytest

from explorer import catalog, worlds
from explorer.concepts.joint_vs_conditional.code import code_of
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.export import script as export
from explorer.page.tabs.code import script, source

SMALL = PairState(
    world="blobs",
    data={"points": 20, "noise": 0.7},
    network={"layers": 1, "width": 3, "steps": 40, "activation": "relu", "learning_rate": 0.03},
    mixture={"components": 2, "steps": 6},
    seed=8,
)
BRANCHED = SMALL.with_branch("conditional", 10, "learning_rate", 1.0).with_branch("conditional", 20, "l2", 0.01)
BRANCHED = BRANCHED.with_branch("joint", 3, "covariance_prior", 10.0)
STATES = {"branched": BRANCHED} | {key: preset.state for key, preset in PRESETS.items()}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_script_is_the_one_that_needs_nothing_of_the_project(state):
    """tests/export runs it and compares its numbers with the films'."""
    assert script(state) == export.script(state.specs())
    assert "from explorer" not in script(state)
    for spec in state.specs().values():
        assert f'model="{spec.model}"' in script(state)
        assert all(f"Branch({b.step}, " in script(state) for b in spec.branches)


def test_looking_otherwise_is_the_same_script():
    assert script(BRANCHED.with_view(frame=3, show="error", tab="take")) == script(BRANCHED)
    assert script(BRANCHED) != script(SMALL)


def text(part, state):
    return source(code_of(state)[part].path)


@pytest.mark.parametrize("world", ["moons", "checkerboard", "iris"])
def test_a_part_is_a_file_that_ran(world):
    for part in code_of(PairState(world=world)).values():
        file = catalog.ROOT / part.path
        assert source(part.path).encode() == file.read_bytes()
        assert compile(source(part.path), str(file), "exec")


def test_of_real_data_the_grades_are_those_of_rows_held_out_and_bayes_rule_didn_t_run():
    known, real = code_of(PairState()), code_of(PairState(world="iris"))
    assert set(known) - set(real) == {"bayes"}
    assert known["metrics"].path.endswith("metrics/fresh_points.py")
    assert real["metrics"].path.endswith("metrics/held_out.py")
    assert "class HeldOut" in text("metrics", PairState(world="iris"))


def test_parts_are_different_files():
    parts = code_of(PairState())
    assert len({part.path for part in parts.values()}) == len(parts)
    assert "class Network" in text("conditional", PairState())
    assert "class MixtureEM" in text("joint", PairState())
    assert "def record" in text("recorder", PairState())


@pytest.mark.parametrize("world", worlds.FORMULAS)
def test_the_world_that_is_shown_is_the_pages(world):
    built = worlds.get(world)
    assert f"class {type(built).__name__}(" in text("world", PairState(world=world))
    assert f"class {type(built.classes[0]).__name__}:" in text("density", PairState(world=world))
