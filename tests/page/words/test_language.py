"""Both languages are complete, and the right one is spoken."""

import pytest
from babel.messages.catalog import Catalog
from streamlit.testing.v1 import AppTest

from explorer import catalog
from explorer.page.words import language, messages


def test_every_text_is_translated_and_none_is_stale():
    assert messages.complaints("zh") == []


def test_the_file_is_as_the_command_writes_it():
    written = (catalog.ROOT / language.po_path("zh")).read_bytes()
    assert messages.render(messages.updated("zh")) == written


def test_words_of_configs_worlds_catalog_and_code_are_all_found():
    found = messages.extracted()
    assert "NetworkConfig" in found["Learning rate"]
    assert "NetworkConfig" in found["tanh"]
    assert "catalog" in found["Two ways to learn"]
    assert "explorer/page/tabs/panel.py" in found["Explain"]
    assert found["hair colour"] == found["red hair"] == {"Faces"}
    assert "7" not in found


def test_texts_inside_f_strings_are_found():
    import ast

    call = next(n for n in ast.walk(ast.parse("f'<p>{escape(_(\"inside\"))}</p>'")) if messages._marked(n))
    assert messages._marked(call) == "inside"


@pytest.mark.parametrize(
    ("doctored", "complaint"),
    [
        ({"Noise": ""}, "missing: 'Noise'"),
        ({"Nothing says this": "没人说这句"}, "stale: 'Nothing says this'"),
        ({"frame {frame} of {total}": "第 {frame} 帧"}, "other placeholders: 'frame {frame} of {total}'"),
    ],
)
def test_a_broken_catalog_is_complained_about(doctored, complaint, monkeypatch):
    broken = messages.updated("zh")
    for text, said in doctored.items():
        broken.add(text)
        broken.get(text).string = said
    monkeypatch.setattr(messages, "read", lambda name: broken)
    assert any(line.startswith(complaint) for line in messages.complaints("zh"))


def test_an_empty_catalog_lacks_everything(monkeypatch):
    monkeypatch.setattr(messages, "read", lambda name: Catalog(locale=name))
    assert len(messages.complaints("zh")) == len(messages.extracted())


def spoken() -> None:
    import streamlit as st

    from explorer.page.words import language

    language.pin()
    st.text(language.language())
    st.text(language._("Noise"))
    st.text(language.percent(0.0692))
    st.button("switch", on_click=language.choose, args=(language.other(language.language()),))


def said(app: AppTest) -> list[str]:
    assert not app.exception
    return [element.value for element in app.text]


def test_english_where_nothing_asks_for_another():
    app = AppTest.from_function(spoken).run()
    assert said(app) == ["en", "Noise", "6.9\u202f%"]
    assert "lang" not in app.query_params


def test_the_address_decides():
    app = AppTest.from_function(spoken)
    app.query_params["lang"] = "zh"
    assert said(app.run()) == ["zh", "噪声", "6.9%"]


def test_a_language_not_spoken_here_is_no_error():
    app = AppTest.from_function(spoken)
    app.query_params["lang"] = "<script>"
    assert said(app.run())[0] == "en"


def test_switching_goes_to_the_address_and_keeps_its_other_parts():
    app = AppTest.from_function(spoken)
    app.query_params["world"] = "blobs"
    app.run().button[0].click().run()
    assert said(app)[0] == "zh"
    assert app.query_params == {"world": "blobs", "lang": "zh"}
    app.button[0].click().run()
    assert said(app)[0] == "en"


def test_the_session_remembers_where_the_next_page_has_no_parameter():
    app = AppTest.from_function(spoken).run()
    app.button[0].click().run()
    del app.query_params["lang"]
    assert said(app.run())[0] == "zh"
    assert app.query_params["lang"] == "zh"


def test_numbers_have_a_real_minus_sign():
    assert language.number(-0.5, 2) == "−0.50"


def test_placeholders_are_filled_in_only_where_values_come():
    text = "frame {frame} of {total}"
    assert language.say(text, "zh", frame=3, total=61) == "第 3 帧，共 61"
    assert language.say(text, "en") == text


def test_a_placeholder_may_have_any_name():
    assert language.say("{name} {text}", "en", name="a", text="b") == "a b"


@pytest.mark.parametrize(
    ("share", "en", "zh"),
    [
        (1.0, "over 99.9\u202f%", "超过 99.9%"),
        (0.99951, "over 99.9\u202f%", "超过 99.9%"),
        (0.9994, "99.9\u202f%", "99.9%"),
        (0.5, "50.0\u202f%", "50.0%"),
        (0.0006, "0.1\u202f%", "0.1%"),
        (0.0004, "under 0.1\u202f%", "不到 0.1%"),
        (0.0, "under 0.1\u202f%", "不到 0.1%"),
    ],
)
def test_a_chance_is_never_nothing_and_never_certain(share, en, zh):
    for name, said in (("en", en), ("zh", zh)):
        with language.spoken(name):
            assert language.chance(share) == said


def test_with_fewer_digits_it_says_less():
    with language.spoken("en"):
        assert (language.chance(0.999, 0), language.chance(0.001, 0)) == ("over 99\u202f%", "under 1\u202f%")
