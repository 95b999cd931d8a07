"""Faces follow their causes: each moves a part of its own, by little at a time, and no other cause does the same."""

import itertools

import numpy as np
import pytest
from pydantic import ValidationError

from explorer import worlds
from explorer.worlds.images import face, source
from explorer.worlds.images.brush import Canvas, cover
from explorer.worlds.images.face import FACTORS, NAMED_HAIR, SIDE, draw, hair_colour
from explorer.worlds.images.faces import MOST, Faces, FacesConfig

BIT = 1 / 255  # what a screen can show
STEP = 0.05
MOVED = dict.fromkeys(FACTORS, 0.22)  # of full scale: by what a step may change a pixel
MOVED["hair"] = 0.40  # grows by half the picture's height
ALIKE = 0.9  # correlation of two causes' difference images
# Rows from the top, the first and one after the last, and how far from the middle: elsewhere it changes no pixel.
WHERE = {
    "face width": (2, 30, 15),
    "eye size": (8, 19, 9),  # eyes, and the brows that make room for them
    "eye spacing": (8, 19, 10),
    "brow tilt": (8, 15, 9),
    "nose length": (15, 23, 3),
    "mouth curve": (21, 27, 5),
    "cheekbones": (11, 29, 12),
    "ears": (13, 21, 15),
    "hair": (1, 31, 16),
    "hair colour": (1, 31, 16),
    "skin": (5, 31, 15),
}
every = pytest.mark.parametrize("factor", FACTORS)


def some(n: int, seed: int = 0):
    return np.random.default_rng(seed).uniform(size=(n, len(FACTORS)))


def with_factor(faces, factor, value):
    out = faces.copy()
    out[:, FACTORS.index(factor)] = value
    return out


def turned(factor, low=0.0, high=1.0, n=40):
    """Return what turning one cause up from `low` to `high` adds to n faces, (n, 32, 32, 3)."""
    faces = some(n)
    return draw(with_factor(faces, factor, high)) - draw(with_factor(faces, factor, low))


def largest_move(picture, factor, n=300):
    """Return by how much a step of .05 along one cause moves any pixel of n faces at most."""
    faces = some(n, 1)
    at = faces[:, FACTORS.index(factor)] * (1 - STEP)
    return np.abs(picture(with_factor(faces, factor, at + STEP)) - picture(with_factor(faces, factor, at))).max()


def likeness(one, other):
    """Return the mean over faces of the correlation of two difference images, whichever way each is turned."""
    a, b = (d.reshape(len(d), -1) for d in (one, other))
    return float(np.mean(np.abs((a * b).sum(1)) / np.sqrt((a * a).sum(1) * (b * b).sum(1))))


def test_the_world_is_what_all_worlds_of_images_are():
    world = source("faces", images=100)
    assert isinstance(world, Faces)
    assert (world.name, world.shape, len(world.classes), world.known) == ("faces", (32, 32, 3), 5, False)
    assert world.factor_names == FACTORS
    assert len(set(FACTORS)) == 11
    learned, kept = world.data(), world.held_out()
    assert (len(learned), len(kept)) == (100, 500)
    for part in (learned, kept):
        assert part.x.shape == (len(part), 32 * 32 * 3)
        assert (part.x.dtype, part.y.dtype, part.factors.dtype) == (np.float32, np.int64, np.float64)
        assert 0 <= part.x.min() < part.x.max() <= 1
        assert part.factors.shape == (len(part), 11)
        assert not any(array.flags.writeable for array in (part.x, part.y, part.factors))


def test_how_many_there_may_be():
    assert source("faces").config.size == 3000
    assert MOST == 4000
    for images in (99, 4001):
        with pytest.raises(ValidationError):
            FacesConfig(images=images)
    assert worlds.config_of("faces", "images") is FacesConfig


def test_fewer_are_the_first_of_more_and_none_is_held_out():
    few, many = source("faces", images=100), source("faces", images=4000)
    assert np.array_equal(few.data().x, many.data().x[:100])
    assert np.shares_memory(few.data().x, many.data().x)  # drawn once
    assert np.array_equal(few.held_out().x, many.held_out().x)
    whole = np.concatenate([many.data().factors, many.held_out().factors])
    assert len(np.unique(whole, axis=0)) == 4500


def test_pictures_are_drawn_from_their_factors_row_by_row_with_channels_last():
    kept = source("faces").held_out()
    again = draw(kept.factors[60:70])  # in another batch than they were first drawn in
    np.testing.assert_allclose(kept.x[60:70].reshape(-1, 32, 32, 3), again, atol=1e-6)
    assert np.array_equal(again, draw(kept.factors[60:70]))


def test_factors_are_uniform_and_independent():
    factors = source("faces", images=4000).data().factors
    deciles = np.stack([np.histogram(column, 10, (0, 1))[0] for column in factors.T])
    assert ((deciles - 400) ** 2 / 400).sum() < 99 + 4 * np.sqrt(2 * 99)  # chi-square, 11 * 9 degrees of freedom
    between = np.corrcoef(factors.T) - np.eye(11)
    assert np.abs(between).max() < 4.5 / np.sqrt(4000)


def test_a_face_has_eleven_factors_between_0_and_1():
    for bad in (
        np.zeros(11),
        np.zeros((1, 10)),
        np.full((1, 11), 1.01),
        np.full((1, 11), -0.01),
        np.full((1, 11), np.nan),
    ):
        with pytest.raises(ValueError, match="11 numbers from 0 to 1"):
            draw(bad)
    assert draw(np.zeros((0, 11))).shape == (0, 32, 32, 3)


