"""The scene of a page: points, exact answer, floors and panels are those of the world and of the films."""

import re
from functools import lru_cache

import numpy as np
import pytest

from explorer import catalog, exact, models, worlds
from explorer.concepts.joint_vs_conditional.stage_words import WORDS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES, PairView
from explorer.metrics.fresh_points import FreshPoints
from explorer.page.stage.scene import Shot
from explorer.page.stage.words import KERNEL
from explorer.page.words.language import say
from explorer.runs.engine.watch import Watch
from explorer.stage.scene import decode, encode, quantize
from explorer.worlds.plane.boxes import Boxes
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld
from tests.concepts.joint_vs_conditional.films import baked
from tests.session import scene_of
from tests.speaking import speak

ENGLISH = KERNEL | WORDS
FILMS = baked("same")
WEB = catalog.ROOT / "explorer/stage/web"
STATES = {
    "moons": PairState(),
    "odd": PairState(data={"points": 61, "seed": 9, "noise": 0.2}, network={"layers": 0}, mixture={"components": 1}),
    "blobs": PairState(world="blobs", network={"layers": 3, "width": 5, "activation": "relu"}),
    "pinwheel": PairState(world="pinwheel", data={"points": 62, "arms": 4}, mixture={"components": 2}),
    "grid": PairState(world="grid", data={"points": 200}),
    "checkerboard": PairState(world="checkerboard", data={"noise": 0.1}, network={"layers": 0}),
}
SAME_IN_BOTH = {*(f"class_{letter}" for letter in "abcde")}  # letters


@pytest.fixture
def spoken(monkeypatch):
    """Return a function that sets the language in force."""

    speak(monkeypatch, "en")
    return lambda name: speak(monkeypatch, name)


def shown(state=None, view=None, **shots):
    """Return the scene of `state` as the browser reads it; films that matter not are those of the opening page."""
    taken = {model: shots.get(model) or Shot(Watch(FILMS[model], "done")) for model in SIDES}
    return decode(encode(scene_of(state or PairState(), taken, imposed=view or PairView(), serial=7, play=True)))


def panel(model, state=None, shot=None):
    return shown(state, **({model: shot} if shot else {}))["panels"][SIDES.index(model)]


def world_of(state):
    return worlds.get(state.world, **state.data.model_dump())


def learner_of(state, model):
    return models.build(state.family(model), state.config(model), world_of(state).data(), state.seed)


@pytest.mark.usefixtures("spoken")
def test_the_scene_is_the_page():
    view = PairView(frame=3, show="error", ask=None, drawn=20, panel="conditional", tab="take")
    got = shown(view=view)
    seen = {"frame": 3, "show": "error", "ask": None, "drawn": 20, "panel": "conditional", "serial": 7, "play": True}
    plain = PairView()  # what this view does not say
    seen |= {name: getattr(plain, name) for name in PairView.model_fields if name not in {*seen, "tab", "experiment"}}
    assert got["view"] == seen
    key = "joint_vs_conditional"
    assert (got["version"], got["concept"], got["instance"]) == (2, key, key)
    assert (WEB / got["module"]).is_file()
    assert got["own"]["extent"] == list(MixtureWorld.extent)
    assert [part["id"] for part in got["panels"]] == list(SIDES)
    assert [part["kind"] for part in got["panels"]] == ["posterior", "density"]
    assert [part["can_generate"] for part in got["panels"]] == [False, True]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_points_are_those_learned_from(state):
    points, data = shown(state)["own"]["points"], world_of(state).data()
    low, high = np.array(quantize(data.x, world_of(state).extent).scale).T
    assert np.all(np.abs(points["xy"] - data.x) <= (high - low) / 65535 / 2 * (1 + 1e-9))
    assert np.array_equal(points["label"], data.y)


