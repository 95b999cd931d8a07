"""The shared link opens the same page, wherever the server answers and however it was reached."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.page.address import parse, write
from explorer.page.tabs.lesson_section import lesson_link
from explorer.page.tabs.take import link
from explorer.page.words.language import LANGUAGES
from tests.speaking import speak

FULL = (
    PairState(world="blobs", data={"points": 60}, network={"layers": 1, "l2": 0.003}, seed=9)
    .with_branch("conditional", 20, "learning_rate", 0.1)
    .with_branch("conditional", 40, "learning_rate", 1.0)
    .with_branch("joint", 10, "covariance_prior", 3.0)
    .with_view(
        frame=30, show="error", ask=(-0.123, 1.5), drawn=40, panel="conditional", tab="take", experiment="border"
    )
)
STATES = {"plain": PairState(), "full": FULL, "no point": PairState(view={"ask": None})}
HERE = {
    "http://localhost:8501/joint_vs_conditional": "http://localhost:8501/joint_vs_conditional",
    "http://localhost:8501/joint_vs_conditional/": "http://localhost:8501/joint_vs_conditional",
    "http://localhost:8501/": "http://localhost:8501/joint_vs_conditional",
    "http://localhost:8501": "http://localhost:8501/joint_vs_conditional",
    "https://uni.example/learn/joint_vs_conditional": "https://uni.example/learn/joint_vs_conditional",
    "https://uni.example/learn/": "https://uni.example/learn/joint_vs_conditional",
    "https://uni.example/a/b?seed=4&lang=zh#see-border": "https://uni.example/a/b/joint_vs_conditional",
    "http://[::1]:8501/joint_vs_conditional?x=1": "http://[::1]:8501/joint_vs_conditional",
    "https://uni.example/my_joint_vs_conditional": "https://uni.example/my_joint_vs_conditional/joint_vs_conditional",
    "": "/joint_vs_conditional",
}


@pytest.fixture(autouse=True, params=LANGUAGES)
def spoken(request, monkeypatch):
    speak(monkeypatch, request.param)
    return request.param


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
@pytest.mark.parametrize(("here", "there"), HERE.items())
def test_a_link_opens_the_same_page_in_the_same_language(here, there, state, spoken):
    shared = link(KEY, state, here)
    parts = urlsplit(shared)
    query = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True))
    assert shared.split("?")[0] == there
    assert parse(PairState, query) == (state.picture(), ())
    assert query.pop("lang") == spoken
    assert query == write(state.picture())
    assert parts.fragment == ""


def test_a_link_opens_on_the_picture_and_on_no_tab():
    shared = link(KEY, FULL, "http://localhost/")
    assert not re.search(r"[?&](tab|experiment)=", shared)
    assert link(KEY, FULL.with_view(tab="try", experiment=None), "http://localhost/") == shared
    assert write(FULL)["tab"] == "take"  # one's own address keeps it
    assert FULL.picture() == FULL.with_view(tab="controls", experiment=None)


def test_links_of_different_pages_differ():
    links = {
        link(KEY, state, "http://localhost/")
        for state in (*STATES.values(), FULL.with_choice("seed", 8), FULL.with_view(frame=3))
    }
    assert len(links) == 5


def test_a_link_can_be_read_by_people():
    assert "network.branch=111:learning_rate:0.1,444:learning_rate:1.0" in link(KEY, FULL, "http://localhost/")
    assert "%" not in link(KEY, FULL, "http://localhost/")


@pytest.mark.parametrize(("here", "there"), HERE.items())
def test_a_lesson_s_link_leads_to_the_same_page(here, there):
    assert lesson_link(KEY, "code-1_2", here) == f"{there}?lesson=code-1_2&stop=1"
