"""Any drawing is a world: its density is one and inside the picture, its ink lies evenly and is bounded."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer import worlds
from explorer.worlds.plane.drawn import MOST, ink, inside
from explorer.worlds.plane.strokes import Stroke, pack, read
from explorer.worlds.plane.world import PlaneWorld
from tests.worlds.checks import cell_z, gradient_error, mass, wide
from tests.worlds.test_strokes import points

strokes = st.builds(Stroke, st.just(0), st.booleans(), points(3))
SQUARE = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]])
THREE = (
    Stroke(1, False, np.array([[-2.0, -1.5], [0.0, -1.0], [1.5, -1.6]])),
    Stroke(2, True, SQUARE + np.array([-1.2, 1.0])),
    Stroke(0, False, np.array([[0.5, 0.0], [1.5, 1.5]])),
    Stroke(1, True, SQUARE + np.array([1.6, -0.2])),
)


@st.composite
def drawings(draw):
    """Draw strokes of two or three classes, anywhere on the paper."""
    classes = draw(st.integers(2, 3))
    drawn = [
        Stroke(c, s.area, s.points) for c in range(classes) for s in draw(st.lists(strokes, min_size=1, max_size=4))
    ]
    return worlds.get("drawn", strokes=pack(drawn), noise=draw(st.sampled_from([0.1, 0.14, 0.24])))


@settings(max_examples=25, deadline=None)
@given(drawings())
def test_every_drawing_is_a_density_inside_the_picture(world):
    assert mass(world.log_prob, wide(world.extent), 160) == pytest.approx(1, abs=1e-3)
    assert mass(world.log_prob, world.extent, 160) >= 0.99
    assert all(len(density.weights) <= MOST for density in world.classes)
    x = np.random.default_rng(2).uniform([-3, -2.6], [3, 2.6], size=(20, 2))
    assert gradient_error(world.log_prob, world.score, x) < 1e-4


def test_a_scribble_is_bounded_and_stays_inside():
    line = np.random.default_rng(1).uniform([-3, -2.6], [3, 2.6], (120, 2))
    density = ink([Stroke(0, False, line)], 0.1)
    assert len(density.weights) <= MOST
    assert np.sqrt(density.covariances[0, 0, 0]) == pytest.approx(0.2)  # twice the brush, no more
    assert mass(density.log_prob, PlaneWorld.extent, 200) >= 0.99


def test_ink_at_the_edge_stays_inside():
    edge = np.array([[3.0, -2.6], [3.0, 2.6], [-3.0, 2.6]])
    for noise in (0.1, 0.24):
        for stroke in (Stroke(0, False, edge), Stroke(0, False, edge[:1]), Stroke(0, True, edge)):
            assert mass(ink([stroke], noise).log_prob, PlaneWorld.extent, 200) >= 0.99


def test_samples_follow_what_was_drawn():
    world = worlds.get("drawn", strokes=pack(THREE))
    assert world.n_classes == 3
    drawn = world.sample(20_000, np.random.default_rng(1))
    assert cell_z(world.log_prob, drawn.x, world.extent) < 4
    moved = worlds.get("drawn", strokes=pack([*THREE[:2], replace(THREE[2], points=THREE[2].points + 0.1), THREE[3]]))
    assert cell_z(moved.log_prob, drawn.x, world.extent) > 4


def test_ink_lies_evenly_and_adds_up():
    """The ridge of a stroke is as high as an area's plateau and shows no beads; who goes twice doubles it."""
    along = np.array([[-1.5, -1.5], [-1.5, 1.5]])
    square = np.array([[0.5, -1.0], [2.2, -1.0], [2.2, 1.0], [0.5, 1.0]])
    both = ink([Stroke(0, False, along), Stroke(0, True, square)], 0.14)
    y = np.linspace(-0.5, 0.5, 60)
    ridge = both.log_prob(np.column_stack([np.full(60, -1.5), y]))
    plateau = both.log_prob(np.column_stack([np.full(60, 1.35), y]))
    assert np.ptp(ridge) < 1e-3
    assert np.ptp(plateau) < 1e-3
    assert plateau.mean() - ridge.mean() == pytest.approx(0, abs=0.02)
    twice = ink([Stroke(0, False, along), Stroke(0, False, along), Stroke(0, True, square)], 0.14)
    gain = twice.log_prob(np.array([[-1.5, 0.0]])) - twice.log_prob(np.array([[1.35, 0.0]]))
    assert gain[0] == pytest.approx(np.log(2), abs=0.02)


def test_beads_too_far_apart_would_show():
    sparse = ink([Stroke(0, False, np.array([[-1.5, -1.5], [-1.5, 1.5]]))], 0.14)
    third = type(sparse)(
        np.full(len(sparse.weights[::3]), 1 / len(sparse.weights[::3])), sparse.means[::3], sparse.covariances[::3]
    )
    y = np.linspace(-0.5, 0.5, 60)
    assert np.ptp(third.log_prob(np.column_stack([np.full(60, -1.5), y]))) > 0.3


def test_a_dab_is_one_gaussian_and_a_sliver_is_a_stroke():
    dab = ink([Stroke(0, False, np.array([[0.5, 0.5]]))], 0.2)
    np.testing.assert_allclose([*dab.means[0], dab.covariances[0, 0, 0]], [0.5, 0.5, 0.04])
    sliver = ink([Stroke(0, True, np.array([[-1.0, 0.0], [1.0, 0.0], [0.0, 0.0]]))], 0.2)
    assert len(sliver.weights) > 5
    assert np.ptp(sliver.means[:, 0]) > 1.8


def test_inside_is_even_odd():
    star = np.array([[0, 1], [0.6, -0.8], [-1, 0.3], [1, 0.3], [-0.6, -0.8]])
    at = np.array([[0.0, 0.0], [0.0, 0.8], [0.9, -0.9], [0.7, 0.25]])
    assert inside(star, at).tolist() == [False, True, False, True]


def test_a_drawing_without_two_classes_is_no_world():
    for text in ("", "aAAAA", "aAAAA.cAAAA", "no drawing", "aAAAA.b" + "AAAA" * 600):
        with pytest.raises(ValidationError):
            worlds.get("drawn", strokes=text)
    assert worlds.get("drawn", strokes="aAAAA.bf_f_").n_classes == 2
    assert read("aAAAA")[0].label == 0
