"""What the stage gets: networks described so that a browser can run them, the world's law and modes, and the blur."""

import numpy as np
import pytest

from explorer import worlds
from explorer.concepts.gan import CONCEPT, scene
from explorer.concepts.gan.cures import CURES
from explorer.concepts.gan.described import described
from explorer.concepts.gan.scene import modes_of
from explorer.concepts.gan.stage_words import OWN
from explorer.concepts.gan.state import GanState
from explorer.metrics.modes import count, perfect_quality
from explorer.models.configs.gan import GanConfig
from explorer.models.gan.cures import falling
from explorer.plane.tables import Tables
from explorer.runs.spec import MAX_BRANCHES
from explorer.stage.scene import decode, encode
from tests import session

MODAL = ("blobs", "xor", "ring", "grid")


def parts(state):
    own = session.Session()
    own._own[Tables] = Tables()
    page = session.page(state, concept=CONCEPT, session=own)
    return CONCEPT.stage(page, {})


@pytest.mark.parametrize("world", [name for name in GanState.kinds if name != "table"])
def test_every_world_makes_a_scene_that_can_be_sent(world):
    state = GanState().with_world(world)
    made = parts(state)
    sent = decode(encode({"panels": made.panels, "own": made.own}))
    own = sent["own"]
    assert (own["kind"], own["known"]) == (GanState.kinds[world], state.known)
    if state.on_images:
        assert own["images"]["key"] == world
        return
    d = 1 if state.on_line else 2
    assert len(own["extent"]) == 2 * d
    (panel,) = sent["panels"]
    assert (panel["id"], panel["film"], panel["model"]["generator"][-1]) == ("model", "model", d)
    assert (own["modes"] is None) is (world not in (*MODAL, *worlds.OF_LINE))
    if own["modes"]:
        assert own["modes"]["means"].shape[1] == d
        assert own["modes"]["weights"].sum() == pytest.approx(1)
    if state.on_line:
        data = state.specs()["model"].source().data().x
        assert np.abs(own["points"]["x"] - data[:, 0]).max() < 1e-6
        assert own["line"]["means"]


def test_beside_the_model_stands_a_panel_with_its_own_networks():
    made = parts(GanState(cure="pack"))
    own, other = made.panels
    assert (own["film"], other["film"]) == ("model", "beside")
    assert (own["model"]["companions"], other["model"]["companions"].shape) == (None, (16, 1, 2))
    assert other["model"]["discriminator"][0] == 2 * own["model"]["discriminator"][0]
    assert other["title"] == "With packing"
    assert parts(GanState(cure="pack", gan={"pack": 4})).panels[1]["title"] == "Without packing"
    assert [
        parts(state).own["without"] for state in (GanState(), GanState(cure="r1"), GanState(cure="r1", gan={"r1": 1.0}))
    ] == [False, False, True]
    assert made.own["cure"] == "pack"
    assert [cure["name"] for cure in made.own["cures"]] == list(CURES)


def test_each_cure_says_what_it_costs():
    assert {f"cost_{name}" for name in CURES} == {word for word in OWN if word.startswith("cost_")}


def changed(cure, **gan):
    return [(one["label"], one["from"], one["to"]) for one in parts(GanState(cure=cure, gan=gan)).own["changed"]]


def test_the_stage_knows_what_is_set_otherwise_beside_the_model():
    assert changed("r1") == [("R1 penalty γ", "off", "1")]
    assert changed("r1", r1=3.0) == [("R1 penalty γ", "3", "off")], "beside a model with the cure it is left away"
    assert changed("two_scales") == [("Learning rate of D", "0.001", "0.004")]
    assert changed("spectral") == [("Spectral normalization", "off", "on")]
    loss, penalty = changed("wasserstein")
    assert loss == ("Loss", "non-saturating", "Wasserstein")
    assert penalty == ("Gradient penalty λ", "off", "1")
    assert len(changed("wasserstein", gradient_penalty=1.0)) == 1, "what stays as it is was not changed"
    assert changed("none") == []


def test_a_critic_gives_no_chance():
    assert described(GanConfig())["probability"]
    assert not described(GanConfig(loss="wasserstein"))["probability"]


@pytest.mark.parametrize("world", [*MODAL, *worlds.OF_LINE])
def test_the_modes_are_those_of_the_law(world):
    source = worlds.get(world, GanState.kinds[world])
    found = modes_of(source)
    d = found["means"].shape[1]
    x = source.sample(2500, np.random.default_rng(1))
    x = x if d == 1 else x.x
    read = count(x, tuple(found[name].astype(float) for name in ("weights", "means", "covariances")))
    assert read.held == len(found["weights"])
    assert read.quality >= perfect_quality(d) - 0.01
    narrow = [found["weights"], found["means"], found["covariances"] / 4]
    assert count(x, tuple(values.astype(float) for values in narrow)).quality < perfect_quality(d) - 0.02


