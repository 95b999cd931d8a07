"""A page with one world: its data set is that world's own, also where a page has worlds of several kinds."""

from collections.abc import Mapping
from typing import ClassVar

import pytest
from pydantic import ValidationError

from explorer import worlds
from explorer.catalog import CONCEPTS
from explorer.concepts import concept
from explorer.page.world import DATA, SEED, WORLD, WorldState

WITH_WORLDS = [kind for entry in CONCEPTS if issubclass(kind := concept(entry.key).state, WorldState)]
every = pytest.mark.parametrize("kind", WITH_WORLDS, ids=lambda kind: kind.__name__)


class Mixed(WorldState):
    """Two worlds of the plane and two of images; "digits" are images here."""

    kinds: ClassVar[Mapping[str, str]] = {"moons": "plane", "iris": "plane", "mnist": "images", "digits": "images"}
    world: str = "moons"

    def with_section(self, name, **changes):
        return self.with_data(**changes)

    def specs(self):
        return {}

    def film_of(self, section):
        return None

    def with_branches(self, film, branches):
        return self


@pytest.mark.parametrize("world", Mixed.kinds)
def test_the_data_set_is_the_worlds_own_of_its_kind_here(world):
    state = Mixed(seed=8).with_choice(WORLD, world)
    assert type(state.data) is worlds.config_of(world, Mixed.kinds[world])
    assert state.choices() == {WORLD: world, SEED: 8}
    assert state.sections() == {DATA: state.data}
    assert state.known is (world == "moons")


def test_a_name_means_the_kind_that_the_page_says():
    assert set(type(Mixed(world="digits").data).model_fields) == {"images"}
    assert "images" not in type(Mixed().data).model_fields


@pytest.mark.parametrize(
    "wrong",
    [
        {"world": "mars"},
        {"world": "faces"},  # there is such a world, but not here
        {"world": "mnist", "data": {"points": 60}},
        {"world": "moons", "data": {"images": 500}},
        {"world": "mnist", "data": Mixed().data},
        {"seed": -1},
        {"seed": 10_000},
    ],
)
def test_what_is_not_here_or_of_another_world_is_refused(wrong):
    with pytest.raises(ValidationError):
        Mixed.model_validate(wrong)


def test_another_world_takes_its_own_data_set_at_its_defaults_and_comes_back_so():
    state = Mixed().with_data(noise=0.3)
    there = state.with_world("mnist")
    assert there == Mixed(world="mnist")
    assert there.with_world("moons") == Mixed()
    assert state.with_choice(SEED, 5).data == state.data


def test_a_choice_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="no such choice"):
        Mixed().with_choice("family", "gan")


@every
def test_every_page_with_worlds_opens_in_each_of_them(kind):
    for world, of in kind.kinds.items():
        state = kind().with_choice(WORLD, world) if world != "table" else kind()
        assert type(state.data) is worlds.config_of(state.world, of)
        assert state.known is worlds.entry(state.world, of).known


def test_there_are_pages_with_worlds():
    assert len(WITH_WORLDS) > 1
