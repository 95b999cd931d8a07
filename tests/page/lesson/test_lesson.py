"""Lessons as values and as text: what is written is read again, and nothing one is asked to read can raise or swell."""

import base64
import json
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import MAX_PARAMETERS
from explorer.page.lesson.lesson import MOST, NOTE, TITLE, Lesson, Stop, tidy
from explorer.page.lesson.text import (
    FILE_BYTES,
    LINK_LENGTH,
    Problem,
    file_text,
    from_file,
    from_link,
    link_text,
    travels,
)
from explorer.page.lesson.words import problem_sentence, problem_sentences
from explorer.page.words.language import LANGUAGES
from tests.concepts.joint_vs_conditional.test_address import states
from tests.plane.test_real import with_table
from tests.speaking import speak

PLAIN = Lesson((Stop("A", PairState()), Stop("B", PRESETS["far"].state, "note"), Stop("C", PRESETS["few"].state)), "L")
TEXTS = st.text(max_size=400)


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    stops = [
        Stop(tidy(draw(TEXTS), TITLE) or "x", draw(states()), tidy(draw(TEXTS), NOTE))
        for _ in range(draw(st.integers(1, 4)))
    ]
    return Lesson(tuple(stops), tidy(draw(TEXTS), TITLE))


def packed(data: bytes) -> str:
    return "1." + base64.urlsafe_b64encode(zlib.compress(data, 9)).decode().rstrip("=")


@settings(max_examples=30)
@given(lessons())
def test_what_is_written_is_read_again(lesson):
    read = from_file(file_text(lesson).encode(), PairState)
    assert (read.lesson, read.problems) == (lesson, ())
    code = link_text(lesson)
    assert code is not None
    assert (from_link(code, PairState).lesson, from_link(code, PairState).problems) == (lesson, ())
    assert set(code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


@settings(max_examples=300)
@given(TEXTS, st.integers(1, 90))
def test_tidying_is_done_once_and_for_all(text, most):
    once = tidy(text, most)
    assert tidy(once, most) == once
    assert len(once) <= most
    once.encode("utf-8")
    assert not set(once) & set("\n\r\t\x00\u202e\u2066")


@settings(max_examples=400)
@given(st.text(max_size=200) | st.binary(max_size=200).map(packed) | st.text(max_size=60).map(lambda t: "1." + t))
def test_no_link_raises(text):
    reading = from_link(text, PairState)
    assert (reading.lesson is None) == bool(reading.problems)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=90)
    | st.sampled_from([10**400, "world"]),
    lambda some: (
        st.lists(some, max_size=4)
        | st.dictionaries(
            st.sampled_from(["format", "version", "title", "stops", "note", "view", "world", "seed"]), some
        )
    ),
    max_leaves=20,
)


@settings(max_examples=60)
@given(JSON, JSON, JSON)
def test_no_document_raises(title, stops, view):
    stop = {"title": "x", "note": title, "view": view}
    for some in (stops, [stop], [stops, stop], [{"title": title, "view": {"world": "moons"}}]):
        whole = {"format": "explorer lesson", "version": 1, "title": title, "stops": some}
        for document in (whole, some, [title, some]):
            data = json.dumps(document).encode()
            for reading in (from_file(data, PairState), from_link(packed(data), PairState)):
                assert reading.lesson is not None or len(reading.problems) == 1


@settings(max_examples=200)
@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_changed_or_cut_file_or_link_never_raises(at, byte):
    data = bytearray(file_text(PLAIN).encode())
    data[at % len(data)] = byte
    from_file(bytes(data), PairState)
    assert from_file(bytes(data[: at % len(data)]), PairState).lesson is None
    code = link_text(PLAIN)
    assert from_link(code[: at % len(code)], PairState).lesson is None


def stop(**changes):
    return {"title": "x", "view": {}, **changes}


def document(*stops, **changes):
    whole = {"format": "explorer lesson", "version": 1, "title": "t", "stops": list(stops), **changes}
    return json.dumps(whole).encode()


REFUSED = {
    b"": Problem("unreadable"),
    b"\xff\xfe{": Problem("unreadable"),
    b"[" * 100_000: Problem("unreadable"),
    b"9" * 10_000: Problem("unreadable"),
    b"\x50\x4b\x03\x04": Problem("unreadable"),
    b" " * (FILE_BYTES + 1): Problem("big"),
    b"[]": Problem("shape"),
    document(stop(), format="other"): Problem("shape"),
    document(stop(), version=2): Problem("version"),
    document(stop(), version=True): Problem("version"),
    document(stop(), stops={}): Problem("shape"),
    document(stop(), title=7): Problem("shape"),
    document(): Problem("count"),
    document(*[stop()] * (MOST + 1)): Problem("count"),
    document(stop(), "x"): Problem("shape", 2),
    document(stop(view={"world": 7})): Problem("shape", 1),
    document(stop(view={f"p{i}": "" for i in range(MAX_PARAMETERS + 1)})): Problem("shape", 1),
    document(stop(), stop(title="\n")): Problem("text", 2),
    document(stop(note="x" * (NOTE + 1))): Problem("text", 1),
    document(stop(), title="x" * (TITLE + 1)): Problem("text", 0),
}
IN_PART = {
    document(stop(), more=1): Problem("unknown"),
    document(stop(), stop(colour="red")): Problem("unknown", 2),
    document(stop(), stop(view={"world": "mars"})): Problem("view", 2),
}


