"""The choices of this page alone: the knobs of the model."""

from explorer.concepts.diffusion.state import SECTION
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.models.configs.digit_sampling import DigitSamplingConfig
from explorer.page.controls.knobs import Knob

__all__ = ["FIRST_KNOBS", "MODEL_KNOBS", "TRAINING_KNOBS"]

_TRAINING = ("batch", "averaging")
_ON_STAGE = ("label",)  # what the stage itself offers
_FIELDS = {**DigitSamplingConfig.model_fields, **DiffusionConfig.model_fields}  # drawn where the page has them
_KNOBS = {
    Knob(SECTION, field): bool((about.json_schema_extra or {}).get("more"))  # type: ignore[union-attr]
    for field, about in _FIELDS.items()
    if about.json_schema_extra and field not in _ON_STAGE
}
FIRST_KNOBS = tuple(knob for knob, more in _KNOBS.items() if not more)
TRAINING_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field in _TRAINING)
MODEL_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field not in _TRAINING)
