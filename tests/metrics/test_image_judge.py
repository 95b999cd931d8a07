"""The judge of images: how often it is right on digits that it never saw, and that it can be wrong."""

import numpy as np
import pytest

from explorer.metrics.image_judge import judge_of, learned
from explorer.worlds.images import source

MNIST, SMALL = source("mnist"), source("digits")


@pytest.mark.parametrize(("world", "least"), [(MNIST, 0.96), (SMALL, 0.93)], ids=["mnist", "digits"])
def test_it_knows_digits_that_it_never_saw(world, least):
    held = world.held_out()
    assert (judge_of(world).classes(held.x) == held.y).mean() >= least


def test_it_is_learned_from_all_images_however_few_the_page_learns_from():
    assert judge_of(source("mnist", images=100)) is judge_of(MNIST)


def test_it_is_the_same_whenever_it_is_learned():
    data, x = SMALL.data(), SMALL.held_out().x
    first, again = (learned(data, SMALL.shape).features(x) for _ in range(2))
    assert np.array_equal(first, again)


def test_of_noise_and_of_wrong_labels_it_is_as_wrong_as_chance():
    """Negative controls: noise shows no digit more often than by chance, and who learns shuffled labels knows none."""
    rng, held = np.random.default_rng(1), SMALL.held_out()
    noise = rng.random((500, 784)).astype(np.float32)
    assert (judge_of(MNIST).classes(noise) == np.arange(500) % 10).mean() < 0.2
    data = SMALL.data()
    shuffled = type(data)(data.x, rng.permutation(data.y))
    assert (learned(shuffled, SMALL.shape).classes(held.x) == held.y).mean() < 0.2


def test_images_that_look_alike_are_near_in_its_eyes():
    judge, x = judge_of(MNIST), MNIST.held_out().x
    y = MNIST.held_out().y
    features = judge.features(x)
    gaps = ((features[:, None] - features[None, :200]) ** 2).sum(axis=2)
    gaps[np.arange(200), np.arange(200)] = np.inf
    nearest = gaps.argmin(axis=0)
    assert (y[nearest] == y[:200]).mean() > 0.85
