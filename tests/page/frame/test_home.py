"""The home page says what this is, shows a card per concept, and costs no visitor an import of torch."""

import subprocess
import sys

import pytest
from streamlit.testing.v1 import AppTest

from explorer import catalog
from explorer.page.frame import cards
from explorer.page.words import language

ENTRY = str(catalog.ROOT / "streamlit_app.py")


def html(app):
    return " ".join(element.value for element in app.get("html"))


def opened(lang):
    app = AppTest.from_file(ENTRY, default_timeout=30)
    app.query_params["lang"] = lang
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_what_this_is_in_one_sentence(lang):
    app = opened(lang)
    assert app.title[0].value == language.say(catalog.HOME.heading, lang)
    assert language.say(catalog.HOME.claim, lang) in [element.value for element in app.markdown]


@pytest.mark.parametrize("lang", language.LANGUAGES)
@pytest.mark.parametrize("concept", catalog.CONCEPTS, ids=lambda concept: concept.key)
def test_every_concept_has_a_card_with_picture_claim_and_link(lang, concept):
    app = opened(lang)
    assert language.say(concept.claim, lang) in [element.value for element in app.markdown]
    assert f'alt="{language.say(concept.alt, lang)}"' in html(app)
    assert "data:image/svg+xml;base64," in html(app)
    links = [element.proto for element in app.get("page_link")]
    assert {link.page for link in links} == {"", *(entry.key for entry in catalog.CONCEPTS)}
    assert language.say(concept.heading, lang) in [link.label for link in links]


def test_links_take_a_chosen_language_along():
    assert all("lang=zh" in element.proto.query_string for element in opened("zh").get("page_link"))


@pytest.mark.parametrize(("lang", "other"), [("en", "zh"), ("zh", "en")])
def test_the_way_to_the_pages_is_named_in_one_language(lang, other):
    labels = [element.proto.label for element in opened(lang).get("page_link")]
    for entry in catalog.PAGES:
        own, others = (language.say(entry.short, name) for name in (lang, other))
        assert own in labels
        assert own == others or others not in labels  # VAE is called so in both


def test_a_missing_picture_leaves_a_sentence_in_its_place(monkeypatch, tmp_path):
    monkeypatch.setattr(cards, "CARDS", tmp_path)
    cards.picture.cache_clear()
    assert "This page has no picture yet." in html(opened("en"))
    cards.picture.cache_clear()


PROBE = f"""
import sys
from streamlit.testing.v1 import AppTest
app = AppTest.from_file({ENTRY!r}, default_timeout=60).run()
assert not app.exception, app.exception
assert "data:image/svg" in " ".join(element.value for element in app.get("html"))
print([name for name in sys.modules if name.split(".")[0] in ("torch", "sklearn", "dask", "distributed", "scipy")
       or name.startswith(("explorer.concepts.", "explorer.models", "explorer.worlds"))])
"""


def test_it_opens_without_a_concept_a_model_torch_or_dask():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_a_link_in_a_language_not_spoken_here_says_so():
    (notice,) = opened("<b>fr</b>").info
    assert notice.value.endswith("so the page is in English.")
    assert not opened("zh").info
