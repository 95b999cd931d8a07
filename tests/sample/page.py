"""The page for tests."""

from explorer.page.controls.column import Group
from explorer.page.controls.knobs import Knob
from explorer.page.frame.show import show
from tests.sample.concept import CONCEPT

FIRST = (Knob("network", "layers"), Knob("network", "learning_rate"))
MORE = Group("training", "Training", (Knob("network", "steps"),), lambda state: f"{state.network.steps} steps")

show(CONCEPT, FIRST, (MORE,))
