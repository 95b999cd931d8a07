"""The page about the VAE: what its stage gets, and what only its controls do. What each one does is in panel.py."""

import pytest

from explorer import models
from explorer.concepts.vae import controls
from explorer.concepts.vae.families import FAMILIES as WORDS
from explorer.concepts.vae.state import FAMILIES, VaeState
from explorer.concepts.vae.view import RIGHT
from explorer.images.shown import count_of
from explorer.page.words import language
from tests.concepts.vae.opening import addressed, choose, opened, row
from tests.opening import ask, knobs, page_of, press, query, report, staged, state, turn, written

pytestmark = pytest.mark.usefixtures("idle")


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_the_stage_gets_the_images_the_model_and_its_floor(lang):
    scene = staged(opened(lang=lang))
    images, (panel,) = scene["own"]["images"], scene["panels"]
    assert panel["title"] == language.say(WORDS["vae"].name, lang)
    assert (images["key"], images["shape"], len(images["labels"])) == ("mnist", [28, 28, 1], count_of("mnist"))
    assert (panel["model"]["kind"], panel["model"]["decoder"]) == ("vae", [2, 64, 64, 784])
    assert panel["floor"]["elbo"] == -panel["floor"]["reconstruction"] < 0
    assert scene["own"]["other"] == language.say("Autoencoder", lang)
    walk = scene["timelines"][1]
    assert (walk["id"], walk["total"], walk["films"]) == ("walk", 33, [])


@pytest.mark.parametrize("world", FAMILIES)
def test_each_world_opens_with_each_of_its_families(world):
    for family in FAMILIES[world]:
        app = opened(world=world, family=family)
        assert not app.warning
        assert state(app) == VaeState(world=world, family=family)
        assert ("beside" in knobs(app)) is (family != "linear_vae")
        shown = {key for key in knobs(app) if "-" in key}
        assert shown == {
            f"{family}-{name}" for name in ("latent", "beta") if name in models.config_of(family).model_fields
        }
        scene = staged(app)
        assert scene["panels"][0]["model"]["kind"] == family
        assert (scene["own"]["other"] is None) is (family == "linear_vae")


def test_every_field_has_its_knob():
    drawn = {
        (knob.section, knob.field) for knob in (*controls.FIRST_KNOBS, *controls.MODEL_KNOBS, *controls.TRAINING_KNOBS)
    }
    assert drawn == {(name, field) for name in models.OF_IMAGES for field in models.config_of(name).model_fields}


def test_of_faces_a_double_click_takes_back_what_faces_begin_with():
    app = turn(opened(world="faces"), "vae-latent", 2)
    assert any("double click: 10" in caption.value for caption in app.caption)
    ask(app, "knob", "vae-latent", component="double-click")
    assert state(app) == VaeState(world="faces")


def test_another_number_of_dimensions_gives_up_the_code_and_undo_brings_it_back():
    app = opened(z="1.0,-2.0", image="7")
    turn(app, "vae-latent", 3)
    assert query(app) == {"vae.latent": "3", "image": "7"}
    press(app, "undo")
    assert query(app) == {"z": "1.0,-2.0", "image": "7"}


def test_a_click_on_a_world_goes_there_and_one_on_none_does_nothing():
    app = opened(z="1.0,-2.0", image="150", to="3")
    assert [choice["name"] for choice in row(app)["choices"]] == ["mnist", "digits", "faces"]
    assert row(app)["chosen"] == "mnist"
    choose(app, "faces")
    assert query(app) == {"world": "faces", "to": "3"}
    assert row(app)["chosen"] == "faces"
    for wrong in ("mars", "", None, 3, ["digits"], {}):
        choose(app, wrong)
        assert query(app) == {"world": "faces", "to": "3"}


def test_what_the_stage_reports_is_kept_and_what_it_cannot_mean_is_not():
    app = opened()
    report(app, z=[1.23456, -2.0], image=12, draw=3, left="sliders", axes=[1, 0])
    told = {"z": "1.235,-2.0", "image": "12", "draw": "3", "left": "sliders", "axes": "1,0"}
    assert query(app) == told
    wrong = [
        {"z": [1.0]},
        {"z": [7.0, 0.0]},
        {"z": ["a", 0]},
        {"z": 1},
        {"image": 200},
        {"image": "x"},
        {"axes": [0, 0]},
    ]
    wrong += [{"axes": [0, 9]}, {"drawn": "A" * 523}, {"drawn": "B" * 701}, {"right": "beside"}, {"frame": 25}]
    for view in wrong:
        report(app, **view)
        assert query(app) == told
    report(app, z=None)
    assert "z" not in query(app)


def test_the_stage_may_ask_for_the_counterpart_and_nothing_else():
    app = opened(z="1.0,-2.0")
    for wrong in ("below", "", None, 3, ["beside"], {}):
        ask(app, "right", wrong)
        assert state(app) == VaeState(view={"z": (1, -2)})
    ask(app, "right", "beside")
    assert query(app) == {"beside": "1", "z": "1.0,-2.0"}
    assert list(staged(app)["films"]) == ["model", "beside"]
    ask(app, "right", "between")
    assert query(app) == {"beside": "1", "right": "between", "z": "1.0,-2.0"}
    turn(app, "beside", False)
    assert query(app) == {"right": "between", "z": "1.0,-2.0"}


@pytest.mark.parametrize("right", RIGHT)
def test_beside_a_linear_vae_nothing_stands(right):
    app = opened(family="linear_vae")
    ask(app, "right", right)
    assert list(staged(app)["films"]) == ["model"]
    assert state(app).view.right == ("machine" if right == "beside" else right)


def test_a_branch_is_taken_at_an_armed_frame():
    app = opened()
    page_of(app).arm(6)
    app.run()
    assert {key for key in knobs(app)} == {"vae-beta", "vae-learning_rate"}
    turn(app, "vae-beta", 4.0)
    (branch,) = state(app).branches
    assert (branch.field, branch.value) == ("beta", 4.0)
    assert query(app) == {"vae.branch": f"{branch.step}:beta:4.0", "frame": "6"}


def test_a_link_that_holds_nonsense_says_so():
    app = addressed({"z": "nan,0", "vae.latent": "99", "<b>": "1"})
    said = [warning.value for warning in app.warning]
    assert len(said) == 3
    assert not any("nan" in text or "<b>" in text for text in said)
    assert state(app) == VaeState()


def test_what_can_be_taken_home_is_about_images():
    app = opened(world="digits", tab="take")
    words = written(app)
    assert f"{count_of('digits')} images" in words
    assert "conditional" not in words
    buttons = {element.proto.label for element in app.get("download_button")}
    assert buttons == {"NPZ", "CSV", "Python", "Notebook"}
    assert "Digits by E. Alpaydin" in "".join(element.value for element in app.code)