def blur(world, **config):
    return scene.blur(worlds.get(world, GanState.kinds[world]), GanConfig(**config))


def test_the_blur_is_half_the_finest_detail_within_bounds_and_more_where_it_must():
    assert blur("ring") == pytest.approx(0.125)
    assert scene.blur(worlds.get("ring", noise=0.1), GanConfig()) == pytest.approx(0.05)
    fine = worlds.get("ring", noise=0.02)
    assert scene.blur(fine, GanConfig()) == pytest.approx(0.025)
    assert scene.blur(fine, GanConfig(noise_size=1)) == pytest.approx(0.05)
    assert scene.blur(fine, GanConfig(instance_noise=0.3)) == pytest.approx(0.3)
    assert blur("bell") == pytest.approx(0.125)
    assert blur("iris") == pytest.approx(0.125)


@pytest.mark.parametrize(("world", "sigma"), [("ring", 0.25), ("bell", 1.0), ("four_bells", 0.25)])
def test_how_wide_round_modes_are(world, sigma):
    found = modes_of(worlds.get(world, GanState.kinds[world]))
    assert np.allclose(found["sigmas"], sigma)


def test_the_stage_knows_who_learns_from_which_frame_on():
    state = GanState(gan={"turns": "generator"})
    assert parts(state).panels[0]["taken"] == {
        "turns": [{"frame": 0, "who": "generator"}], "frames": [], "most": MAX_BRANCHES,
    }  # fmt: skip
    branched = state.with_branch("model", 30, "turns", "both").with_branch("model", 50, "r1", 1.0)
    taken = parts(branched).panels[0]["taken"]
    assert taken["turns"] == [{"frame": 0, "who": "generator"}, {"frame": 30, "who": "both"}]
    assert taken["frames"] == [30, 50]
    assert described(GanConfig(batch=64))["batch"] == 64


def test_a_step_shown_slowly_says_where_it_is_and_what_is_in_force_there():
    state = GanState(gan={"discriminator_steps": 2}).with_branch("model", 20, "r1", 1.0)
    slow = decode(encode({"own": parts(state.slowly(30)).own}))["own"]
    assert slow["closeup"] == "closeup"
    step = state.specs()["model"].recorded[30]
    said = slow["slow"]
    assert (said["frame"], said["step"], said["r1"], said["discriminator_steps"], said["left"]) == (30, step, 1.0, 2, 1)
    assert parts(state.slowly(10)).own["slow"]["r1"] == 0, "the branch is not taken yet"
    assert [panel["film"] for panel in parts(state.slowly(30)).panels] == ["model"]
    plain = parts(state).own
    assert (plain["closeup"], plain["slow"]) == (None, None)


@pytest.mark.parametrize(("frame", "left"), [(0, 1.0), (-2, 0.1)])
def test_where_penalties_fall_it_says_how_much_of_them_is_left(frame, left):
    state = GanState(gan={"r1": 1.0, "anneal": True})
    said = parts(state.slowly(frame % state.frames())).own["slow"]
    config = state.gan
    assert said["left"] == pytest.approx(falling(said["step"] / config.steps))
    assert abs(said["left"] - left) < 0.1


def test_of_images_the_stage_gets_both_networks_and_all_that_is_learned_from():
    state = GanState(world="mnist", data={"images": 100}, gan={"noise_size": 4})
    (spec,) = state.specs().values()
    made = parts(state)
    sent = decode(encode({"panels": made.panels, "own": made.own}))
    own, (panel,) = sent["own"], sent["panels"]
    assert (own["kind"], own["known"], own["modes"], own["cures"], own["slow"]) == ("images", False, None, [], None)
    known = spec.source().data()
    assert own["images"]["shape"] == [28, 28, 1]
    assert np.array_equal(own["images"]["labels"], known.y)
    assert np.abs(own["images"]["pixels"].reshape(100, 784) / 255 - known.x).max() < 1e-6
    model = panel["model"]
    assert (model["kind"], model["latent"], model["classes"]) == ("digits", 4, 10)
    assert (model["generator"][0], model["generator"][-1]) == (14, 784)
    assert (model["discriminator"][0], model["discriminator"][-1]) == (794, 1)
    assert panel["taken"]["turns"] == [{"frame": 0, "who": "both"}]
    assert 0.9 < panel["floor"]["accuracy"] < 1
    assert {"precision", "recall", "coverage", "nearest", "nearest_low", "nearest_high"} <= set(panel["floor"])


def test_who_is_not_asked_for_a_class_is_told_none():
    model = parts(GanState(world="mnist", data={"images": 100}, gan={"conditional": False})).panels[0]["model"]
    assert (model["classes"], model["generator"][0], model["discriminator"][0]) == (0, 2, 784)