@pytest.mark.parametrize(("data", "problem"), REFUSED.items(), ids=range(len(REFUSED)))
def test_what_is_no_lesson_is_refused_for_one_reason(data, problem):
    assert (from_file(data, PairState).lesson, from_file(data, PairState).problems) == (None, (problem,))


@pytest.mark.parametrize(("data", "problem"), IN_PART.items(), ids=range(len(IN_PART)))
def test_what_is_wrong_in_part_costs_only_that_part(data, problem):
    reading = from_file(data, PairState)
    assert reading.problems == (problem,)
    assert reading.lesson.stops[0] == Stop("x", PairState())


def test_a_bomb_is_put_out_at_once():
    bomb = packed(b"[" + b" " * 40_000_000)
    assert len(bomb) > LINK_LENGTH  # refused by its length; the next by what it would swell to
    small = packed(b" " * 4_000_000)
    assert len(small) <= LINK_LENGTH
    began = time.process_time()
    assert (from_link(bomb, PairState).problems, from_link(small, PairState).problems) == (
        (Problem("big"),),
        (Problem("big"),),
    )
    assert time.process_time() - began < 1


def test_what_follows_the_end_or_another_version_is_refused():
    code = link_text(PLAIN)
    assert from_link("2" + code[1:], PairState).problems == (Problem("version"),)
    raw = base64.urlsafe_b64decode(code[2:] + "=" * (-len(code[2:]) % 4))
    longer = "1." + base64.urlsafe_b64encode(raw + b"more").decode().rstrip("=")
    assert from_link(longer, PairState).problems == (Problem("unreadable"),)


def test_what_does_not_fit_into_a_link_fits_into_a_file():
    notes = ["".join(chr(0x4E00 + (i * 7919 + j * 104729) % 20000) for j in range(NOTE)) for i in range(MOST)]
    long = Lesson(tuple(Stop(f"S{i}", PairState(seed=i), note) for i, note in enumerate(notes)))
    assert link_text(long) is None
    assert len(file_text(long).encode()) < FILE_BYTES
    assert from_file(file_text(long).encode(), PairState).lesson == long


def test_each_problem_has_its_sentence_in_both_languages(monkeypatch):
    problems = {*REFUSED.values(), *IN_PART.values(), Problem("name"), Problem("stop"), Problem("upload")}
    said = {}
    for name in LANGUAGES:
        speak(monkeypatch, name)
        said[name] = {problem: problem_sentence(problem) for problem in problems}
        assert len(problem_sentences((Problem("view", 1),) * 9)) == 4
    assert all(said["en"][problem] != said["zh"][problem] for problem in problems)
    assert len(set(said["en"].values())) >= 10


def test_a_lesson_is_changed_by_making_another():
    assert [s.title for s in PLAIN.moved(0, 2).stops] == ["B", "C", "A"]
    assert [s.title for s in PLAIN.moved(2, 0).stops] == ["C", "A", "B"]
    assert PLAIN.moved(2, 0).moved(0, 2) == PLAIN
    assert [s.title for s in PLAIN.without(1).stops] == ["A", "C"]
    assert Lesson(PLAIN.stops[:1]).without(0) is None
    assert PLAIN.retitled(0, " ").stops[0].title == "A"
    assert PLAIN.noted(1, "").stops[1].note == ""
    assert PLAIN.retaken(0, PRESETS["one"].state).stops[0].state == PRESETS["one"].state
    full = Lesson(PLAIN.stops[:1] * MOST)
    assert full.with_stop(PLAIN.stops[1]) is full


@pytest.mark.parametrize("make", [lambda: Lesson(()), lambda: Stop("", PairState()), lambda: Stop("a\n", PairState())])
def test_what_is_no_lesson_can_not_be_made(make):
    with pytest.raises(ValueError, match=r"a (stop|lesson) has"):
        make()


def test_a_view_that_an_address_restores_travels():
    assert all(travels(preset.state) for preset in PRESETS.values())


def test_an_upload_does_not():
    state, _tables = with_table()
    assert not travels(state)