def test_labels_name_the_hairs_colour_and_each_is_as_likely():
    faces = source("faces", images=4000).data()
    at = faces.factors[:, FACTORS.index("hair colour")]
    assert np.bincount(faces.y, minlength=5) == pytest.approx(800, abs=4.5 * np.sqrt(4000 * 0.2 * 0.8))
    assert (np.diff(faces.y[np.argsort(at)]) >= 0).all()  # black, brown, red, blond, grey, in this order
    assert hair_colour((np.arange(5) + 0.5) / 5) == pytest.approx(NAMED_HAIR)


def test_the_crown_has_the_colour_that_the_label_names():
    """Read from the picture alone: of faces whose hair is well grown, a pixel near the top."""
    kept = source("faces").held_out()
    grown = kept.factors[:, FACTORS.index("hair")] > 0.3
    crown = kept.x.reshape(-1, 32, 32, 3)[grown][:, 6, 21]
    read = ((crown[:, None] - NAMED_HAIR) ** 2).sum(2).argmin(1)
    assert (read == kept.y[grown]).mean() > 0.8
    assert (read == np.roll(kept.y[grown], 1)).mean() < 0.4  # other faces' labels don't fit


@every
def test_each_cause_changes_every_face_visibly_and_only_where_its_part_is(factor):
    change = np.abs(turned(factor)).max(axis=3)
    assert change.max(axis=(1, 2)).min() > 20 * BIT
    top, bottom, reach = WHERE[factor]
    inside = np.zeros((SIDE, SIDE), bool)
    inside[top:bottom, SIDE // 2 - reach : SIDE // 2 + reach] = True
    assert change[:, ~inside].max(initial=0) < BIT


@every
def test_no_stretch_of_a_cause_is_dead(factor):
    """Each tenth of the way changes some pixel by what a screen can show, on every face."""
    for low in np.arange(10) / 10:
        assert np.abs(turned(factor, low, low + 0.1, 12)).max(axis=(1, 2, 3)).min() > 2 * BIT


def test_the_chin_knows_nothing_of_the_eyes_but_something_of_the_cheekbones():
    chin = np.s_[:, 24:28, 6:26]
    assert np.abs(turned("eye size")[chin]).max() < BIT
    assert np.abs(turned("cheekbones")[chin]).max() > 20 * BIT


@every
def test_a_little_more_of_a_cause_changes_pixels_a_little(factor):
    assert largest_move(draw, factor) < MOVED[factor]


@pytest.mark.parametrize("factor", ["face width", "eye size", "mouth curve", "hair"])
def test_hard_edges_would_move_pixels_at_once(factor, monkeypatch):
    monkeypatch.setattr(face, "cover", lambda outside, soft=0.5: (outside < 0).astype(np.float32))
    assert largest_move(draw, factor) > 1.5 * MOVED[factor]


def test_no_two_causes_do_the_same():
    changes = {factor: turned(factor, 0.3, 0.7) for factor in FACTORS}
    pairs = {(a, b): likeness(changes[a], changes[b]) for a, b in itertools.combinations(FACTORS, 2)}
    assert max(pairs.values()) < ALIKE, max(pairs, key=pairs.get)


def test_two_names_of_one_cause_would_be_found_alike():
    assert likeness(turned("ears", 0.3, 0.6), turned("ears", 0.4, 0.7)) > ALIKE
    assert likeness(turned("skin", 0.3, 0.7), -turned("skin", 0.3, 0.7)) == pytest.approx(1)


def test_faces_are_symmetric_but_for_light_nose_and_parting():
    """The jaw, ears, mouth and shoulders; eyes carry a glint, the nose a shadow, the hair a parting."""
    faces = draw(some(40))
    asymmetry = np.abs(faces - faces[:, :, ::-1])
    assert asymmetry[:, 23:].max() < BIT
    assert asymmetry[:, :20].max() > 20 * BIT


def test_any_face_of_all_is_a_face():
    """At every corner of the cube: the eyes' whites stay on the head and apart, the nose ends above the lips."""
    corners = np.array(list(itertools.product((0.0, 1.0), repeat=len(FACTORS))))
    it = face._measured(corners)
    white = 1.1 * it.eye
    assert (it.apart - white).min() > 0
    assert (it.wide - it.apart - white).min() > 0.35  # a lash besides
    under_nose, upper_lip = it.tip - 1.55, -8.4 - 1.15 * it.smile + 0.6
    assert (under_nose - upper_lip).min() > -0.05


def test_edges_are_smooth():
    """An oval of any size covers its own area; where edges were hard it would not."""
    for across, up in ((1.4, 1.4), (3.0, 2.2), (7.6, 11.0)):
        canvas = Canvas(1, SIDE, np.zeros(3, np.float32))
        part = canvas.part(-16, 16)
        part.paint(cover(part.oval(0.3, -0.2, across, up, both=False)), np.ones((1, 3), np.float32))
        assert canvas.finished()[..., 0].sum() == pytest.approx(np.pi * across * up, rel=0.02)


def test_a_stroke_is_as_thick_as_its_brush():
    canvas = Canvas(1, SIDE, np.zeros(3, np.float32))
    part = canvas.part(-16, 16)
    part.paint(cover(part.stroke((-4.0, -1.0), (5.0, 2.0), 0.8, both=False)), np.ones((1, 3), np.float32))
    length = np.hypot(9, 3)
    assert canvas.finished()[..., 0].sum() == pytest.approx(2 * 0.8 * length + np.pi * 0.8**2, rel=0.02)


def test_eyes_read_on_every_skin():
    """In the region of the eyes is something nearly white and something nearly black, whatever the factors."""
    eyes = draw(some(300))[:, 13:19].mean(axis=3).reshape(300, -1)
    assert eyes.max(axis=1).min() > 0.6
    assert eyes.min(axis=1).max() < 0.35
