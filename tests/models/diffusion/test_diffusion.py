"""The diffusion model of points: its contract, its gradient, what it is told, and that it learns the exact answer."""

from itertools import pairwise

import numpy as np
import pytest
import torch

from explorer import models, worlds
from explorer.exact.noising import noised
from explorer.metrics.diffusion import ANGLES, DiffusionEvaluator
from explorer.models.diffusion.batches import Drawing, batch
from explorer.models.diffusion.network import level
from explorer.models.diffusion.predictions import Level, Parts, said
from explorer.runs import RunSpec, compute
from explorer.runs.codec import decode, encode
from explorer.runs.cost import cost
from tests.models.demands import DEMANDS, demand_told

RING, IRIS = worlds.get("ring", points=200), worlds.get("iris")
VARIANTS = (
    {},
    {"prediction": "noise", "conditional": False, "averaging": 0.0},
    {"prediction": "data", "width": 16, "layers": 1, "batch": 33, "dropout": 0.1},
    {"prediction": "velocity", "width": 32, "layers": 5, "dropout": 0.0},
    {"reflow": True, "steps": 20, "width": 16},
)
CASES = [(world, config) for world in (RING, IRIS) for config in VARIANTS]
every = pytest.mark.parametrize(("world", "config"), CASES, ids=lambda it: getattr(it, "name", str(it)))
X = np.random.default_rng(5).normal(size=(40, 2))


def build(world=RING, seed=3, **config):
    return models.build("diffusion", models.config_of("diffusion")(**config), world.data(), seed)


def shown(learner):
    """Return all that can be seen of a learner."""
    frame, untold = learner.snapshot(), np.full(len(X), -1)
    asked = {"forecast": learner.denoise(X, 0.6, 0.8), "losses": learner.losses(X, untold, X[::-1], 0.7)}
    if learner.config.conditional:
        asked["told"] = learner.denoise(X, 0.6, 0.8, 1)
    return {"step": np.array(frame.step), **asked, **frame.arrays}


@every
@pytest.mark.parametrize("demand", DEMANDS, ids=lambda demand: demand.__name__)
def test_it_keeps_the_contract_of_all_learners(world, config, demand):
    demand(lambda seed: build(world, seed, **config), shown)


@every
def test_what_a_film_holds_is_told_before_it_is_made(world, config):
    demand_told(build(world, **config), world)


# --- what it lowers


@pytest.mark.parametrize("config", VARIANTS, ids=str)
def test_a_step_lowers_the_squared_error_of_what_it_predicts(config):
    """The loss is written out by hand for a batch, and its gradient is that of differences."""
    learner = build(**config)
    drawn = batch(learner.drawing, 0)
    data = RING.data()
    x_0, y, noise = data.x[drawn.rows.numpy()], data.y[drawn.rows.numpy()], drawn.noise.numpy().astype(float)
    angle = np.pi / 2 * drawn.place.numpy().astype(float)
    cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
    target = {"v": cos * noise - sin * x_0, "noise": noise, "data": x_0, "velocity": noise - x_0}
    told = (
        np.where(drawn.luck.numpy() >= learner.config.dropout, y, -1)
        if learner.config.conditional
        else np.full(len(y), -1)
    )
    flat = learner.learned.detach().double().numpy()

    def loss(numbers):
        value = by_hand(numbers, learner.sizes, cos * x_0 + sin * noise, angle, told)
        return ((value - target[learner.config.prediction]) ** 2).sum(axis=1).mean()

    found = learner.loss(learner.learned, drawn)
    assert found.item() == pytest.approx(loss(flat), rel=1e-5)
    (gradient,) = torch.autograd.grad(found, learner.learned)
    for i in np.random.default_rng(1).choice(len(flat), 12, replace=False):
        way = 1e-4 * np.eye(1, len(flat), i)[0]
        assert gradient[i].item() == pytest.approx((loss(flat + way) - loss(flat - way)) / 2e-4, rel=2e-3, abs=1e-5)


