"""The address: what is written is read again, and nothing that stands in one can raise or be echoed."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer import models, worlds
from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.state import FAMILIES, PairState
from explorer.concepts.joint_vs_conditional.view import EXPERIMENTS, MISSING, PRIORS, SHOWS, SIDES
from explorer.models.configs.network import LEARNING_RATES
from explorer.page.address import FOREIGN, MAX_PARAMETERS, Complaint, parse, write
from explorer.page.lesson.text import from_file
from explorer.page.notices import complaint_sentences
from explorer.page.view import TABS
from explorer.runs.schedule import schedule
from explorer.worlds.plane.drawn import EXAMPLE
from tests.strategies import configs

SECTIONS = {
    "data": " ".join(
        dict.fromkeys(field for kind in map(worlds.config_of, worlds.FORMULAS) for field in kind.model_fields)
    ),
    **{name: " ".join((*kind.model_fields, "branch")) for name in models.ON_PLANE for kind in [models.config_of(name)]},
}
KNOWN = ["world", "conditional", "joint", "seed", "frame", "show", "ask", "drawn", "panel", "machine", "tab"]
KNOWN += ["pencil", "draft", "sketch"]
KNOWN += ["whole", "shade", "prior", "missing", "experiment"]
KNOWN += [f"{section}.{field}" for section, fields in SECTIONS.items() for field in fields.split()]
NASTY = ["-0", "1e400", "nan", "inf", "-inf", "1_000", "٣", "0x10", "1e", "--1", "../../etc/passwd", "%00", "none"]
NASTY += [
    "None",
    "true",
    "[]",
    "{}",
    "1,2,3",
    "1,",
    ",",
    "moons",
    "blobs",
    "30:learning_rate:0.1",
    "30:learning_rate:nan",
    ":::",
]
NASTY += ["30:weights:0=1", "30:weights:9999=1;", "8-4-2", "99-1", "x1,sinx2", "x9", "yes"]
NASTY += [
    "0:learning_rate:0.1,0:learning_rate:0.1",
    "1:__class__:1",
    "5:steps:1",
    "30:rate",
    "{0.__class__}",
    "0.35,0.1",
]
NASTY += ["aAAAA.bAAAA", "aAAAA", "AAAAf_f_", "fAAAA", "a" * 401, "aAAAA." * 400, "world", "border"]
NASTY += ["", " ", "9" * 500, "1" * 9, "<script>alert(1)</script>", "'; drop table", "\x00", "\ud800"]


@st.composite
def states(draw: st.DrawFn) -> PairState:
    world = draw(st.sampled_from(worlds.FORMULAS))
    data = draw(configs(worlds.config_of(world)))
    families = [draw(st.sampled_from(FAMILIES[side])) for side in SIDES]
    fits = {name: draw(configs(models.config_of(name))) for name in families}
    state = PairState(world=world, data=data, **fits, seed=draw(st.integers(0, 9999)))
    for _ in range(draw(st.integers(0, 2)) if "network" in families else 0):
        frame = draw(st.integers(0, len(schedule(state.config("conditional").steps)) - 2))
        field, values = draw(
            st.sampled_from((("learning_rate", LEARNING_RATES), ("weights", ("0=1.5", "0=0.001;1=-19.999"))))
        )
        state = state.with_branch("conditional", frame, field, draw(st.sampled_from(values)))
    return state.with_view(
        frame=draw(st.none() | st.integers(0, state.frames() - 1)),
        show=draw(st.sampled_from(SHOWS)),
        ask=draw(st.none() | st.tuples(st.floats(-3, 3), st.floats(-2.6, 2.6))),
        drawn=draw(st.integers(0, 1000)),
        whole=draw(st.booleans()),
        shade=draw(st.booleans()),
        prior=draw(st.none() | st.floats(*PRIORS)),
        missing=draw(st.sampled_from(MISSING)),
        machine=draw(st.booleans()),
        experiment=draw(st.none() | st.sampled_from(EXPERIMENTS)),
        tab=draw(st.sampled_from(TABS)),
        pencil=draw(st.sampled_from([None, "world", "border"])),
        draft=draw(st.sampled_from([None, "", "bAAAA", EXAMPLE])),
        sketch=draw(st.none() | st.just("AAAAf_f_")),
    )


@settings(max_examples=300, deadline=None)
@given(states())
def test_what_is_written_is_read_again(state):
    assert parse(PairState, write(state)) == (state, ())


@pytest.mark.parametrize("world", worlds.FORMULAS)
def test_every_knob_of_every_world_survives_the_way_through_the_address(world):
    """Each at both ends of its range: one alone, so that none hides behind another, and all at once."""
    fields = {name: field.json_schema_extra for name, field in worlds.config_of(world).model_fields.items()}
    fields = {name: about for name, about in fields.items() if about}  # a drawing has no ends
    ends = [{name: about[end] for name, about in fields.items()} for end in ("low", "high")]
    for data in (*ends, *({name: value} for every in ends for name, value in every.items())):
        state = PairState(world=world, data=data)
        assert parse(PairState, write(state)) == (state, ())
        wanted = {"world"} if world != PairState().world else set()
        wanted |= {
            f"data.{name}"
            for name, value in data.items()
            if value != worlds.config_of(world).model_fields[name].default
        }
        assert set(write(state)) == wanted


def test_defaults_leave_the_address_empty():
    assert write(PairState()) == {}
    assert parse(PairState, {}) == (PairState(), ())


def test_no_known_name_with_any_nasty_text_raises():
    """Each name meets each text, as many of them at once as an address may hold."""
    for i in range(len(NASTY)):
        for first in range(0, len(KNOWN), MAX_PARAMETERS):
            names = KNOWN[first : first + MAX_PARAMETERS]
            query = {name: NASTY[(i + k) % len(NASTY)] for k, name in enumerate(names)}
            state, complaints = parse(PairState, query)
            assert parse(PairState, write(state)) == (state, ())
            assert {complaint.name for complaint in complaints} <= {"", *names}


@settings(max_examples=600, deadline=None)  # of mixtures: that each name meets each text is shown above
@given(
    st.dictionaries(
        st.sampled_from(KNOWN) | st.text(max_size=30), st.sampled_from(NASTY) | st.text(max_size=200), max_size=12
    )
)
def test_no_query_raises(query):
    state, complaints = parse(PairState, query)
    assert parse(PairState, write(state)) == (state, ())
    for complaint in complaints:
        assert complaint.name in {"", *KNOWN}
        assert len(complaint.instead) < 40


@settings(max_examples=200, deadline=None)  # to draw a state takes longer than to read several addresses
@given(states(), st.lists(st.tuples(st.sampled_from(KNOWN), st.sampled_from(NASTY)), min_size=5, max_size=5))
def test_one_bad_parameter_costs_only_itself(state, every):
    written = write(state)
    for name, bad in every:
        got, complaints = parse(PairState, {**written, name: bad})
        if [complaint.name for complaint in complaints] == [name] and complaints[0].problem != "unknown":
            section = "data." if name == "world" else name  # another world's data have other ranges
            kept = {key: text for key, text in written.items() if key != name and not key.startswith(section)}
            assert {key: text for key, text in write(got).items() if key in kept} == kept


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ({"network.layers": "many"}, Complaint("unreadable", "network.layers", "2")),
        ({"network.layers": "9"}, Complaint("range", "network.layers", "2")),
        ({"network.layers": "2.0"}, Complaint("unreadable", "network.layers", "2")),
        ({"data.points": "1e9"}, Complaint("unreadable", "data.points", "600")),
        ({"world": "mars"}, Complaint("unlisted", "world", "moons")),
        ({"frame": "199"}, Complaint("stale", "frame", "")),
        ({"frame": "-1"}, Complaint("stale", "frame", "")),
        ({"ask": "9,9"}, Complaint("range", "ask", "0.35,0.1")),
        ({"ask": "here"}, Complaint("unreadable", "ask", "0.35,0.1")),
        ({"network.branch": "8:learning_rate:0.1"}, Complaint("stale", "network.branch", "")),
        ({"network.branch": "250:width:4"}, Complaint("stale", "network.branch", "")),
        ({"network.branch": "250:weights:105=1"}, Complaint("stale", "network.branch", "")),
        ({"network.branch": "250:weights:0=1e9"}, Complaint("stale", "network.branch", "")),
        ({"network.branch": "250:weights:" + "0=1;" * 99}, Complaint("unreadable", "network.branch", "")),
        ({"network.widths": "99"}, Complaint("unlisted", "network.widths", "")),
        ({"network.features": "x3"}, Complaint("unlisted", "network.features", "x1,x2")),
        ({"machine": "maybe"}, Complaint("unreadable", "machine", "no")),
        ({"network.branch": "250:learning_rate:99"}, Complaint("stale", "network.branch", "")),
        ({"show": "x" * 10_000}, Complaint("unreadable", "show", "learned")),
        ({"pencil": "crayon"}, Complaint("unlisted", "pencil", "none")),
        ({"sketch": "AAAA"}, Complaint("unlisted", "sketch", "")),
        ({"sketch": "A" * 404}, Complaint("unreadable", "sketch", "")),
        ({"draft": "<b>"}, Complaint("unlisted", "draft", "")),
        ({"whole": "1"}, Complaint("unreadable", "whole", "no")),
        ({"prior": "0.99"}, Complaint("range", "prior", "none")),
        ({"prior": "half"}, Complaint("unreadable", "prior", "none")),
        ({"missing": "x3"}, Complaint("unlisted", "missing", "none")),
        ({"<b>": "1"}, Complaint("unknown")),
    ],
)
def test_each_refusal_is_said(query, complaint):
    state, complaints = parse(PairState, query)
    assert complaints == (complaint,)
    assert state == PairState()


LONGEST = f"a{299 * 'AAAA'}.b{299 * 'AAAA'}"


@pytest.mark.parametrize("text", ["aAAAA.bf_f_", "AAAAABAAAABBB.bAAAA.cAAAABBBB", LONGEST])
def test_a_link_restores_the_drawing(text):
    state = PairState(world="drawn", data={"strokes": text}).with_view(pencil="world")
    assert parse(PairState, write(state)) == (state, ())
    assert sum(map(len, write(state).values())) < 2600  # a QR code holds 2,953 bytes


@pytest.mark.parametrize(
    "text", ["", "aAAAA", "aAAAA.cAAAA", "aAAAA.bAAA", "aAAAA.BAAAABBBB", "aAAAA.b****", "aAAAA.b" + "AAAA" * 600]
)
def test_a_broken_drawing_is_refused_and_the_example_shown(text):
    state, (complaint,) = parse(PairState, {"world": "drawn", "data.strokes": text})
    assert state == PairState(world="drawn")
    assert (complaint.name, complaint.instead) == ("data.strokes", "")
    assert "example" in complaint_sentences((complaint,), CONCEPT)[0]


def test_what_others_answer_for_is_left_alone():
    assert parse(PairState, dict.fromkeys(FOREIGN, "x")) == (PairState(), ())


def test_a_crowd_is_cut():
    _, complaints = parse(PairState, {f"p{i}": "1" for i in range(10 * MAX_PARAMETERS)})
    assert complaints == (Complaint("crowd"), Complaint("unknown"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"network.rate": "0.3"}, {"network.learning_rate": "0.3"}),
        ({"mixture.ridge": "3.0"}, {"mixture.covariance_prior": "3.0"}),
        ({"data.wrong": "0.2"}, {"data.label_noise": "0.2"}),
        ({"world": "iris", "data.wrong": "0.2"}, {"world": "iris", "data.label_noise": "0.2"}),
        ({"network.branch": "111:rate:0.1,444:l2:0.1"}, {"network.branch": "111:learning_rate:0.1,444:l2:0.1"}),
        ({"conditional": "linear", "linear.ridge": "1.0"}, {"conditional": "linear", "linear.ridge": "1.0"}),
    ],
)
def test_links_that_hold_old_names_open_as_todays(old, new):
    assert parse(PairState, old) == parse(PairState, new)
    assert parse(PairState, old)[1] == ()
    assert write(parse(PairState, old)[0]) == new
    assert from_file(lesson(old), PairState) == from_file(lesson(new), PairState)


def lesson(view):
    """Return a lesson's file with one stop."""
    stops = [{"title": "a", "note": "", "view": view}]
    return json.dumps({"format": "explorer lesson", "version": 1, "title": "", "stops": stops}).encode()


def test_of_two_names_for_one_thing_todays_counts():
    state, complaints = parse(PairState, {"network.rate": "0.3", "network.learning_rate": "0.1"})
    assert state.config("conditional").learning_rate == 0.1
    assert complaints == ()
