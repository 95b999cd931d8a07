"""The page's state: what it accepts, what each change keeps and gives up, and that an address holds all of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer import models, worlds
from explorer.concepts.gan import CONCEPT
from explorer.concepts.gan.cures import CURES, NAMES, NONE
from explorer.concepts.gan.defaults import DATA, DUEL
from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.state import BESIDE, CLOSEUP, MODEL, SECTION, GanState
from explorer.concepts.gan.view import LAYERS, GanView
from explorer.page.address import parse, write
from tests.concepts.gan.states import WORLDS, states

NAN = float("nan")
FAMILIES = {"plane": "gan", "line": "gan_line", "images": "gan_digits"}


@pytest.mark.parametrize("world", WORLDS)
def test_in_every_world_the_family_of_its_kind_learns(world):
    state = GanState().with_choice("world", world)
    kind = GanState.kinds[world]
    assert type(state.gan) is models.config_of(FAMILIES[kind])
    assert type(state.data) is worlds.config_of(world, kind)
    (spec,) = state.specs().values()
    assert (spec.model, spec.source().name, spec.config.learns) == (state.family, world, kind)
    assert (state.on_line, state.on_images) == (kind == "line", kind == "images")
    assert state.frames() == (21 if kind == "images" else 61)


def test_the_page_has_worlds_of_the_plane_and_of_the_line_and_one_of_images():
    assert set(GanState.kinds) == {*worlds.ON_PLANE, *worlds.OF_LINE, "mnist"}
    assert not set(worlds.ON_PLANE) & set(worlds.OF_LINE)


@pytest.mark.parametrize(
    "wrong",
    [
        {"world": "mars"},
        {"world": "faces"},
        {"gan": {"noise_size": 3}},
        {"gan": {"loss": "hinge"}},
        {"gan": {"r1": NAN}},
        {"gan": models.config_of("gan_line")()},
        {"world": "bell", "gan": models.config_of("gan")()},
        {"world": "bell", "data": {"label_noise": 0.1}},
        {"cure": "aspirin"},
        {"branches": [{"step": 9000, "field": "r1", "value": 1.0}]},  # there it ends
        {"branches": [{"step": 0, "field": "pack", "value": 2}]},
        {"view": {"right": "beside"}},
        {"view": {"frame": 61}},
        {"view": {"slow": 9000}},
        {"world": "iris", "view": {"show": "exact"}},
        {"world": "mnist", "view": {"show": "exact"}},
        {"world": "mnist", "gan": {"noise_size": 17}},
        {"world": "mnist", "gan": {"fourier": 2}},
        {"world": "mnist", "gan": {"shifts": 4}},
        {"world": "mnist", "data": {"points": 100}},
        {"world": "mnist", "gan": models.config_of("gan")()},
        {"world": "ring", "gan": models.config_of("gan_digits")()},
        {"world": "mnist", "cure": "r1"},
        {"world": "mnist", "view": {"right": "step"}},
        {"world": "mnist", "view": {"right": "beside"}},
        {"world": "mnist", "view": {"slow": 40}},
        {"world": "mnist", "view": {"frame": 21}},
        {"world": "mnist", "view": {"pencil": "world"}},
        {"world": "mnist", "gan": {"noise_size": 2}, "view": {"z": (0.0, 0.0, 0.0)}},
        {"world": "mnist", "gan": {"noise_size": 2}, "view": {"axes": (0, 2)}},
        {"view": {"right": "sliders"}},
    ],
)
def test_a_page_holds_only_what_there_is(wrong):
    with pytest.raises(ValidationError):
        GanState.model_validate(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"right": "truth"},
        {"part": "judge"},
        {"layers": ("field", "fields")},
        {"layers": "field"},
        {"forged": 49},
        {"forged": 1001},
        {"draw": -1},
        {"morph": 1.01},
        {"slow": -1},
        {"line": 8},
        {"substep": 8},
        {"dirac_loss": "least_squares"},
        {"dirac_cure": "spectral"},
        {"dirac_strength": -0.1},
        {"dirac_start": (2.01, 0)},
        {"dirac_start": (0, NAN)},
        {"dirac_start": (0,)},
        {"asked": 10},
        {"asked": -1},
        {"asked": "all"},
        {"z": ()},
        {"z": (6.1,)},
        {"z": (NAN,)},
        {"z": (0.0,) * 17},
        {"axes": (0, 16)},
        {"axes": (-1, 0)},
        {"axes": (1, 1)},
        {"axes": (0,)},
    ],
)
def test_a_view_holds_only_what_there_is(wrong):
    with pytest.raises(ValidationError):
        GanView.model_validate(wrong)


def test_layers_come_in_their_order_each_once_and_may_be_none():
    assert GanView(layers=("gradients", "field", "gradients")).layers == ("field", "gradients")
    assert GanView(layers=()).layers == ()
    assert write(GanState().with_view(layers=())) == {"layers": ""}
    assert parse(GanState, {"layers": ""})[0].view.layers == ()
    assert GanView(layers=tuple(reversed(LAYERS))).layers == LAYERS


@settings(max_examples=80)
@given(states())
def test_an_address_holds_all_of_it(state):
    read, complaints = parse(GanState, write(state))
    assert not complaints
    assert read == state


@settings(max_examples=60)
@given(states(), st.sampled_from(WORLDS), st.sampled_from(NAMES))
def test_any_page_takes_any_choice_that_there_is(state, world, cure):
    there = state.with_choice("world", world)
    if there.on_images:
        assert there.cure == NONE
        with pytest.raises(ValueError, match="no such cure"):
            there.with_cure("r1")
        cure = NONE
    there = there.with_choice("cure", cure)
    assert (there.world, there.cure, there.seed) == (world, cure, state.seed)
    assert (BESIDE in there.specs()) is (cure != NONE)
    assert GanState.model_validate(there.model_dump()) == there
    assert there.with_section(SECTION, width=128, judge_width=128).with_section(SECTION, width=64).gan.width == 64


def test_another_world_of_the_same_kind_keeps_model_and_branches():
    state = GanState(gan={"r1": 0.3, "noise_size": 1}, seed=9).with_branch(MODEL, 6, "r1", 1.0)
    there = state.with_world("grid")
    assert (there.gan, there.branches, there.seed) == (state.gan, state.branches, 9)
    assert there.data == worlds.config_of("grid")(**DATA["grid"])


def test_a_world_of_another_kind_keeps_the_knobs_but_the_noise_and_gives_up_branches():
    state = GanState(gan={"r1": 0.3, "width": 64}, data={"points": 200}, view={"slow": 40, "draw": 7})
    there = state.with_branch(MODEL, 6, "r1", 1.0).with_view(slow=40, draw=7).with_world("two_bells")
    assert there.gan == models.config_of("gan_line")(**{**DUEL, "r1": 0.3, "width": 64})
    assert there.branches == ()
    assert (there.data.points, there.view.slow, there.view.draw) == (200, None, 7)
    back = there.with_world("ring")
    assert back.gan == state.gan
    assert back.data == state.data
    assert back.data.noise == DATA["ring"]["noise"]


def test_to_images_and_back_nothing_of_the_model_is_kept_and_the_sliders_come_and_go():
    state = GanState(gan={"r1": 0.3}, cure="pack", seed=9, view={"right": "beside", "frame": 40, "draw": 7})
    there = state.with_branch(MODEL, 6, "r1", 1.0).with_world("mnist")
    assert (there.gan, there.branches, there.cure, there.seed) == (models.config_of("gan_digits")(), (), NONE, 9)
    assert (there.view.right, there.view.frame, there.view.draw) == ("sliders", None, 7)
    back = there.with_view(z=(1.0, 0.5), right="dirac", frame=3).with_world("ring")
    assert (back.gan, back.view.right, back.view.frame, back.view.z) == (GanState().gan, "machine", None, None)


def test_other_dimensions_of_the_noise_give_up_a_place_in_the_old_ones():
    state = GanState(world="mnist", gan={"noise_size": 8}, view={"z": (1.0,) * 8, "axes": (3, 7), "asked": 4})
    fewer = state.with_section(SECTION, noise_size=4)
    assert (fewer.view.z, fewer.view.axes, fewer.view.asked) == (None, (0, 1), 4)
    same = state.with_section(SECTION, r1=1.0)
    assert (same.view.z, same.view.axes) == (state.view.z, (3, 7))


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ({"z": "1.0,9.0"}, "z"),
        ({"z": "1.0"}, "z"),
        ({"asked": "11"}, "asked"),
        ({"axes": "0,5"}, "axes"),
        ({"right": "step"}, "right"),
        ({"gan.noise_size": "99"}, "gan.noise_size"),
        ({"cure": "r1"}, "cure"),
    ],
)
def test_what_a_link_says_wrong_about_images_is_named_and_left_out(link, name):
    read, complaints = parse(GanState, {"world": "mnist", **link})
    assert read == GanState().with_world("mnist")
    assert [complaint.name for complaint in complaints] == [name]


def test_where_nobody_knows_p_the_learned_is_shown():
    state = GanState(view={"show": "error"})
    assert state.with_world("iris").view.show == "learned"
    assert state.with_world("two_bells").view.show == "error"


@pytest.mark.parametrize("cure", CURES)
@pytest.mark.parametrize("world", ["ring", "two_bells"])
def test_a_cure_is_one_setting_and_nothing_else(world, cure):
    state = GanState(world=world, cure=cure)
    own, other = (state.specs()[film] for film in (MODEL, BESIDE))
    assert own.model_copy(update={"config": other.config}) == other
    changed = {name for name, value in dict(own.config).items() if value != getattr(other.config, name)}
    assert changed == set(CURES[cure].changes(state.gan))
    assert len(changed) == (2 if cure == "wasserstein" else 1)  # a critic needs something to hold it
    assert (cure in changed) or cure in ("wasserstein", "least_squares", "non_saturating", "two_scales")


@pytest.mark.parametrize("cure", CURES)
def test_what_has_a_cure_has_the_same_without_it_beside_it(cure):
    state = GanState(cure=cure)
    cured = state.changed(gan=state.specs()[BESIDE].config)
    assert cured.specs()[BESIDE].config == state.gan
    assert CURES[cure].has(cured.gan) is not CURES[cure].has(state.gan)
    assert CURES[cure].has(state.gan) is (cure in ("averaging", "non_saturating")), "what is usual here has them"


def test_what_stands_beside_branches_as_the_model_does_but_not_by_its_cure():
    state = GanState(cure="r1").with_branch(MODEL, 6, "generator_rate", 0.01).with_branch(MODEL, 9, "r1", 1.0)
    own, other = (state.specs()[film].branches for film in (MODEL, BESIDE))
    assert [branch.field for branch in own] == ["generator_rate", "r1"]
    assert other == own[:1]


def test_without_a_cure_the_machine_takes_its_place():
    state = GanState(cure="r1", view={"right": "beside"})
    assert state.with_cure(NONE).view.right == "machine"
    assert state.with_cure("pack").view.right == "beside"
    with pytest.raises(ValueError, match="no such cure"):
        state.with_cure("aspirin")


def test_other_steps_or_sizes_rest_at_the_end_and_give_up_what_no_longer_fits():
    state = GanState(view={"frame": 40, "slow": 900}).with_branch(MODEL, 6, "r1", 1.0).with_view(frame=40, slow=900)
    fewer = state.with_section(SECTION, steps=100)
    assert (fewer.view.frame, fewer.view.slow, fewer.branches) == (None, None, ())
    larger = state.with_section(SECTION, width=128, judge_width=128, judge_layers=3)
    assert larger.frames() < 61
    assert (larger.view.frame, larger.branches) == (None, ())
    same = state.with_section(SECTION, momentum=0.9)
    assert (same.view.frame, same.view.slow, same.branches) == (40, 900, state.branches)
    assert state.with_section(SECTION, r1=0.3).branches == (), "the knob says the beginning's"


def test_a_step_in_a_link_is_the_last_recorded_one_that_is_not_after_it_and_never_the_last():
    recorded = GanState().specs()[MODEL].recorded
    for slow, frame in ((0, 0), (recorded[5], 5), (recorded[6] - 1, 5), (GanState().gan.steps - 1, len(recorded) - 2)):
        state = GanState(view={"slow": slow})
        assert (state.slow_frame, state.specs()[CLOSEUP].closeup) == (frame, recorded[frame])
    assert GanState().slow_frame is None
    assert CLOSEUP not in GanState().specs()


def test_a_step_is_followed_in_the_training_as_it_branches():
    state = GanState(view={"slow": 900}).with_branch(MODEL, 6, "r1", 1.0)
    own, near = state.specs()[MODEL], state.specs()[CLOSEUP]
    assert (near.whole(), near.config_at(near.closeup).r1) == (own, 1.0)
    frame = state.slow_frame
    later = state.with_branch(MODEL, frame + 1, "r1", 0.3)
    assert later.specs()[CLOSEUP].config_at(near.closeup).r1 == 1.0, "what comes after it is not yet"
    assert later.frames() == GanState().frames(), "its eight steps lie along no training"


def test_presets_are_states_of_the_page_and_the_plain_page_is_the_first():
    assert all(isinstance(preset.state, GanState) for preset in PRESETS.values())
    assert CONCEPT.matching(GanState()) == "collapse"


def test_what_is_left_out_is_as_usual_on_this_page_in_every_world_however_one_gets_there():
    state = GanState()
    assert {name: getattr(state.gan, name) for name in DUEL} == dict(DUEL)
    assert (state.data.noise, state.data.points) == (0.04, 1000)
    assert GanState(gan={"r1": 1.0}).gan == state.gan.changed(r1=1.0)
    assert GanState(data={"points": 200}).data == state.data.changed(points=200)
    for world in WORLDS:
        there = state.with_world(world)
        assert write(there).keys() <= {"world"}
        assert there.with_world("ring") == state
    as_elsewhere = GanState(data=worlds.config_of("ring")(), gan=models.config_of("gan")())
    assert parse(GanState, write(as_elsewhere)) == (as_elsewhere, ())
    assert as_elsewhere != state


def test_where_mnist_is_not_installed_the_page_opens_in_its_first_world_and_says_why(monkeypatch):
    monkeypatch.setattr("explorer.worlds.images.available", lambda: ("digits",))
    state = GanState(world="mnist", seed=9, view={"asked": 4})
    there, (complaint,) = CONCEPT.here(state)
    assert (there.world, there.seed, there.view.right) == ("ring", 9, "machine")
    assert "mlxtend" in CONCEPT.complaint(complaint)
    assert CONCEPT.here(GanState()) == (GanState(), ())
    monkeypatch.undo()
    assert CONCEPT.here(state) == (state, ())
