"""What the stage gets: a network that a browser can run, the law's quantiles, when one hump becomes several."""

import numpy as np
import pytest

from explorer.concepts.diffusion import CONCEPT
from explorer.concepts.diffusion.described import described
from explorer.concepts.diffusion.sliced import references
from explorer.concepts.diffusion.state import MODEL, DiffusionState
from explorer.concepts.diffusion.view import MANY, PLACES
from explorer.metrics.sliced import LINES, Sliced
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.plane.tables import Tables
from explorer.stage.scene import decode, encode
from tests import session


def parts(state):
    own = session.Session()
    own._own[Tables] = Tables()
    page = session.page(state, concept=CONCEPT, session=own)
    return CONCEPT.stage(page, {})


ON_PLANE = [name for name, kind in DiffusionState.kinds.items() if kind == "plane" and name != "table"]


@pytest.mark.parametrize("world", ON_PLANE)
def test_every_world_makes_a_scene_that_can_be_sent(world):
    state = DiffusionState().with_world(world)
    made = parts(state)
    sent = decode(encode({"panels": made.panels, "own": made.own}))
    own, (panel,) = sent["own"], sent["panels"]
    assert (own["known"], own["exact"] is None) == (state.known, not state.known)
    assert own["sliced"]["quantiles"].shape == (1 + own["classes"], MANY, LINES)
    assert len(own["sliced"]["perfect"]) == 1 + own["classes"]
    assert panel["model"]["told"] == own["classes"]
    assert panel["model"]["sizes"] == [8 + own["classes"], 64, 64, 64, 2]
    assert ("loss" in panel["floor"]) is state.known
    (noise,) = made.timelines
    assert (noise["field"], noise["total"], noise["films"]) == ("place", PLACES, [])


def test_samples_are_held_to_the_law_of_their_class():
    spec = DiffusionState().with_world("moons").specs()[MODEL]
    quantiles, perfect = parts(DiffusionState().with_world("moons")).own["sliced"].values()
    rng = np.random.default_rng(1)
    for i, reference in enumerate(references(spec)):
        sample = reference[rng.choice(len(reference), MANY)]
        measure = Sliced(reference, MANY)
        measure.quantiles = quantiles[i].astype(float)
        mean, std = perfect[i]
        assert measure.distance(sample) < mean + 4 * std, "in half precision too"
        assert measure.distance(sample + 1) > mean + 8 * std
    assert perfect[0] != perfect[1]


def test_when_one_hump_becomes_several_is_known_of_the_ring_alone_and_moves_with_its_width():
    ring, thin, moons = (parts(state).own["speciation"] for state in (
        DiffusionState(), DiffusionState(data={"noise": 0.1}), DiffusionState().with_world("moons"),
    ))  # fmt: skip
    assert ring == pytest.approx(1.392, abs=1e-3)
    assert thin > ring
    assert moons is None


def test_who_is_told_no_class_says_so():
    assert described(DiffusionConfig(conditional=False), 2)["told"] == 0
    assert described(DiffusionConfig(conditional=False), 2)["sizes"][0] == 8
    assert described(DiffusionConfig(prediction="data"), 2)["prediction"] == "data"
