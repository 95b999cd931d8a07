"""What the stage may ask for: another part at the right, another cure. Whatever else a browser says changes nothing."""

import pytest

from explorer.concepts.gan import CONCEPT
from explorer.concepts.gan.state import OF_IMAGES, OF_POINTS, GanState
from explorer.page.address import parse, write
from explorer.runs.schedule import schedule
from explorer.runs.spec import MAX_BRANCHES
from tests import session

NONSENSE = ("model", "", None, 3, ["beside"], {})


@pytest.fixture
def page():
    """The page as it opens."""
    return session.page(GanState(), concept=CONCEPT)


@pytest.mark.parametrize("right", OF_POINTS)
def test_each_part_comes_to_the_right_and_a_cure_brings_its_film(page, right):
    CONCEPT.on_event(page, "right", right)
    assert page.rerun
    assert page.state.view.right == right
    assert list(page.state.specs()) == (["model", "beside"] if right == "beside" else ["model"])
    page.undo()
    assert page.state == GanState()


def test_another_cure_stands_beside_the_model_and_none_makes_room_for_the_machine(page):
    CONCEPT.on_event(page, "cure", "spectral")
    assert (page.state.cure, page.state.view.right) == ("spectral", "beside")
    CONCEPT.on_event(page, "right", "beside")
    assert page.state.cure == "spectral", "the one that was chosen stays"
    CONCEPT.on_event(page, "cure", "none")
    assert (page.state.cure, page.state.view.right) == ("none", "machine")


@pytest.mark.parametrize("event", ["right", "cure", "turns", "slow", "drawn", "planet"])
def test_what_makes_no_sense_changes_nothing(page, event):
    for value in NONSENSE:
        CONCEPT.on_event(page, event, value)
    assert page.state == GanState()


def test_from_a_frame_on_only_one_learns_and_undo_takes_it_back(page):
    CONCEPT.on_event(page, "turns", {"frame": 40, "who": "discriminator"})
    assert page.rerun
    spec = page.state.specs()["model"]
    step = schedule(spec.config.steps, spec.config.frames)[40]
    assert [(b.step, b.field, b.value) for b in spec.branches] == [(step, "turns", "discriminator")]
    assert (spec.config_at(step - 1).turns, spec.config_at(step).turns) == ("both", "discriminator")
    assert page.state.view.frame == 40, "it plays on from there"
    CONCEPT.on_event(page, "turns", {"frame": 50, "who": "both"})
    assert [b.value for b in page.state.specs()["model"].branches] == ["discriminator", "both"]
    page.undo()
    page.undo()
    assert page.state == GanState()


def test_nothing_turns_off_at_the_last_frame_or_for_who_is_nobody(page):
    last = GanState().frames() - 1
    asked = [
        {"frame": last, "who": "generator"},
        {"frame": 99_999, "who": "generator"},
        {"frame": -1, "who": "generator"},
        {"frame": 40, "who": "judge"},
        {"frame": "40", "who": "generator"},
        {"frame": 40},
        {"who": "generator"},
        *NONSENSE,
    ]
    for value in asked:
        CONCEPT.on_event(page, "turns", value)
    assert page.state == GanState()
    CONCEPT.on_event(page, "turns", {"frame": last - 1, "who": "generator"})
    assert page.state != GanState(), "one before it does"


def test_one_step_slowly_is_the_one_that_follows_the_frame_where_one_is(page):
    CONCEPT.on_event(page, "slow", {"frame": 40})
    assert page.rerun
    state, model = page.state, page.state.specs()["model"]
    assert state.specs()["closeup"] == model.close_up(model.recorded[40])
    view = state.view
    assert (view.right, view.part, view.frame, view.slow) == ("step", "all", 40, model.recorded[40])
    assert (view.line, view.substep) == (1, 0)
    CONCEPT.on_event(page, "slow", {"frame": 20})
    assert page.state.specs()["closeup"].closeup == model.recorded[20], "one press moves it"
    page.undo()
    page.undo()
    assert page.state == GanState()


def test_nothing_follows_the_last_frame_so_there_it_is_the_step_before_that(page):
    frames = page.state.frames()
    for asked in (frames - 1, frames + 5):
        CONCEPT.on_event(page, "slow", {"frame": asked})
        assert (page.state.view.frame, page.state.slow_frame) == (frames - 2, frames - 2)
    CONCEPT.on_event(page, "slow", {"frame": 10**9})  # no film could have it
    CONCEPT.on_event(page, "slow", {"frame": -1})
    CONCEPT.on_event(page, "slow", {"frame": "3"})
    assert page.state.slow_frame == frames - 2


@pytest.mark.parametrize("right", ["machine", "beside", "dirac"])
def test_whoever_turns_to_another_part_leaves_the_step(page, right):
    CONCEPT.on_event(page, "slow", {"frame": 40})
    CONCEPT.on_event(page, "right", right)
    assert "closeup" not in page.state.specs()
    view = page.state.view
    assert (view.right, view.slow, view.line, view.substep) == (right, None, 0, 0)


def test_a_step_shown_slowly_is_of_the_same_preset_and_of_the_same_question(page):
    before = CONCEPT.matching(page.state)
    CONCEPT.on_event(page, "slow", {"frame": 40})
    assert CONCEPT.matching(page.state) == before
    assert page.state.roots() == GanState().roots()


def test_as_many_branches_as_a_film_takes(page):
    for frame in (10, 20, 30, 40, 50):
        CONCEPT.on_event(page, "turns", {"frame": frame, "who": "generator" if frame % 20 else "both"})
    assert len(page.state.specs()["model"].branches) == MAX_BRANCHES


def test_a_link_says_who_learns_from_where_and_no_other_word_is_taken(page):
    CONCEPT.on_event(page, "turns", {"frame": 40, "who": "generator"})
    query = write(page.state)
    assert parse(GanState, query) == (page.state, ())
    state, complaints = parse(GanState, {name: text.replace("generator", "judge") for name, text in query.items()})
    assert state.specs() == GanState().specs()
    assert [(complaint.problem, complaint.name) for complaint in complaints] == [("stale", "gan.branch")]


@pytest.mark.parametrize("right", OF_IMAGES)
def test_with_images_sliders_machine_and_dirac_come_to_the_right(right):
    page = session.page(GanState().with_world("mnist"), concept=CONCEPT)
    CONCEPT.on_event(page, "right", right)
    assert page.rerun
    assert page.state.view.right == right


def test_with_images_there_is_no_cure_no_slow_step_and_nobody_learns_alone():
    page = session.page(GanState().with_world("mnist"), concept=CONCEPT)
    asked = {"right": ("beside", "step"), "cure": ("r1", "none"), "slow": ({"frame": 3},)}
    asked["turns"] = ({"frame": 3, "who": "generator"}, {"frame": 3, "who": "both"})
    for event, values in asked.items():
        for value in values:
            CONCEPT.on_event(page, event, value)
    assert page.state == GanState().with_world("mnist")
    assert not page.rerun


def test_the_sliders_are_there_with_images_only(page):
    CONCEPT.on_event(page, "right", "sliders")
    assert page.state == GanState()
