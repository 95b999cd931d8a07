"""Real data on the page: no exact answer in the scene, names are plain, links carry choices but no one's numbers."""

import re

import numpy as np
import pytest
from pydantic import ValidationError

from explorer import worlds
from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.code import code_of
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.metrics.held_out import HeldOut
from explorer.page.address import parse, write
from explorer.page.notices import complaint_sentence, complaint_sentences
from explorer.page.session import Session
from explorer.page.stage.scene import Shot
from explorer.page.tabs import code
from explorer.page.words.language import LANGUAGES
from explorer.plane import features, real
from explorer.plane.table_words import MOST_FLAWS, flaw_sentences, problem_sentence
from explorer.plane.tables import Tables
from explorer.runs import RunSpec, compute
from explorer.runs.engine.watch import Watch
from explorer.stage.scene import decode, encode
from explorer.tables import PROBLEMS, Flaw, TableProblem
from explorer.tables.problems import FLAWS
from tests.session import scene_of
from tests.speaking import speak
from tests.tables.test_tables import GOOD, X, Y, csv

REAL = worlds.DATA_SETS[:-1]
NASTY = ["**a**", "<b onclick=1>`x`</b>", "$y$ :red[z] {n}"]


@pytest.fixture(autouse=True)
def _spoken(monkeypatch):
    speak(monkeypatch, "en")


def shown(state, tables=None):
    """Return the scene of `state` as the browser reads it, with quickly made films."""
    films = {side: compute(RunSpec(**{**dict(state.spec(side)), "config": state.config(side)})) for side in SIDES}
    shots = {side: Shot(Watch(films[side], "done")) for side in SIDES}
    return decode(encode(scene_of(state, shots, tables=tables, play=False)))


def quick(world, **data):
    return PairState(world=world, data=data, logistic={"steps": 5}, lda={})


def with_table(data=GOOD):
    tables = Tables()
    packed = tables.add(data)
    return quick("iris").with_table(packed), tables


@pytest.mark.parametrize("world", REAL)
def test_a_scene_of_real_data_says_what_is_known_and_no_more(world):
    state = quick(world)
    source = worlds.get(world)
    told = shown(state)
    assert told["own"]["exact"] is None
    assert told["own"]["points"]["xy"] == pytest.approx(source.data().x, abs=1e-3)
    assert told["own"]["real"]["shares"] == pytest.approx(source.held_out().shares)
    for axis, own in zip(told["own"]["real"]["axes"], source.axes, strict=True):
        assert (axis["offset"], axis["scale"]) == (own.offset, own.scale)
        assert axis["name"]
    for side, panel in zip(SIDES, told["panels"], strict=True):
        read = HeldOut(source, side).baseline
        assert panel["floor"] is None
        assert panel["baseline"] == {
            "bits": read.bits,
            "label_bits": HeldOut(source, "conditional").baseline.bits,
            "error_rate": read.error_rate,
            "points": len(source.held_out().y),
        }
        assert "bits_se" in told["films"][side]["scalars"]
    assert told["words"]["measured"] == f"measured on {len(source.held_out().y)} rows held out"
    assert not any("exact" in text for key, text in told["words"].items() if key.startswith("describe_post"))
    assert ("digits" in told["own"]["real"]) == (world == "digits")


def test_errors_are_weighted_by_the_shares_of_the_rows_they_are_counted_on():
    """Wrong labels change what is learned from, but no row held out."""
    told = shown(quick("wine", label_noise=0.3))
    counts = np.bincount(told["own"]["evaluation"]["label"])
    assert told["own"]["real"]["shares"] == pytest.approx(counts / counts.sum())
    learned = worlds.get("wine", label_noise=0.3).data().shares
    assert np.abs(learned - counts / counts.sum()).max() > 0.01, "the shares learned from are others"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_about_error_rates_claims_fresh_points_or_an_exact_rule(lang, monkeypatch):
    speak(monkeypatch, lang)
    told = shown(quick("iris"))["words"]
    for key in ("errs_held_out", "errs_held_out_at"):
        assert not re.search("fresh|exact|formula|新点|精确|公式", told[key])
        assert "{n}" in told[key]
    assert {"{share}", "{name}"} <= set(re.findall(r"\{\w+\}", told["errs_held_out_at"]))


def test_a_scene_of_a_formula_stays_as_it_is():
    told = shown(quick("moons"))
    assert told["own"]["real"] is None
    assert told["own"]["exact"]["kind"] == "mixture"
    assert all(panel["baseline"] is None and panel["floor"]["bits"] > 0 for panel in told["panels"])
    assert told["words"]["class_a"] == "A"


def test_the_scale_of_densities_is_about_their_peak():
    for world in REAL:
        told = shown(quick(world))
        source = worlds.get(world)
        x = source.data().x
        counts = np.histogram2d(x[:, 0], x[:, 1], bins=12, range=[[-3, 3], [-2.6, 2.6]])[0]
        rough = counts.max() / len(x) / (6 * 5.2 / 144)
        assert 0.3 * rough < told["own"]["real"]["peak"] < 3 * rough