def by_hand(flat, sizes, x, angle, told):
    """Return what the network says, by a second reading of the films' format."""
    hot = np.zeros((len(x), sizes[0] - 8))
    hot[told >= 0, told[told >= 0]] = 1
    waves = [wave(k * angle) for k in (1, 2, 4) for wave in (np.sin, np.cos)]
    h, at = np.column_stack([x / 2, *waves, hot]), 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        if layer:
            h = h / (1 + np.exp(-h))
        h = h @ flat[at : at + i * o].reshape(o, i).T + flat[at + i * o : at + i * o + o]
        at += (i + 1) * o
    assert at == len(flat)
    return h


def test_no_level_of_noise_is_missed_and_draws_are_of_step_and_seed_alone():
    drawing = Drawing(200, 2, 64, 3)
    for step in (0, 63, 64, 1000):
        drawn = batch(drawing, step)
        assert np.array_equal((drawn.place.numpy() * 64).astype(int), np.arange(64))
        assert torch.equal(batch(Drawing(200, 2, 64, 3), step).noise, drawn.noise)
        assert not torch.equal(batch(Drawing(200, 2, 64, 4), step).noise, drawn.noise)
    assert not torch.equal(batch(drawing, 0).noise, batch(drawing, 64).noise)


@pytest.mark.parametrize("config", VARIANTS, ids=str)
def test_whatever_it_predicts_one_forecast_comes_of_it(config):
    """What is said on the straight path, and what is asked on another of the same angle, are the same denoiser."""
    learner = build(**config)
    learner.advance(20)
    angle = torch.full((len(X),), 0.9)
    x = torch.tensor(X, dtype=torch.float32)
    parts = learner.parts(learner.shown, x, angle, torch.zeros(len(X), learner.told.shape[1]))
    np.testing.assert_allclose(np.cos(0.9) * parts.data + np.sin(0.9) * parts.noise, x, atol=2e-6)
    for length in (0.5, 1.0, 7.0):  # a path that keeps the variance, and some that do not
        asked = learner.denoise(length * X, length * np.cos(0.9), length * np.sin(0.9))
        np.testing.assert_allclose(asked, parts.data.detach(), rtol=1e-3, atol=1e-4)
    at = Level(*(float(value[0]) for value in level(angle)))
    v = said("v", Parts(parts.data, parts.noise), at)
    errors = learner.losses(X, np.full(len(X), -1), X[::-1], 0.9)
    assert errors.shape == (len(X),)
    assert v.shape == x.shape


def test_a_class_that_is_never_told_can_not_be_asked_for():
    with pytest.raises(ValueError, match="no such class"):
        build(conditional=False).denoise(X, 0.6, 0.8, 0)
    with pytest.raises(ValueError, match="no such class"):
        build().denoise(X, 0.6, 0.8, 2)


# --- what it learns


@pytest.fixture(scope="module")
def trained():
    """A network trained for two seconds on the ring."""
    learner = build(worlds.get("ring", points=1000), steps=2000)
    learner.advance(2000)
    return learner


def off(learner, label=None):
    """Return the mean of |v - v*|^2 over the levels, of one class where it is told."""
    rng, found = np.random.default_rng(7), []
    x_0 = RING.draw(500, rng) if label is None else RING.sample_class(np.full(500, label), rng)
    for a in ANGLES:
        law = noised(RING, np.cos(a), np.sin(a), label)
        x = law.alpha * x_0 + law.sigma * rng.standard_normal(x_0.shape)
        found.append(
            ((learner.denoise(x, law.alpha, law.sigma, label) - law.denoise(x)) ** 2).sum(axis=1).mean() / law.sigma**2
        )
    return np.mean(found)


def test_it_learns_the_exact_denoiser_of_all_and_of_each_class(trained):
    assert off(trained) < 0.06
    assert all(off(trained, label) < 0.1 for label in (0, 1))
    assert off(build()) > 0.4, "untrained it knows nothing"


def test_told_another_class_it_says_what_is_right_for_that_one(trained):
    x, law = RING.sample_class(np.zeros(500, int), np.random.default_rng(3)), noised(RING, 0.8, 0.6, 0)
    points = 0.8 * x + 0.6 * np.random.default_rng(4).standard_normal(x.shape)
    right, wrong = (
        ((trained.denoise(points, 0.8, 0.6, label) - law.denoise(points)) ** 2).sum(axis=1).mean() for label in (0, 1)
    )
    assert right < 0.05 < 0.5 < wrong


