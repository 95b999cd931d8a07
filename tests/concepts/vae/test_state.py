"""The page's state: what it accepts, and what each change keeps and gives up."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer import models, worlds
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import BESIDE, FAMILIES, MODEL, OTHER, VaeState
from explorer.concepts.vae.view import FARTHEST, VaeView
from explorer.images.drawing import LEVELS, unpacked
from explorer.images.shown import count_of, pixels_of, shown
from tests.concepts.vae.states import packed, states

NAN, INF = float("nan"), float("inf")
WORLDS = tuple(FAMILIES)
DRAWN = {world: packed([3] * 20 + [0] * (pixels_of(world) - 20)) for world in ("mnist", "digits")}


def held(**view):
    """Return a page of five dimensions on which a code is held by hand."""
    return VaeState(config={"latent": 5}, view={"z": (1, 2, 3, -4, 0), "axes": (2, 4), "draw": 7, **view})


def test_every_world_of_images_has_its_families_and_every_family_a_world():
    assert set(FAMILIES) == set(worlds.OF_IMAGES)
    assert {name for names in FAMILIES.values() for name in names} == set(models.OF_IMAGES)


@pytest.mark.parametrize("world", WORLDS)
def test_a_page_opens_in_every_world_with_every_family(world):
    for family in FAMILIES[world]:
        state = VaeState(world=world, family=family)
        assert type(state.data) is worlds.config_of(world, "images")
        assert type(state.config) is models.config_of(family)
        assert [spec.source().name for spec in state.specs().values()] == [world]
        assert state.frames() == 25


@pytest.mark.parametrize(
    "wrong",
    [
        {"world": "mars"},
        {"world": "moons"},
        {"world": "faces", "family": "linear_vae"},
        {"family": "network"},
        {"family": "gan"},
        {"data": {"images": 99}},
        {"data": {"images": 4501}},
        {"world": "digits", "data": {"images": 1298}},
        {"config": {"latent": 0}},
        {"config": {"latent": 17}},
        {"config": {"beta": NAN}},
        {"config": models.config_of("autoencoder")()},
        {"family": "linear_vae", "beside": True},
        {"family": "autoencoder", "config": {"beta": 2.0}},
        {"seed": -1},
        {"branches": [{"step": 1, "field": "beta", "value": 2.0}]},
        {"planet": "mars"},
    ],
)
def test_a_page_holds_only_what_there_is(wrong):
    with pytest.raises(ValidationError):
        VaeState(**wrong)


@pytest.mark.parametrize("z", [(FARTHEST, -FARTHEST), (0, 0), (-0.001, 5.999), None])
def test_a_code_may_be_set_by_hand(z):
    assert VaeState(view={"z": z}).view.z == z


@pytest.mark.parametrize(
    "z", [(), (1,), (1, 2, 3), (0, FARTHEST + 1e-9), (-7, 0), (NAN, 0), (0, INF), "here", 3, ("a", 0), (0,) * 17]
)
def test_no_other_code_may(z):
    with pytest.raises(ValidationError):
        VaeState(view={"z": z})


@pytest.mark.parametrize(
    "wrong",
    [
        {"image": -1},
        {"image": 200},
        {"image": 1.5},
        {"to": 200},
        {"along": 33},
        {"draw": -1},
        {"draw": 10_000},
        {"axes": (0, 2)},
        {"axes": (1, 1)},
        {"axes": (-1, 0)},
        {"axes": (0,)},
        {"right": "beside"},
        {"right": "below"},
        {"left": "cube"},
        {"frame": 25},
        {"zoom": 2},
    ],
)
def test_a_view_holds_only_what_there_is(wrong):
    with pytest.raises(ValidationError):
        VaeState(view=wrong)


@pytest.mark.parametrize("world", WORLDS)
def test_as_many_images_as_a_world_shows_can_be_pointed_at(world):
    last = len(shown(world)) - 1
    assert count_of(world) == last + 1
    assert VaeState(world=world, view={"image": last, "to": last}).view.image == last
    for place in ("image", "to"):
        with pytest.raises(ValidationError):
            VaeState(world=world, view={place: last + 1})


def test_shown_are_as_many_of_each_digit_in_turn():
    for world in ("mnist", "digits"):
        assert shown(world).y.reshape(-1, 10).tolist() == [list(range(10))] * 20


@given(st.integers(1, 784).flatmap(lambda n: st.lists(st.integers(0, LEVELS), min_size=n, max_size=n)))
def test_a_drawing_is_read_as_it_was_packed(levels):
    text = packed(levels)
    read = unpacked(text, len(levels))
    if any(levels):
        assert np.rint(read * LEVELS).astype(int).tolist() == levels
        assert unpacked(text + "A", len(levels)) is None
        assert unpacked(text[:-1], len(levels)) is None
    else:
        assert read is None, "a blank one is none"


def broken(text):
    """Return texts that are not quite a drawing's."""
    return ["", "A" * len(text), text[:-1], text + "A", f"={text[1:]}", f"é{text[1:]}", f"+{text[1:]}", f"{text[:-1]}_"]


