"""Sampling one digit: the contract of all learners, guidance, its film, and that digits come out as asked."""

import numpy as np
import pytest

from explorer import models, worlds
from explorer.metrics.digit_sampling import make, pixels
from explorer.models.configs.digit_sampling import NO_CLASS, SCALES, DigitSamplingConfig
from explorer.models.diffusion.digit_sampling import Guided
from explorer.models.diffusion.digit_weights import network
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, run, start, times
from explorer.runs import RunSpec, compute
from explorer.runs.codec import decode, encode
from explorer.runs.cost import cost
from tests.models.demands import DEMANDS, demand_told

MNIST = worlds.get("mnist", "images")
VARIANTS = (
    {"solver": "euler", "steps": 80},
    {"solver": "ddpm", "path": "cosine", "steps": 80, "label": NO_CLASS},
    {"solver": "heun", "path": "exploding", "steps": 71, "guidance": 0.5},
    {"solver": "ddim", "path": "linear", "steps": 75, "label": 9, "guidance": 4.0},
)
every = pytest.mark.parametrize("config", VARIANTS, ids=str)


def build(seed=3, **config):
    return models.build("digit_sampling", DigitSamplingConfig(**config), MNIST.data(), seed)


def shown(learner):
    """Return all that can be seen of a learner."""
    frame = learner.snapshot()
    return {"step": np.array(frame.step), "t": np.array(frame.scalars["t"]), **frame.arrays}


def spec(seed=5, **config):
    return RunSpec(model="digit_sampling", world="mnist", config=config, seed=seed)


@every
@pytest.mark.parametrize("demand", DEMANDS, ids=lambda demand: demand.__name__)
def test_it_keeps_the_contract_of_all_learners(config, demand):
    demand(lambda seed: build(seed, **config), shown)


@every
def test_what_a_film_holds_is_told_before_it_is_made(config):
    demand_told(build(**config), MNIST)


def test_after_the_last_step_it_stays():
    learner = build(steps=3, solver="euler")
    learner.advance(3)
    there = shown(learner)
    learner.advance(5)
    assert all(np.array_equal(values, there[name]) for name, values in shown(learner).items())
    assert (there["step"], there["t"]) == (3, 0)
    assert np.array_equal(there["x"], there["forecast"]), "without noise an image is its own forecast"


def test_other_images_are_refused():
    with pytest.raises(ValueError, match="784 pixels"):
        models.build("digit_sampling", DigitSamplingConfig(), worlds.get("digits", "images").data(), 3)


# --- one step, and guidance


def test_a_step_of_euler_follows_the_velocity_of_the_forecast():
    """On x_t = (1 - t) x_0 + t e the velocity is (x_t - x_0) / t."""
    learner = build(solver="euler", steps=10)
    learner.advance(4)
    before = learner.snapshot()
    t = before.scalars["t"]
    learner.advance(1)
    wanted = before.arrays["x"] - 0.1 * (before.arrays["x"] - before.arrays["forecast"]) / t
    np.testing.assert_allclose(learner.snapshot().arrays["x"], wanted, atol=1e-4)
    assert t == pytest.approx(0.6)


@pytest.mark.parametrize("w", [0.0, 1.0, 3.0])
def test_guidance_mixes_the_forecasts_with_the_class_and_without(w):
    learner = build(guidance=w, solver="euler", steps=10)
    learner.advance(3)
    arrays = {name: values.astype(float) for name, values in learner.snapshot().arrays.items()}
    wanted = arrays["untold"] + w * (arrays["told"] - arrays["untold"])
    np.testing.assert_allclose(arrays["forecast"], wanted, atol=1e-5)
    assert np.abs(arrays["told"] - arrays["untold"]).max() > 0.1


def test_without_a_class_nothing_is_guided():
    free, pushed = build(label=NO_CLASS, guidance=8.0), build(label=3, guidance=0.0)
    for learner in (free, pushed):
        learner.advance(2)
    arrays = free.snapshot().arrays
    assert np.array_equal(arrays["told"], arrays["untold"])
    np.testing.assert_allclose(arrays["forecast"], pushed.snapshot().arrays["forecast"], atol=1e-4)


def test_the_noise_is_the_seeds_whatever_is_asked():
    first, other = build(label=3, guidance=4.0), build(label=7, solver="ddpm")
    assert np.array_equal(first.x, other.x)
    assert not np.array_equal(first.x, build(4).x)
    assert np.std(build(path="exploding").x) == pytest.approx(10, rel=0.1)


# --- the ways beside it


@pytest.mark.parametrize("config", [{"solver": "heun"}, {"solver": "ddpm", "path": "cosine"}], ids=str)
@pytest.mark.parametrize("w", [0.0, 2.0, 8.0])
def test_the_way_of_a_scale_is_the_one_that_is_asked_for_with_it(config, w):
    """And no other is: all begin with the same noise, and are led apart by the guidance alone."""
    learner = build(guidance=w, **config)
    assert np.ptp(learner.x, axis=0).max() == 0
    learner.advance(12)
    frame = learner.snapshot()
    apart = np.abs(frame.arrays["scales"].reshape(5, 784) - frame.arrays["forecast"]).max(axis=1)
    assert apart[SCALES.index(w)] < 1e-4
    assert np.delete(apart, SCALES.index(w)).min() > 0.1


