"""A field's value in words: switches, names, lists, numbers."""

import pytest

from explorer.models.configs.gan import GanConfig
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.page.words.named import named
from tests.speaking import speak


@pytest.mark.parametrize(
    ("language", "config", "field", "value", "said"),
    [
        ("en", GanDigitsConfig, "conditional", True, "on"),
        ("zh", GanDigitsConfig, "conditional", False, "关"),
        ("en", GanConfig, "r1", 0.0, "off"),
        ("en", GanConfig, "r1", 3.0, "3"),
        ("en", GanConfig, "pack", 1, "1"),
    ],
)
def test_a_value_is_said_as_one_says_it(monkeypatch, language, config, field, value, said):
    speak(monkeypatch, language)
    assert named(config.model_fields[field].json_schema_extra, value) == said