@pytest.mark.parametrize("world", DRAWN)
def test_a_drawing_is_of_its_worlds_size(world):
    assert VaeState(world=world, view={"drawn": DRAWN[world]}).view.drawn == DRAWN[world]
    for text in broken(DRAWN[world]):
        with pytest.raises(ValidationError):
            VaeState(world=world, view={"drawn": text})
    for other in set(WORLDS) - {world}:
        with pytest.raises(ValidationError):
            VaeState(world=other, view={"drawn": DRAWN[world]})


@pytest.mark.parametrize("latent", [1, 2, 3, 16])
def test_another_number_of_dimensions_gives_up_the_code_and_keeps_the_rest(latent):
    before = held(image=31, along=4, left="sliders", drawn=DRAWN["mnist"])
    after = before.with_section("vae", latent=latent)
    axes = (2, 4) if latent == 16 else (0, 1)
    assert after.view == before.view.model_copy(update={"z": None, "axes": axes})
    assert after.config == before.config.changed(latent=latent)
    assert before.with_section("vae", width=96).view == before.view, "other sizes have nothing to do with it"


@pytest.mark.parametrize("world", ["digits", "faces"])
def test_another_world_gives_up_code_and_drawing_and_an_image_that_it_has_not(world):
    before = held(image=150, to=30, along=4, drawn=DRAWN["mnist"]).changed(seed=9)
    after = before.with_choice("world", world)
    given_up = {"z": None, "drawn": None, "axes": (0, 1)} | ({"image": 16} if world == "faces" else {})
    if world == "faces":  # eight dimensions at first
        del given_up["axes"]
    assert after.view == before.view.model_copy(update=given_up)
    assert (after.seed, after.family) == (9, "vae")
    assert after.with_choice("world", world) is after


def test_a_code_of_one_world_means_nothing_in_another_with_as_many_dimensions():
    assert VaeState(view={"z": (1, 2), "draw": 7}).with_world("digits") == VaeState(world="digits", view={"draw": 7})


def test_where_a_family_learns_nothing_there_is_a_vae():
    state = VaeState(world="digits", family="linear_vae", seed=5)
    assert state.with_world("mnist").family == "linear_vae"
    assert state.with_world("faces") == VaeState(world="faces", seed=5)


def test_faces_begin_with_more_dimensions_and_a_gaussian():
    config = VaeState(world="faces").config
    assert (config.latent, config.likelihood, config.steps) == (10, "gaussian", 3000)
    assert VaeState(world="faces", config={"latent": 2}).config.changed(latent=10) == config


@pytest.mark.parametrize(("one", "other"), [("vae", "autoencoder"), ("autoencoder", "vae")])
def test_a_vae_and_an_autoencoder_keep_each_others_knobs(one, other):
    config = {"latent": 3, "hidden": 256, "width": 32, "learning_rate": 0.01, "batch": 32, "steps": 300}
    before = VaeState(family=one, config=config, view={"z": (1, 2, 3)}, beside=True)
    after = before.with_choice("family", other)
    assert after.config.model_dump().items() >= config.items()
    assert after.view.z == (1, 2, 3)
    assert set(after.specs()) == {MODEL, BESIDE}
    assert [after.specs()[film].model for film in (MODEL, BESIDE)] == [other, one]


