"""What goes out on the stage's own socket, and in which order. The browser's side: tests/browser."""

import json

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.session.received import MOST_FILMS
from explorer.page.stage.socket import MOST_CHARACTERS, StageSocket
from tests.page.stage.ends import Loop, sent, starts
from tests.session import page

pytestmark = pytest.mark.usefixtures("idle", "offered")


def test_a_scene_goes_out_once_and_again_when_it_changes():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    socket.push()
    (first,) = sent(socket)
    assert starts(first) == [0, 0]
    assert len(first["films"]["conditional"]["steps"]) == 61
    here.change(PairState(network={"layers": 1}))
    (second,) = sent(socket)
    assert second["view"]["serial"] == here.serial
    assert second["panels"][0]["model"]["sizes"] == [2, 8, 1]
    assert second["films"]["joint"]["from"] == 61, "what the change left alone is not sent again"


def test_a_change_is_sent_before_the_run_that_brings_it_goes_on():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    for act in (
        lambda: here.change(PairState(seed=4)),
        lambda: here.show(PairState(seed=5)),
        here.undo,
        lambda: here.look(show="error"),
    ):
        sent(socket)
        act()
        assert sent(socket)[-1]["view"]["serial"] == here.serial


def test_what_the_stage_itself_told_is_not_sent_back():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    sent(socket)
    here.report({"serial": here.serial, "frame": 7, "show": "error"})
    socket.push()
    assert sent(socket) == []


def test_a_film_is_sent_from_where_the_browser_says_it_misses_frames():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    sent(socket)
    joint = here.state.spec("joint").digest()
    for have, start in ((0, 0), (40, 40)):
        socket.acknowledge(json.dumps({"have": {joint: have}}))
        socket.push()
        (again,) = sent(socket)
        assert starts(again) == [61, start]


def test_who_comes_again_is_sent_nothing_twice():
    here = page()
    digests = [spec.digest() for spec in here.state.specs().values()]
    socket = here.socket = StageSocket(here, Loop())
    socket.acknowledge(json.dumps({"have": dict(zip(digests, (61, 30), strict=True))}))
    socket.push()
    (first,) = sent(socket)
    assert starts(first) == [61, 30]


RUBBISH = [
    *(None, "", "have", "[]", "3", "null", '{"have"', "[" * 5000),
    *('{"have": 3}', '{"have": [1]}', '{"lost": {}}', '{"have": {"' + "f" * 200 + '": 1}}'),
    *('{"have": {"f": ' + text + "}}" for text in ("-1", '"9"', "1.5", "true", "1e99", "NaN", "null", "10" * 9)),
    '{"have": {"f": 1}}' + " " * MOST_CHARACTERS,
]


@pytest.mark.parametrize("rubbish", RUBBISH, ids=lambda text: str(text)[:24])
def test_rubbish_is_left_aside(rubbish):
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.acknowledge(rubbish)
    assert socket.received.have == {}
    socket.push()
    assert starts(sent(socket)[0]) == [0, 0]


def test_a_browser_that_claims_more_than_there_is_gets_what_comes_next():
    here = page()
    digests = [spec.digest() for spec in here.state.specs().values()]
    socket = here.socket = StageSocket(here, Loop())
    socket.acknowledge(json.dumps({"have": dict.fromkeys(digests, 99_999)}))
    socket.push()
    assert starts(sent(socket)[0]) == [61, 61]


def test_the_socket_remembers_a_bounded_number_of_films():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    for seed in range(MOST_FILMS):
        here.change(PairState(seed=seed))
    assert len(socket.received.have) == MOST_FILMS
    socket.acknowledge(json.dumps({"have": {f"film {n}": 1 for n in range(200)}}))
    assert len(socket.received.have) == MOST_FILMS


def test_another_language_is_sent_at_once():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    here.speak("zh")
    last = sent(socket)[-1]
    assert (last["lang"], last["words"]["play"]) == ("zh", "播放")