@pytest.mark.usefixtures("spoken")
def test_points_are_sent_anew_exactly_when_they_are_others():
    def key(state):
        return shown(state)["own"]["points"]["key"]

    state = PairState()
    for same in (state.with_choice("seed", 9), state.with_config("conditional", layers=1), state.with_view(frame=3)):
        assert key(same) == key(state)
    others = [
        state.with_data(points=20),
        state.with_data(seed=8),
        state.with_data(noise=0.2),
        state.with_world("blobs"),
    ]
    assert len({key(state), *map(key, others)}) == 5


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_exact_answer_is_the_worlds(state):
    answer, world = shown(state)["own"]["exact"], world_of(state)
    x = np.random.default_rng(2).uniform(-2, 2, (200, 2))
    kind = {"mixture": Mixture, "boxes": Boxes}[answer["kind"]]
    assert all(rows.dtype == np.float32 and rows.shape[1] == 6 for rows in answer["classes"])
    density = [kind.from_flat(rows).log_prob(x) for rows in answer["classes"]]
    joint = np.column_stack(density) + np.log(answer["prior"])
    np.testing.assert_allclose(joint, world.joint_log_prob(x), atol=2e-3, rtol=1e-4)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
@pytest.mark.parametrize(("model", "kind"), [("conditional", "conditional"), ("joint", "joint")])
def test_floors_are_what_a_perfect_model_reads(model, kind, state):
    floor, world = panel(model, state)["floor"], world_of(state)
    evaluator = FreshPoints(world, kind)
    perfect = evaluator.grade(evaluator.exact)
    assert (floor["bits"], floor["error_rate"]) == (perfect.bits, perfect.error_rate)
    assert floor["bayes"] == pytest.approx(exact.bayes_error(world), abs=1e-12)
    assert floor["label_entropy"] == pytest.approx(exact.label_entropy(world), abs=1e-12)
    assert floor["label_bits"] == FreshPoints(world, "conditional").perfect.bits
    assert floor["points"] == len(evaluator.data.x)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_each_quantity_has_its_own_limit_over_the_world(state):
    """H(y | x) on the left, H(x, y) on the right: what each floor comes to on very many points."""
    world, floors = world_of(state), {side: panel(side, state)["floor"] for side in SIDES}
    assert floors["conditional"]["entropy"] == floors["conditional"]["label_entropy"]
    drawn = world.sample(100_000, np.random.default_rng(3))
    joint = world.joint_log_prob(drawn.x)
    own = joint[np.arange(len(drawn.y)), drawn.y]
    costs = {"joint": -own, "conditional": np.logaddexp.reduce(joint, axis=1) - own}
    for side, loss in costs.items():
        bits = loss / np.log(2)
        assert abs(floors[side]["entropy"] - bits.mean()) < 4 * bits.std() / np.sqrt(len(bits))
    assert floors["joint"]["entropy"] > floors["conditional"]["entropy"] + 1  # here nobody may take one for the other


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("model", SIDES)
@pytest.mark.parametrize("preset", ["same", "one"])
def test_a_floor_and_the_excess_above_it_add_up_to_what_the_film_reads(model, preset):
    film = baked(preset)[model]
    state = PairState(world=film.spec.world, data=film.spec.data)
    floor = panel(model, state)["floor"]["bits"]
    np.testing.assert_allclose(floor + film.scalars["excess"], film.scalars["bits"], atol=1e-9)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("world", worlds.FORMULAS)
@pytest.mark.parametrize("family", models.ON_PLANE)
def test_beside_every_familys_error_stands_the_bayes_error_of_its_world(family, world):
    """The stage says "errs .., Bayes .." wherever a floor has `bayes` (readings.js); none goes without."""
    side = models.config_of(family).kind
    floor = panel(side, PairState(world=world, **{family: {}}))["floor"]
    assert floor["bayes"] == pytest.approx(_bayes_error(world), abs=1e-12)
    assert 0 < floor["bayes"] < 0.5


@lru_cache
def _bayes_error(name):
    return exact.bayes_error(worlds.get(name))


