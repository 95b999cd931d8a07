"""The pictures of the worlds: real points, all classes, the same each time, small enough to send; all files shipped."""

import json
import tomllib
from fnmatch import fnmatch

import numpy as np
import pytest

from explorer import worlds
from explorer.catalog import ROOT
from explorer.plane.gallery import POINTS, SIDE, thumbnail
from explorer.worlds.plane.world import PlaneWorld

MOST_BYTES = 25_500  # of all fifteen


def places(name):
    """Return a thumbnail's points in the plane, and their labels."""
    left, right, bottom, top = PlaneWorld.extent
    shown = thumbnail(name)
    xy = np.array(shown["xy"]).reshape(-1, 2) / SIDE * (right - left, top - bottom) + (left, bottom)
    return xy, np.array([int(label) for label in shown["labels"]])


EVERYBODY_S = worlds.ON_PLANE[:-1]  # a visitor's own table is nobody else's


@pytest.mark.parametrize("name", EVERYBODY_S)
def test_a_thumbnail_lies_in_its_picture_and_shows_every_class(name):
    xy, labels = places(name)
    shown = thumbnail(name)["xy"]
    assert xy.shape == (min(POINTS, len(worlds.get(name).data().y)), 2)
    assert all(type(value) is int and 0 <= value <= SIDE for value in shown)
    assert set(labels) == set(range(worlds.get(name).n_classes))


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_its_points_are_its_worlds(name):
    """Such points are as likely under the world as its own draws are, and not under any other world."""
    xy, labels = places(name)
    own = worlds.get(name)
    drawn = own.sample(20_000, np.random.default_rng(1))

    def bits(world, x, y):
        return -np.maximum(world.joint_log_prob(x)[np.arange(len(y)), y], -20) / np.log(2)

    wanted = bits(own, drawn.x, drawn.y)
    assert bits(own, xy, labels).mean() == pytest.approx(wanted.mean(), abs=4 * wanted.std() / POINTS**0.5)
    for other in map(worlds.get, worlds.FORMULAS):
        if other.name != name and other.n_classes == own.n_classes:
            assert bits(other, xy, labels).mean() > wanted.mean() + 0.3, other.name


@pytest.mark.parametrize("name", EVERYBODY_S)
def test_it_is_the_same_at_every_call(name):
    assert thumbnail.__wrapped__(name) == thumbnail(name)
    assert thumbnail(name) is thumbnail(name)


def test_a_measured_thumbnail_holds_rows_that_are_learned_from():
    for name in worlds.DATA_SETS[:-1]:
        xy, labels = places(name)
        data = worlds.get(name).data()
        assert np.abs(xy - data.x[: len(xy)]).max() < 0.013
        assert np.array_equal(labels, data.y[: len(xy)])


@pytest.mark.parametrize("name", worlds.OF_LINE)
def test_numbers_on_a_line_are_heaped_where_they_lie(name):
    world = worlds.get(name, "line")
    left, right = world.extent
    shown = thumbnail(name, "line")
    xy = np.array(shown["xy"]).reshape(-1, 2) / SIDE
    assert len(xy) == len(shown["labels"]) > 0.98 * POINTS
    assert len(np.unique(xy, axis=0)) == len(xy), "no dot lies on another"
    drawn = world.sample(20_000, np.random.default_rng(1))[:, 0]
    levels = [0.1, 0.4, 0.6, 0.9] if name == "two_bells" else [0.1, 0.4, 0.5, 0.6, 0.9]  # its half lies in the gap
    wanted = np.quantile((drawn - left) / (right - left), levels)
    assert np.abs(np.quantile(xy[:, 0], levels) - wanted).max() < 0.12
    columns, counts = np.unique(xy[:, 0], return_counts=True)
    for column, count in zip(columns, counts, strict=True):
        heap = np.sort(xy[xy[:, 0] == column, 1])
        assert heap[0] < 0.03
        assert np.allclose(np.diff(heap), np.diff(heap)[:1] if count > 1 else 0, atol=0.005)


def test_all_of_them_are_sent_in_a_few_kilobytes():
    assert len(json.dumps([thumbnail(name) for name in EVERYBODY_S])) < MOST_BYTES


def test_its_files_are_shipped():
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    own = ROOT / "explorer"
    files = [path.relative_to(own).as_posix() for kind in ("js", "css") for room in ("page", "plane")
             for path in (own / room).rglob(f"*.{kind}")]  # fmt: skip
    assert {"plane/gallery.js", "plane/gallery.css", "page/frame/lesson_bar.js", "page/tabs/savers.css"} <= set(files)
    assert all(any(fnmatch(path, pattern) for pattern in shipped["explorer"]) for path in files)


def test_images_stand_side_by_side_as_dots_of_ink():
    shown = thumbnail("mnist", "images")
    xy = np.array(shown["xy"]).reshape(-1, 2) / SIDE
    assert 60 < len(xy) == len(shown["labels"]) <= POINTS
    assert set(shown["labels"]) == {"0"}, "ink has one colour"
    three, seven = (xy[(xy[:, 0] >= i / 2) & (xy[:, 0] < (i + 1) / 2)] for i in range(2))
    assert min(len(three), len(seven)) > 20
    for digit in (three, seven):
        assert np.ptp(digit[:, 1]) > 0.4, "as high as there is room"
    low = seven[seven[:, 1] < 0.4]
    assert np.ptp(low[:, 0]) < np.ptp(seven[seven[:, 1] > 0.6][:, 0]), "a 7 is wide above and stands on one foot"
