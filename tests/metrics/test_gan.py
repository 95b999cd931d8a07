"""The evaluator of GANs on learners whose answers are known: a perfect one reads the floors, each other its fault."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from explorer import models, worlds
from explorer.metrics.gan import CURVE_BLUR, FORGED, GanEvaluator, blur_of, make
from explorer.metrics.jensen_shannon import jensen_shannon
from explorer.metrics.neighbourhoods import perfect_coverage
from explorer.models.configs.gan import GanConfig, GanLineConfig
from explorer.worlds.base import Source
from explorer.worlds.plane.world import MixtureWorld

Array = np.ndarray
Says = Callable[[Array], Array]


class Known:
    """A learner that draws with `draw` and judges with `says`; what it does not know, it reads as 0."""

    def __init__(self, draw: Callable[[int], Array], says: Says) -> None:
        self.draw, self.says = draw, says

    def generate(self, z: Array) -> Array:
        return self.draw(len(z))

    def judge(self, x: Array) -> Array:
        d = np.clip(self.says(x), 1e-9, 1 - 1e-9)
        return np.log(d / (1 - d))

    def probability(self, x: Array) -> Array:
        return self.says(x)

    def losses(self, x: Array, z: Array) -> tuple[float, float, float]:
        return (0.0, 0.0, 0.0)

    def gradients(self, x: Array, z: Array) -> tuple[float, float]:
        return (0.0, 0.0)

    def pull(self, z: Array) -> Array:
        return np.zeros((len(z), 2))


def half(x: Array) -> Array:
    return np.full(len(x), 0.5)


def ring(noise: float = 0.1) -> MixtureWorld:
    world = worlds.get("ring", noise=noise)
    assert isinstance(world, MixtureWorld)
    return world


def evaluator(source: Source, **config: Any) -> GanEvaluator:
    return make(source, GanConfig(**config))


def drawing(world: Any, seed: int = 5) -> Callable[[int], Array]:
    return lambda n: world.draw(n, np.random.default_rng(seed))


def one_mode(n: int) -> Array:
    at = ring().components().means[0]
    return at + 0.1 * np.random.default_rng(6).standard_normal((n, 2))


@pytest.mark.parametrize("name", ["ring", "grid", "moons", "checkerboard"])
def test_a_perfect_pair_reads_the_floors(name: str) -> None:
    world = worlds.get(name)
    exam = evaluator(world)
    numbers, floor = exam.read(Known(drawing(world), half)), exam.floor()
    assert floor["js"] < 0.02
    assert numbers["js"] == pytest.approx(floor["js"], rel=0.3)
    assert numbers["d_gap"] == pytest.approx(floor["d_gap"], rel=0.2)
    assert numbers["d_exact"] == pytest.approx(2 * np.log(2), abs=0.02)
    for mark in ("modes", "modes_held", "quality"):
        assert (mark in numbers) == (mark in floor) == (name in ("ring", "grid"))
        assert numbers.get(mark, 0) == pytest.approx(floor.get(mark, 0), abs=0.01)


def test_one_mode_of_eight_reads_as_such() -> None:
    world = ring()
    numbers = evaluator(world).read(Known(one_mode, half))
    bits = jensen_shannon(np.full(8, 1 / 8), np.eye(8)[0])
    assert numbers["js"] == pytest.approx(bits, abs=0.02)
    assert numbers["d_exact"] == pytest.approx(2 * np.log(2) * (1 - bits), abs=0.02)
    assert (numbers["modes"], numbers["modes_held"]) == (1, 1)
    assert numbers["quality"] == pytest.approx(0.989, abs=0.01), "quality alone hides it"


def best(x: Array) -> Array:
    """p / (p + q) for one mode of the ring, both blurred as the evaluator blurs them, in closed form."""
    world = ring()
    blur = blur_of(world, GanConfig())
    blurred = world.blurred(blur)
    offset = x - world.components().means[0]
    variance = 0.1**2 + blur**2
    log_q = -(offset**2).sum(axis=1) / (2 * variance) - np.log(2 * np.pi * variance)
    return np.asarray(1 / (1 + np.exp(np.clip(log_q - blurred.log_prob(x), -700, 700))))


@pytest.mark.parametrize(
    ("says", "low", "high"),
    [(best, 0.0, 0.02), (half, 0.3, 0.5), (lambda x: 1 - best(x), 0.6, 1.0)],
    ids=["the best", "undecided", "p and q exchanged"],
)
def test_the_gap_tells_the_best_discriminator_from_wrong_ones(says: Says, low: float, high: float) -> None:
    gap = evaluator(ring()).read(Known(one_mode, says))["d_gap"]
    assert low <= gap < high


def test_a_curve_and_noised_judgements_are_blurred_more() -> None:
    world = ring(0.04)
    assert blur_of(world, GanConfig()) == 0.025
    assert blur_of(world, GanConfig(noise_size=1)) == CURVE_BLUR
    assert blur_of(world, GanConfig(instance_noise=0.2)) == 0.2
    assert blur_of(worlds.get("bell", "line"), GanLineConfig()) == 0.125  # type: ignore[arg-type]
    on_the_circle = 2 * np.pi * np.random.default_rng(1).random(FORGED)
    curve = 2 * np.column_stack([np.cos(on_the_circle), np.sin(on_the_circle)])
    assert 0 < evaluator(world, noise_size=1).read(Known(lambda n: curve[:n], half))["js"] < 1


def test_of_real_data_nobody_knows_the_law() -> None:
    source = worlds.get("iris")
    rows = source.data().x
    learner = Known(lambda n: rows[np.random.default_rng(1).integers(len(rows), size=n)], half)
    numbers = evaluator(source).read(learner)
    assert not {"js", "d_gap", "d_exact", "modes", "quality"} & set(numbers)
    assert {"d_loss", "g_loss", "d_real", "d_forged", "pull"} <= set(numbers)
    assert set(evaluator(source).floor()) == {"coverage"}


def test_a_critic_and_a_judge_of_packs_have_no_best_answer_to_one_point() -> None:
    world = ring()
    critic = evaluator(world, loss="wasserstein", gradient_penalty=1.0)
    numbers = critic.read(Known(drawing(world), lambda x: np.full(len(x), 0.9)))
    assert not {"d_gap", "d_exact"} & set(numbers)
    assert numbers["d_real"] == pytest.approx(np.log(9)), "a critic's value, no probability"
    assert "d_gap" not in evaluator(world, pack=2).read(Known(drawing(world), half))
    assert "d_exact" not in evaluator(world, loss="least_squares").read(Known(drawing(world), half))


def test_the_last_frame_is_compared_by_neighbourhoods() -> None:
    world = ring()
    exam = evaluator(world)
    perfect, collapsed = exam.summary(Known(drawing(world), half)), exam.summary(Known(one_mode, half))
    assert exam.floor()["coverage"] == perfect_coverage()
    assert perfect["coverage"] == pytest.approx(perfect_coverage(), abs=0.03)
    for name in ("precision", "recall"):
        assert 0.97 < exam.floor()[name] <= 1
        assert perfect[name] == pytest.approx(exam.floor()[name], abs=0.02)
    assert collapsed["precision"] > 0.97
    assert max(collapsed["recall"], collapsed["coverage"]) < 0.2


def test_a_trained_pair_reads_what_a_second_look_at_it_reads() -> None:
    world = worlds.get("ring")
    learner = models.build("gan", GanConfig(steps=50), world.data(), 3)
    learner.advance(50)
    exam = evaluator(world)
    first, again = exam.read(learner), evaluator(world).read(learner)
    assert first == again
    assert all(np.isfinite(list(first.values())))
