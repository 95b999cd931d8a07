"""The address: what is written is read again, and nothing that stands in one can raise or be echoed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer import models, worlds
from explorer.concepts.vae import CONCEPT
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import FAMILIES, VaeState
from explorer.concepts.vae.view import VaeView
from explorer.page.address import Complaint, parse, write
from explorer.page.notices import complaint_sentences
from explorer.page.words.language import LANGUAGES
from explorer.runs.schedule import schedule
from tests.concepts.vae.states import packed, states
from tests.speaking import speak

CJK = re.compile("[\u4e00-\u9fff]")
FIELDS = {name: [*models.config_of(name).model_fields, "branch"] for name in models.OF_IMAGES} | {"data": ["images"]}
KNOWN = ["world", "family", "beside", "seed", *VaeView.model_fields]
KNOWN += [f"{section}.{field}" for section, fields in FIELDS.items() for field in fields]
DRAWING = packed([9] * 64)
NASTY = [
    "",
    " ",
    "none",
    "nan",
    "inf",
    "-inf",
    "1e400",
    "1_0",
    "٣",
    "0x10",
    "-1",
    "0",
    "1",
    "2",
    "5",
    "16",
    "17",
    "199",
]
NASTY += ["0,0", "nan,0", "0,inf", "6.001,0", "1,2,3", ",", "0,", "0,1,", "9" * 500, "faces", "linear_vae", "network"]
NASTY += ["60:beta:4.0", "60:beta:nan", "61:beta:4.0", "0:latent:3", ":::", "60:weights:0=1", "moons", "mars"]
NASTY += [DRAWING, DRAWING[:-1], "A" * 43, "A" * 523, "B" * 523, "B" * 700, "B" * 701, "<b>", "\x00", "\ud800", "both"]


def test_a_new_page_has_an_empty_address():
    assert write(VaeState()) == {}
    assert parse(VaeState, {}) == (VaeState(), ())


@settings(max_examples=150)
@given(states())
def test_what_is_written_is_read_again(state):
    query = write(state)
    assert parse(VaeState, query) == (state, ())
    assert sum(len(name) + len(text) + 2 for name, text in query.items()) < 1400  # a QR code holds 2,953 bytes


@settings(max_examples=1000)
@given(
    st.dictionaries(
        st.sampled_from(KNOWN) | st.text(max_size=30), st.sampled_from(NASTY) | st.text(max_size=200), max_size=12
    )
)
def test_no_query_raises(query):
    state, complaints = parse(VaeState, query)
    assert parse(VaeState, write(state)) == (state, ())
    for complaint in complaints:
        assert complaint.name in {"", *KNOWN}
        assert len(complaint.instead) < 40


@settings(max_examples=300)
@given(states(), st.sampled_from([name for name in KNOWN if name not in ("world", "family", "beside")]))
def test_one_bad_parameter_costs_only_itself(state, name):
    written = write(state)
    got, complaints = parse(VaeState, {**written, name: "?"})
    section = name.partition(".")[0]
    if "." in name and section not in state.sections():
        assert (got, complaints) == (state, (Complaint("unknown"),))
    elif name.endswith(("latent", "steps")):  # others depend on how many there are
        assert name in [complaint.name for complaint in complaints]
    else:
        free_text = name == "drawn"  # any text is one, until the page looks at it
        assert [(c.problem, c.name) for c in complaints] == [
            ("unlisted" if free_text or name in WORDED else "unreadable", name)
        ]
        assert {k: v for k, v in write(got).items() if k != name} == {k: v for k, v in written.items() if k != name}


WORDED = {"left", "under", "right", "panel", "tab", "experiment"} | {f"{name}.likelihood" for name in models.OF_IMAGES}


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ({"z": "1"}, Complaint("range", "z", "none")),
        ({"z": "0,0,0"}, Complaint("range", "z", "none")),
        ({"z": "0,6.5"}, Complaint("range", "z", "none")),
        ({"z": "0,nan"}, Complaint("unreadable", "z", "none")),
        ({"z": "here"}, Complaint("unreadable", "z", "none")),
        ({"z": ",".join(["-1.234"] * 17)}, Complaint("range", "z", "none")),
        ({"drawn": "A" * 523}, Complaint("unlisted", "drawn", "")),
        ({"drawn": DRAWING}, Complaint("unlisted", "drawn", "")),
        ({"drawn": "B" * 701}, Complaint("unreadable", "drawn", "")),
        ({"image": "200"}, Complaint("range", "image", "16")),
        ({"image": "one"}, Complaint("unreadable", "image", "16")),
        ({"to": "-1"}, Complaint("range", "to", "1")),
        ({"axes": "0,2"}, Complaint("range", "axes", "0,1")),
        ({"axes": "1,1"}, Complaint("range", "axes", "0,1")),
        ({"axes": "1"}, Complaint("unreadable", "axes", "0,1")),
        ({"along": "33"}, Complaint("range", "along", "16")),
        ({"right": "beside"}, Complaint("unlisted", "right", "machine")),
        ({"beside": "2"}, Complaint("range", "beside", "0")),
        ({"beside": "yes"}, Complaint("unreadable", "beside", "0")),
        ({"world": "mars"}, Complaint("unlisted", "world", "mnist")),
        ({"family": "network"}, Complaint("unlisted", "family", "vae")),
        ({"vae.latent": "17"}, Complaint("range", "vae.latent", "2")),
        ({"vae.beta": "nan"}, Complaint("unreadable", "vae.beta", "1.0")),
        ({"vae.branch": "61:beta:4.0"}, Complaint("stale", "vae.branch", "")),
        ({"vae.branch": "60:latent:3"}, Complaint("stale", "vae.branch", "")),
        ({"linear_vae.latent": "3"}, Complaint("unknown")),
        ({"frame": "25"}, Complaint("stale", "frame", "")),
        ({"<b>": "1"}, Complaint("unknown")),
    ],
)
def test_each_refusal_is_said(query, complaint):
    assert parse(VaeState, query) == (VaeState(), (complaint,))


def test_a_branch_that_fits_is_taken():
    step = schedule(VaeState().config.steps, VaeState().config.frames)[8]
    state, complaints = parse(VaeState, {"vae.branch": f"{step}:beta:4.0"})
    assert complaints == ()
    assert [(branch.step, branch.field, branch.value) for branch in state.branches] == [(step, "beta", 4.0)]


def test_an_image_of_another_world_and_a_family_that_faces_have_not_are_refused():
    assert parse(VaeState, {"world": "faces", "image": "150"})[1] == (Complaint("range", "image", "16"),)
    state, complaints = parse(VaeState, {"world": "faces", "family": "linear_vae", "beside": "1"})
    assert complaints == (Complaint("unlisted", "family", "vae"),)
    assert state == VaeState(world="faces").with_beside(True)


OWN = {
    "z": {"z": "0,nan"},
    "z of another length": {"z": "1"},
    "drawn": {"drawn": "A" * 523},
    "image": {"image": "200"},
    "to": {"to": "200"},
    "axes": {"axes": "0,2"},
    "beside": {"family": "linear_vae", "beside": "1"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("query", OWN.values(), ids=OWN)
def test_a_code_a_drawing_and_what_else_is_the_pages_own_has_its_sentence(query, lang, monkeypatch):
    speak(monkeypatch, lang)
    complaints = parse(VaeState, query)[1]
    (said,) = complaint_sentences(complaints, CONCEPT)
    assert bool(CJK.search(said)) == (lang == "zh")
    assert said.endswith("。" if lang == "zh" else ".")
    assert "`" not in said, "names of parameters say nothing to a visitor"
    assert "nan" not in said


def test_each_family_writes_its_own_section():
    for family in FAMILIES["mnist"]:
        state = VaeState(family=family, config={"latent": 4})
        wanted = {} if family == "vae" else {"family": family}
        assert write(state) == wanted | {f"{family}.latent": "4"}


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_travels(key):
    state = PRESETS[key].state
    assert parse(VaeState, write(state)) == (state, ())


def test_of_faces_only_what_differs_from_their_own_defaults_is_written():
    assert write(VaeState(world="faces")) == {"world": "faces"}
    assert write(VaeState(world="faces", config={"latent": 2})) == {"world": "faces", "vae.latent": "2"}
    assert worlds.config_of("faces", "images")().images == 3000
