"""Every status, reason and complaint has its sentence in both languages, and none repeats what a visitor typed."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.page.address import Complaint, Problem, parse
from explorer.page.notices import MOST, complaint_sentence, complaint_sentences, status_sentence
from explorer.page.words.first_few import first_few
from explorer.page.words.language import LANGUAGES
from explorer.runs import Film
from explorer.runs.engine.watch import Status, Watch
from tests.speaking import speak

CJK = re.compile("[\u4e00-\u9fff]")
EMPTY = {side: Film.of(spec, []) for side, spec in PairState().specs().items()}
NAMED = {
    status: re.findall(r'"(\w+)"', listed)
    for status, listed in re.findall(r"(failed|unreachable|done): ([^;.]*)", " ".join(Watch.__doc__.lower().split()))
}
PLACES = ("network.layers", "data.points", "world", "seed", "show", "ask", "frame", "network.branch", "mixture.branch")


@pytest.fixture(params=LANGUAGES)
def lang(request, monkeypatch):
    speak(monkeypatch, request.param)
    return request.param


@pytest.fixture
def _english(monkeypatch):
    speak(monkeypatch, "en")


def status(state, side="conditional", **more):
    return status_sentence(Watch(EMPTY[side], state, **more))


def is_sentence(text, lang):
    whole = text.endswith("。" if lang == "zh" else ".") and "{" not in text
    return whole and bool(CJK.search(text)) == (lang == "zh")


def test_the_reasons_are_read_from_where_they_are_listed():
    assert set(NAMED) == {"failed", "unreachable", "done"}
    assert {"diverged", "queue_full", "error"} <= set(NAMED["failed"])
    assert NAMED["unreachable"] == ["scheduler_lost"]
    assert NAMED["done"] == ["store_full", "store_failed"]


@pytest.mark.parametrize("state", get_args(Status))
def test_every_status_but_done_is_said(state, lang):
    said = status(state)
    assert said == "" if state == "done" else is_sentence(said, lang)


def test_statuses_differ(lang):
    said = [status(state) for state in get_args(Status)]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("model", SIDES)
@pytest.mark.parametrize(("state", "reason"), [(state, reason) for state, listed in NAMED.items() for reason in listed])
def test_every_reason_is_said(state, reason, model, lang):
    assert is_sentence(status(state, model, reason=reason, step=40), lang)


def test_every_failure_has_its_own_sentence(lang):
    said = {reason: status("failed", reason=reason, step=40) for reason in NAMED["failed"]}
    assert len(set(said.values())) == len(said)
    assert said["error"] == status("failed", reason="anything else") == status("failed")


def test_what_to_do_about_a_divergence_depends_on_the_model(lang):
    network, mixture = (status("failed", side, reason="diverged", step=412) for side in SIDES)
    assert network != mixture
    assert "412" in network
    assert "412" in mixture
    assert is_sentence(status("failed", reason="diverged"), lang)


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize(("left", "said"), [(0.0, " 1 s"), (0.4, " 1 s"), (12.6, " 13 s"), (300.0, " 300 s")])
def test_the_time_left_is_said_in_whole_seconds(left, said):
    assert said in status("running", seconds_left=left)
    assert not re.search(r"\d", status("running"))


def test_the_place_in_the_queue_is_said_where_it_is_known(lang):
    assert "17" in status("queued", position=17)
    assert not re.search(r"\d", status("queued"))


@pytest.mark.parametrize("problem", get_args(Problem))
@pytest.mark.parametrize("name", PLACES)
def test_every_complaint_is_said(problem, name, lang):
    (said,) = complaint_sentences((Complaint(problem, name, "2"),), CONCEPT)
    assert is_sentence(said, lang)
    if name != "frame" and problem in ("unreadable", "range", "unlisted"):
        assert f"`{name}`" in said
        assert ("`2`" in said) == (not name.endswith(".branch"))


def test_kinds_of_complaints_differ(lang):
    said = [
        complaint_sentence(Complaint(problem, "network.layers", "2")) for problem in ("unreadable", "range", "unlisted")
    ]
    said += [complaint_sentence(Complaint(problem)) for problem in ("unknown", "crowd")]
    said += [complaint_sentence(Complaint("stale", name)) for name in ("frame", "network.branch")]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(("count", "sentences"), [(0, 0), (1, 1), (MOST, MOST), (MOST + 1, MOST + 1), (30, MOST + 1)])
def test_only_the_first_few_are_said_and_the_others_counted(count, sentences, lang):
    complaints = tuple(Complaint("range", f"data.knob{i}", "1") for i in range(count))
    said = complaint_sentences(complaints, CONCEPT)
    assert len(said) == sentences
    assert said[:MOST] == [complaint_sentence(complaint) for complaint in complaints[:MOST]]
    if count > MOST:
        assert str(count - MOST) in said[-1]
        assert is_sentence(said[-1], lang)


@given(
    st.dictionaries(
        st.sampled_from(PLACES) | st.text("<>&'\"`|", min_size=3, max_size=9),
        st.text("<>&'\"`|", min_size=3, max_size=9).map(lambda text: f"<b>{text}Zq"),
        max_size=6,
    )
)
def test_nothing_that_was_typed_is_repeated(query):
    with pytest.MonkeyPatch.context() as patch:
        speak(patch, "en")
        _state, complaints = parse(PairState, query)
        said = complaint_sentences(complaints, CONCEPT)
    assert bool(said) == bool(query)
    assert not re.search("[<>&|]|Zq", " ".join(said))
    assert not any(typed in " ".join(said) for typed in (*(set(query) - set(PLACES)), *query.values()))


def test_a_reason_that_nobody_knows_is_not_repeated(lang):
    for state in get_args(Status):
        assert "<b>" not in status(state, reason="<b>")


def test_of_many_sentences_the_first_few_are_said_and_the_others_counted():
    def rest(n):
        return f"and {n} more"

    said = ["a", "b", "c"]
    assert [first_few(said, most, rest) for most in (4, 3)] == [said, said]
    assert first_few(said, 1, rest) == ["a", "and 2 more"]
    assert first_few([], 2, rest) == []


@pytest.mark.parametrize("query", ["frame=9e9", "frame=-1", "frame=abc", "ask=abc"])
def test_a_place_that_stands_empty_is_not_given_as_what_the_page_shows_instead(query, lang):
    name, text = query.split("=")
    _state, complaints = parse(PairState, {name: text})
    assert complaints
    for sentence in complaint_sentences(complaints, CONCEPT):
        assert is_sentence(sentence, lang)
        assert "``" not in sentence


@pytest.mark.usefixtures("_english")
def test_one_sentence_is_said_once():
    twice = (Complaint("stale", "frame"), Complaint("stale", "frame"), Complaint("crowd"))
    assert len(complaint_sentences(twice, CONCEPT)) == 2
