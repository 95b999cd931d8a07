"""H(x, y): against the closed form of Gaussians, a finer sum, draws, and the limit that is another quantity's."""

import math

import numpy as np
import pytest

from explorer import worlds
from explorer.exact import bayes, label_entropy
from explorer.exact.entropy import joint_entropy
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld

COVARIANCE = np.array([[0.30, 0.10], [0.10, 0.20]])


def test_two_gaussians_that_cannot_be_told_apart_add_a_bit():
    world = MixtureWorld(tuple(Mixture(np.ones(1), np.zeros((1, 2)), COVARIANCE[None]) for _ in range(2)))
    gaussian = math.log2(2 * math.pi * math.e) + math.log2(np.linalg.det(COVARIANCE)) / 2
    assert joint_entropy(world) == pytest.approx(gaussian + 1, abs=1e-6)


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_it_is_what_an_upright_finer_sum_over_a_wider_plane_gives(name):
    """Another grid: points of `limits` lie on a turned one, within one unit of the picture."""
    world = worlds.get(name)
    steps, step = np.linspace(-5, 5, 1401, retstep=True)
    joint = world.joint_log_prob(np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2))
    mass = np.exp(joint) * step**2
    finite = np.where(mass > 0, joint, 0)
    assert joint_entropy(world) == pytest.approx(-(mass * finite).sum() / math.log(2), abs=2e-3)


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_it_is_what_the_exact_density_costs_on_draws(name):
    world = worlds.get(name)
    drawn = world.sample(100_000, np.random.default_rng(12))
    loss = -world.joint_log_prob(drawn.x)[np.arange(len(drawn.y)), drawn.y] / math.log(2)
    se = loss.std() / math.sqrt(len(loss))
    assert abs(loss.mean() - joint_entropy(world)) < 4 * se
    assert abs(loss.mean() - label_entropy(world)) > 100 * se  # negative control: the other side's limit


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_it_stands_still_when_its_cells_shrink(name, monkeypatch):
    before = joint_entropy(worlds.get(name))
    monkeypatch.setattr(bayes, "CELLS", round(bayes.CELLS * 1.9))
    assert joint_entropy(worlds.get(name)) == pytest.approx(before, abs=1e-4)