@pytest.mark.usefixtures("spoken")
def test_another_world_has_other_floors():
    floors = [panel(model, state)["floor"] for state in STATES.values() for model in SIDES]
    assert len({floor["bits"] for floor in floors}) == len(floors)
    assert len({floor["bayes"] for floor in floors}) == len(STATES)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_network_has_torchs_shape_and_count(state):
    network, got = learner_of(state, "conditional"), panel("conditional", state)
    count = network.flat.numel()
    assert got["model"]["sizes"] == list(network.sizes)
    assert got["model"]["activation"] == state.config("conditional").activation
    assert re.findall(r"(\d+) weights", got["subtitle"]) == [str(count)]
    assert ("logistic" in got["subtitle"]) == (state.config("conditional").layers == 0)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("components", [1, 2, 8])
@pytest.mark.parametrize("world", ["moons", "pinwheel"])
def test_the_mixtures_numbers_are_those_that_are_free(components, world):
    state = PairState(world=world, mixture={"components": components})
    mixture, got = learner_of(state, "joint"), panel("joint", state)
    symmetric = mixture.covariances.numel() * 3 // 4
    of_classes = mixture.means.numel() + symmetric + mixture.weights.numel() - len(mixture.weights)
    shares = mixture.prior.numel() - 1  # they sum to one
    assert re.findall(r"(\d+) numbers", got["subtitle"]) == [str(of_classes + shares)]
    assert ("QDA" in got["subtitle"]) == (components == 1)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("family", ["naive_bayes", "lda", "qda"])
@pytest.mark.parametrize("world", ["moons", "pinwheel"])
def test_the_numbers_of_one_gaussian_a_class_are_those_that_differ(family, world):
    """Counted in what was fitted: numbers that two classes share are one, and zeros of an upright Gaussian none."""
    state = PairState(world=world, **{family: {}})
    fitted = learner_of(state, "joint")
    fitted.advance(1)
    means = {float(n) for gaussian in fitted.classes for n in gaussian.means.flat}
    shapes = {float(n) for gaussian in fitted.classes for n in gaussian.covariances[0][np.triu_indices(2)]} - {0.0}
    free = len(means) + len(shapes) + len(fitted.classes) - 1
    assert re.findall(r"(\d+) numbers", panel("joint", state)["subtitle"]) == [str(free)]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_class_shares_are_those_that_the_mixture_counts(state):
    prior = panel("joint", state)["model"]["prior"]
    assert prior == pytest.approx(learner_of(state, "joint").prior.tolist(), abs=1e-12)
    assert len(prior) == world_of(state).n_classes
    assert sum(prior) == pytest.approx(1)


def test_every_word_is_translated(spoken):
    english = shown()["words"]
    spoken("zh")
    chinese = shown()["words"]
    assert list(chinese) == list(english) == list(ENGLISH)
    assert {key for key in english if english[key] == chinese[key]} == SAME_IN_BOTH
    assert all(said == say(ENGLISH[key], "zh") for key, said in chinese.items())


def test_every_title_is_translated(spoken):
    english = shown()
    spoken("zh")
    chinese = shown()
    assert (english["lang"], chinese["lang"]) == ("en", "zh")
    for before, after in zip(english["panels"], chinese["panels"], strict=True):
        assert all(before[name] != after[name] for name in ("title", "short", "subtitle", "unit"))
        assert before["math"] == after["math"]


def test_what_errors_are_counted_on_goes_along_as_it_is_and_wrong_labels_are_marked():
    clean, noisy = PairState(), PairState(data={"label_noise": 0.25})
    data = FreshPoints(world_of(clean), "conditional").data
    for state in (clean, noisy):
        points = shown(state)["own"]["evaluation"]
        np.testing.assert_array_equal(points["label"], data.y)
        np.testing.assert_allclose(points["xy"], data.x, atol=1e-3)
    assert shown(clean)["own"]["points"]["wrong"] is None
    np.testing.assert_array_equal(shown(noisy)["own"]["points"]["wrong"], world_of(noisy).data().mislabelled)
    assert shown(noisy)["own"]["points"]["wrong"].sum() == 150
    assert [p["floor"] for p in shown(noisy)["panels"]] == [p["floor"] for p in shown(clean)["panels"]]


def test_the_view_says_what_is_asked_of_the_models():
    told = {"whole": True, "shade": True, "prior": 0.3, "missing": "x1"}
    view = shown(view=PairView(**told))["view"]
    assert {name: view[name] for name in told} == told