def test_the_evaluator_reads_the_exact_denoiser_as_exact_and_wrong_ones_as_wrong(trained):
    evaluator = DiffusionEvaluator(RING, trained.config)

    class Oracle:
        """The exact denoiser of a world in a learner's place."""

        def __init__(self, world):
            self.world = world

        def denoise(self, x, alpha, sigma, label=None):
            return noised(self.world, alpha, sigma, label).denoise(np.asarray(x, float))

        def losses(self, x_0, y, noise, angle):
            x = np.cos(angle) * x_0 + np.sin(angle) * noise
            return ((self.denoise(x, np.cos(angle), np.sin(angle)) - x_0) ** 2).sum(axis=1) / np.sin(angle) ** 2

    floor, mean, std = evaluator.floor(), *evaluator.sliced.perfect
    exact, learned, wrong = (evaluator.read(it) for it in (Oracle(RING), trained, Oracle(worlds.get("grid"))))
    assert exact["score_error"] == pytest.approx(0, abs=1e-20)
    assert exact["loss"] == pytest.approx(floor["loss"])
    assert exact["sliced_wasserstein"] == pytest.approx(evaluator.summary(trained)["exact_sampler"])
    assert abs(exact["sliced_wasserstein"] - mean) < 3 * std
    assert 0 < learned["score_error"] < 0.06 < 0.3 < wrong["score_error"]
    assert learned["loss"] - floor["loss"] == pytest.approx(learned["score_error"], abs=0.02), "loss = floor + error"
    assert learned["sliced_wasserstein"] < mean + 4 * std < 0.2 < wrong["sliced_wasserstein"]


def test_where_nobody_knows_the_law_only_what_needs_none_is_read():
    evaluator, learner = DiffusionEvaluator(IRIS, models.config_of("diffusion")()), build(IRIS)
    assert evaluator.read(learner).keys() == {"loss", "sliced_wasserstein"}
    assert evaluator.floor().keys() == {"sliced_wasserstein"}
    assert evaluator.summary(learner).keys() == {"straightness", "one_step"}


def test_a_film_of_it_travels_and_costs_what_was_told():
    spec = RunSpec(model="diffusion", world="ring", config={"steps": 120, "batch": 64})
    film, told = compute(spec), cost(spec)
    assert {"score_error", "sliced_wasserstein", "loss"} <= set(film.scalars)
    assert (told.frames, told.checkpoints) == (len(film), len(film.checkpoints)) == (61, 7)
    data = encode(film)
    again = decode(data, spec)
    assert np.array_equal(film.arrays["weights"], again.arrays["weights"])
    assert len(data) < 1.1 * told.bytes
    assert told.sent < 1.3e6
    whole = RunSpec(model="diffusion", world="ring", config={"width": 128, "layers": 5, "steps": 20_000})
    assert cost(whole).sent < 4.1e6
    branched = compute(spec.branched(spec.recorded[30], "learning_rate", 0.0003))
    assert np.array_equal(branched.arrays["weights"][30], film.arrays["weights"][30])
    assert not np.array_equal(branched.arrays["weights"][-1], film.arrays["weights"][-1])


def test_a_frame_as_it_is_kept_says_what_the_network_said(trained):
    kept = build(worlds.get("ring", points=1000), steps=2000)
    kept.shown = torch.from_numpy(trained.config.stored("weights").rounded(trained.shown.numpy()))
    assert np.abs(kept.denoise(X, 0.6, 0.8) - trained.denoise(X, 0.6, 0.8)).max() < 0.02


def test_one_that_says_the_noise_samples_from_pure_noise_too():
    """Where all signal is gone its forecast would be 0 / 0: asked a little earlier, it ends near the law."""
    world = worlds.get("ring", points=1000)
    learner = build(world, prediction="noise", steps=2000)
    learner.advance(2000)
    evaluator = DiffusionEvaluator(world, learner.config)
    assert evaluator.read(learner)["sliced_wasserstein"] < 0.15
    assert np.abs(learner.denoise(X, 0.0, 1.0)).max() < 20
    almost = np.cos(np.pi / 2 - 0.06), np.sin(np.pi / 2 - 0.06)
    assert learner.denoise(X, 0.0, 1.0) == pytest.approx(learner.denoise(X, *almost), abs=1e-4)
    assert build(prediction="v").denoise(X, 0.0, 1.0) != pytest.approx(build(prediction="v").denoise(X, *almost))