def test_digits_in_a_scene_are_the_world_s_own():
    told = shown(quick("digits", which="06"))
    source = worlds.get("digits", which="06")
    pictures = told["own"]["real"]["digits"]
    at = source.x[:5]
    ink = pictures["mean"] + at @ pictures["directions"]
    assert ink == pytest.approx(source.images(at) / 16, abs=1e-5)
    assert (told["words"]["class_a"], told["words"]["class_b"]) == ("0", "6")
    assert f"{100 * source.components.shares.sum():.0f}" in told["words"]["digits_note"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_and_class_has_a_name_in_both_languages(lang, monkeypatch):
    speak(monkeypatch, lang)
    for world in ("iris", "wine", "breast_cancer"):
        kind = worlds.config_of(world)
        for name in (*kind.features, *kind.classes, "component_1", "component_2"):
            said = features.column(name)
            assert "_" not in said
            assert lang == "en" or re.search(r"[\u4e00-\u9fff]|OD280", said), said


def test_exact_and_error_can_t_be_looked_at_where_nobody_knows():
    for show in ("exact", "error"):
        with pytest.raises(ValidationError):
            quick("iris").with_view(show=show)
        before = PairState().with_view(show=show)
        assert before.with_world("iris").view.show == "learned"
        assert before.with_world("blobs").view.show == show
        state, (complaint,) = parse(PairState, {"world": "iris", "show": show})
        assert (state.world, state.view.show) == ("iris", "learned")
        assert (complaint.problem, complaint.name) == ("unlisted", "show")


@pytest.mark.parametrize(
    "state",
    [
        PairState(world="iris", data={"axes": "component_2,sepal_width", "points": 60}),
        PairState(world="digits", data={"which": "34679", "seed": 3}),
        PairState(world="breast_cancer", knn={}, kde={"width": 0.5}),
        PairState(world="wine").with_view(ask=(1.0, -2.0), drawn=40),
    ],
)
def test_a_link_restores_real_data(state):
    assert parse(PairState, write(state)) == (state, ())


@pytest.mark.parametrize("text", ["sepal_length", "x,y", "component_1,component_1", "<b>,y", "a" * 300])
def test_columns_that_are_none_are_complained_about(text):
    state, (complaint,) = parse(PairState, {"world": "iris", "data.axes": text})
    assert state == PairState(world="iris")
    assert complaint.name == "data.axes"
    assert text not in complaint_sentence(complaint)


def test_a_link_carries_nothing_of_a_table():
    state, _ = with_table()
    query = write(state)
    assert query["world"] == "table"
    assert state.data.packed not in str(query)
    assert not any("packed" in key for key in query)
    found, (complaint,) = parse(PairState, query, CONCEPT.choose(Session(), None))
    assert found.world == PairState().world
    assert (complaint.problem, complaint.instead) == ("elsewhere", "moons")
    assert "only its owner has" in complaint_sentences((complaint,), CONCEPT)[0]
    assert parse(PairState, query, CONCEPT.choose(Session(), state)) == (state, ())


def test_a_link_can_t_bring_a_table():
    packed = with_table()[0].data.packed
    state, complaints = parse(
        PairState, {"world": "table", "data.packed": packed[:100]}, CONCEPT.choose(Session(), None)
    )
    assert state.world == "moons"
    assert {complaint.problem for complaint in complaints} == {"elsewhere", "unknown"}


def test_names_from_a_file_are_words_on_the_stage_and_code_on_the_page():
    kinds = [NASTY[i % 3] for i in range(60)]
    state, tables = with_table(csv([X, Y, ['"' + k.replace('"', '""') + '"' for k in kinds]], [*NASTY[:2], "kind"]))
    told = shown(state, tables)
    assert sorted(told["words"][f"class_{letter}"] for letter in "abc") == sorted(NASTY)
    assert [axis["name"] for axis in told["own"]["real"]["axes"]] == NASTY[:2]
    for name in [*NASTY, "`" * 30, "a\nb", "", "\u202e<script>" * 9]:
        quoted = features.quoted(name)
        assert re.fullmatch(r"`[^`\n]+`", quoted)


def test_the_names_of_a_forgotten_table_are_plain_ones():
    state, _ = with_table()
    told = shown(state)
    assert [axis["name"] for axis in told["own"]["real"]["axes"]] == ["first column", "second column"]
    assert told["words"]["class_b"] == "B"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_and_flaw_has_one_sentence_of_its_own(lang, monkeypatch):
    speak(monkeypatch, lang)
    said = [problem_sentence(TableProblem(name, row=3, count=1, column="<i>`k`")) for name in PROBLEMS]
    said += [flaw_sentences((Flaw(kind, "<i>`k`", 7, "other"),))[0] for kind in FLAWS]
    assert len(set(said)) == len(PROBLEMS) + len(FLAWS)
    assert all(sentence[-1] in ".。" and "{" not in sentence for sentence in said)
    assert not any("<i>" in re.sub(r"`[^`]*`", "", sentence) for sentence in said)
    many = flaw_sentences((Flaw("constant", "x"),) * 9)
    assert len(many) == MOST_FLAWS + 1
    assert "5" in many[-1]


def test_the_script_holds_the_numbers_and_no_name():
    state, _ = with_table()
    whole = code.script(state)
    pieces = re.findall(r"""["']([A-Za-z0-9+/=]{8,})["']""", whole)
    assert state.data.packed in "".join(pieces), "long texts go line after line"
    assert not re.search(r"\b(dog|ox)\b", whole)
    assert code_of(quick("iris"))["density"].path.endswith("worlds/plane/rows.py")
    assert code_of(state)["world"].path.endswith("worlds/plane/table.py")


def test_points_are_told_apart_without_their_numbers():
    state, tables = with_table()
    told = shown(state, tables)
    assert len(told["own"]["points"]["key"]) == 64
    assert real.rows_of("moons", PairState().data) is None
