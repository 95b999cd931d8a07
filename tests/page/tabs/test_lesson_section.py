"""The lesson's part of the panel: what begins to present, and what one takes along."""

import re

import pytest

from explorer.page.tabs import qr
from explorer.page.words.language import LANGUAGES, say
from tests.concepts.joint_vs_conditional.opening import addressed, opened, page_of, press, state

pytestmark = pytest.mark.usefixtures("idle")
SIX = "six_stops"


def drawn(app):
    """Return the QR codes that are on the page."""
    return [html for element in app.get("html") for html in [element.proto.body] if 'class="qr"' in html]


def label(app):
    return app.button(key="present-lesson").label


def test_the_code_beside_the_link_is_the_links():
    app = addressed({"lesson": SIX, "stop": "2", "tab": "lesson"})
    (link,) = [code.value for code in app.code if "lesson=" in code.value]
    (code,) = drawn(app)
    uri, _side = qr.picture(link)
    assert uri in code
    assert qr.picture(link.replace("stop=1", "stop=2"))[0] not in code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_link_too_long_for_a_code_says_so(monkeypatch, lang):
    monkeypatch.setattr(qr, "MOST", 20)
    app = addressed({"lesson": SIX, "stop": "1", "tab": "lesson", "lang": lang})
    assert drawn(app) == []
    sentence = say("The link has {n} characters, more than a QR code holds: send it as text.", lang).split("{n}")[1]
    assert any(sentence in caption.value for caption in app.caption)


def test_presenting_goes_on_from_the_stop_that_is_open_with_the_list_still_there():
    app = addressed({"lesson": SIX, "stop": "3", "tab": "lesson"})
    assert label(app) == "Present from stop 3"
    press(app, "present-lesson")
    assert (page_of(app).player.at, state(app).view.tab) == (2, "lesson")


def test_without_a_lesson_there_is_nothing_to_present():
    app = opened(tab="lesson")
    assert [button.key for button in app.button if re.search("^present-", button.key or "")] == []
    press(app, "lesson-example")
    assert label(app) == "Present from stop 1"