@pytest.mark.parametrize("family", ["vae", "autoencoder"])
def test_a_linear_vae_has_knobs_of_its_own(family):
    before = VaeState(family=family, config={"noise": 0.2, "latent": 2}, beside=True, view={"right": "beside"})
    linear = before.with_choice("family", "linear_vae")
    assert linear.config == models.config_of("linear_vae")()
    assert (linear.beside, linear.view.right) == (False, "machine")
    assert linear.with_choice("family", family).config == models.config_of(family)()


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("name", ["mars", "network", "", "gan"])
def test_a_choice_that_is_none_is_refused(world, name):
    for choice in ("world", "family", "planet"):
        with pytest.raises(ValueError, match=r"no such|does not learn"):
            VaeState(world=world).with_choice(choice, name)


@pytest.mark.parametrize("value", [2, -1, 5])
def test_beside_is_yes_or_no(value):
    with pytest.raises(ValueError, match="beside"):
        VaeState().with_choice("beside", value)
    with pytest.raises(ValueError, match="beside"):
        VaeState(family="linear_vae").with_choice("beside", 1)


def test_the_counterpart_is_trained_alike_and_takes_no_branch():
    state = VaeState(config={"latent": 3, "beta": 4.0, "steps": 300}, beside=True, seed=8)
    state = state.with_branch(MODEL, 5, "learning_rate", 0.001)
    own, other = state.specs()[MODEL], state.specs()[BESIDE]
    assert (other.model, other.world, other.seed, other.branches) == ("autoencoder", "mnist", 8, ())
    shared = set(type(other.config).model_fields)
    assert shared == set(type(own.config).model_fields) - {"beta"}
    assert all(getattr(own.config, name) == getattr(other.config, name) for name in shared)
    assert len(own.branches) == 1


@pytest.mark.parametrize(("field", "value"), [("beta", 4.0), ("learning_rate", 0.001)])
def test_a_training_branches_by_beta_or_rate_and_nothing_else(field, value):
    state = VaeState().with_branch(MODEL, 6, field, value)
    (branch,) = state.branches
    assert (branch.field, branch.value) == (field, value)
    assert getattr(state.in_force("vae"), field) == value
    assert state.without_branch(MODEL) == VaeState()
    assert state.with_section("vae", latent=3).branches == (branch,)
    assert state.with_section("vae", **{field: value}).branches == (), "the knob says the beginning's"
    assert state.with_section("vae", steps=300).branches == (), "its step may be none of the film's"
    assert not VaeState().branches_at("vae", "latent", 6)
    assert not VaeState().branches_at("data", "images", 6)
    assert not VaeState(family="autoencoder").branches_at("autoencoder", "steps", 6)


def test_other_steps_rest_at_the_end():
    state = VaeState(view={"frame": 20})
    assert state.with_section("vae", steps=10).view.frame is None
    assert state.with_section("vae", latent=3).view.frame == 20


@settings(max_examples=60)
@given(states(), st.sampled_from(WORLDS), st.sampled_from(models.OF_IMAGES), st.booleans())
def test_any_page_takes_any_choice_that_there_is(state, world, family, beside):
    there = state.with_choice("world", world)
    assert there.world == world
    if family in FAMILIES[world]:
        there = there.with_choice("family", family)
        assert there.family == family
    if there.family in OTHER:
        there = there.with_choice("beside", int(beside))
        assert (BESIDE in there.specs()) is beside
    assert VaeState.model_validate(there.model_dump()) == there
    assert there.with_section(there.family, latent=16).with_section(there.family, latent=1).latent == 1


def test_presets_are_states_of_the_page():
    assert all(isinstance(preset.state, VaeState) for preset in PRESETS.values())
    assert VaeView().z is None