@pytest.mark.parametrize("config", [{"solver": "heun"}, {"solver": "ddpm", "path": "cosine"}], ids=str)
def test_the_ways_beside_it_change_nothing(config):
    learner, solver, path = build(**config), SOLVERS[config["solver"]], PATHS[config.get("path", "straight")]
    alone = Guided(network(), np.array([3]), 2.0)
    x = start(path, 1, 784, np.random.default_rng([3]))
    for step in range(24):
        x = run(alone, path, solver, x, times(24)[step : step + 2], np.random.default_rng([3, step + 1])).x[-1]
    learner.advance(24)
    np.testing.assert_allclose(learner.x[:1], x, atol=1e-5)


def test_where_no_class_is_asked_for_all_ways_are_one():
    learner = build(label=NO_CLASS, solver="ddpm", path="cosine")
    learner.advance(6)
    np.testing.assert_allclose(learner.x, np.tile(learner.x[:1], (6, 1)), atol=1e-4)


# --- the film


def test_a_sampling_is_a_film_along_the_level_of_noise():
    wanted = spec(solver="euler", steps=12)
    film = compute(wanted)
    np.testing.assert_allclose(film.positions, np.linspace(1, 0, 13))
    images = {name: values.shape for name, values in film.arrays.items()}
    assert images.pop("scales") == (13, 5 * 784)
    assert images == dict.fromkeys(("x", "forecast", "told", "untold"), (13, 784))
    file = encode(film)
    assert encode(compute(wanted)) == file == encode(decode(file, wanted))
    assert film_bytes(film) <= cost(wanted).bytes < 110_000


def film_bytes(film):
    return sum(len(film) * (values.shape[1] + 8) for values in film.arrays.values())


def test_guidance_may_change_on_the_way():
    whole = compute(spec(solver="euler", steps=12, guidance=0.0))
    turned = compute(spec(solver="euler", steps=12, guidance=0.0).branched(6, "guidance", 4.0))
    assert np.array_equal(whole.arrays["x"][:7], turned.arrays["x"][:7])
    assert not np.array_equal(whole.arrays["x"][7], turned.arrays["x"][7])
    assert np.array_equal(whole.arrays["scales"], turned.arrays["scales"]), "the ways beside it go on as they did"


# --- what comes out


def sampled(labels, w, path="straight", solver="euler", seed=1):
    """Return digits, (n, P) in [0, 1], of 24 steps."""
    rng, labels = np.random.default_rng(seed), np.asarray(labels)
    x = start(PATHS[path], len(labels), 784, rng)
    return pixels(run(Guided(network(), labels, w), PATHS[path], SOLVERS[solver], x, times(24), rng).x[-1])


@pytest.fixture(scope="module")
def evaluator():
    return make(MNIST, DigitSamplingConfig())


def read_as(evaluator, images, labels):
    """Return the share of images in which the judge sees these classes."""
    return (evaluator.chances(images).argmax(axis=1) == labels).mean()


def test_many_digits_are_sampled_as_each_alone():
    labels, rng = np.array([3, NO_CLASS, 8]), np.random.default_rng(2)
    x = rng.standard_normal((3, 784))
    together = Guided(network(), labels, 2.0)(x, 0.6, 0.4)
    for i in range(3):
        alone = Guided(network(), labels[i : i + 1], 2.0)(x[i : i + 1], 0.6, 0.4)
        np.testing.assert_allclose(together[i], alone[0], atol=1e-3)


@pytest.mark.slow
def test_digits_are_read_as_asked(evaluator):
    """And who is not asked, or asked for another class, is right one time in ten, or never."""
    labels = np.arange(100) % 10
    images = sampled(labels, 2.0)
    assert read_as(evaluator, images, labels) >= 0.97
    assert read_as(evaluator, images, (labels + 1) % 10) <= 0.03
    assert read_as(evaluator, sampled(labels, 0.0), labels) == pytest.approx(0.1, abs=0.12)


@pytest.mark.slow
@pytest.mark.parametrize(("path", "solver"), [("straight", "heun"), ("cosine", "ddim"), ("cosine", "ddpm")])
def test_one_network_serves_every_path_and_solver(evaluator, path, solver):
    labels = np.arange(40) % 10
    assert read_as(evaluator, sampled(labels, 2.0, path, solver), labels) >= 0.95


@pytest.mark.slow
def test_no_digit_is_a_copy(evaluator):
    """They are as far from those learned from as held-out digits are; copies would be at 0 (test of the evaluator)."""
    real = np.percentile(evaluator.nearest(MNIST.held_out().x).distance, [2, 50])
    made = np.percentile(evaluator.nearest(sampled(np.arange(100) % 10, 1.0)).distance, [2, 50])
    assert made[0] > 0.6 * real[0]
    assert made[1] == pytest.approx(real[1], rel=0.25)
