"""The config of the network."""

from itertools import pairwise
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, field_validator, model_validator

from explorer.config import knob
from explorer.models.classifier import ClassifierConfig, Form, Kind
from explorer.models.config import Holds
from explorer.models.configs.features import NAMES, SEPARATOR, canonical
from explorer.worlds.base import Source
from explorer.worlds.plane.base import PlaneSource

__all__ = ["LEARNING_RATES", "MAX_LAYERS", "MAX_WIDTH", "Activation", "NetworkConfig"]

LEARNING_RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
PENALTIES = (0.0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCHES = (0, 1, 3, 10, 30, 100)  # 0: all points
MAX_LAYERS, MAX_WIDTH = 6, 16
Activation = Literal["tanh", "relu", "sigmoid", "linear"]


class NetworkConfig(ClassifierConfig):
    """A fully connected network, features - hidden - ... - outputs; a hidden layer has `width` neurons or its own.

    `widths` is "8-4-2" where the layers differ, and empty where they don't; it is cut or filled up to `layers`.
    """

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "mlp"
    about: ClassVar[str] = "A small neural network, trained step by step."
    renamed: ClassVar[dict[str, str]] = {"rate": "learning_rate"}

    layers: int = knob(2, "Hidden layers", "how far the border bends", low=0, high=MAX_LAYERS, step=1)
    width: int = knob(8, "Neurons per layer", "how many bends it has", low=1, high=MAX_WIDTH, step=1, more=True)
    widths: str = Field("", max_length=3 * MAX_LAYERS, pattern=r"^([1-9][0-9]?(-[1-9][0-9]?)*)?$")
    features: str = knob(
        "x1,x2", "Input features", "what it sees of a point", choices=tuple(NAMES), names=NAMES, many=True, more=True
    )
    learning_rate: float = knob(
        0.01, "Learning rate", "how long each step is", choices=LEARNING_RATES, low=1e-5, high=10.0, branch=True
    )
    batch: int = knob(
        0, "Batch size", "training points per step", choices=BATCHES, names={0: "all"}, low=0, high=1000, more=True,
        branch=True,
    )  # fmt: skip
    l1: float = knob(
        0.0, "L1 penalty", "lets weights die out", choices=PENALTIES, low=0.0, high=10.0, branch=True, more=True
    )
    l2: float = knob(
        0.0, "L2 penalty", "keeps the weights small", choices=PENALTIES, low=0.0, high=10.0, branch=True, more=True
    )
    activation: Activation = knob(
        "tanh", "Activation", "what one neuron does", choices=("tanh", "relu", "sigmoid", "linear"), more=True
    )
    optimizer: Literal["adam", "sgd"] = knob(
        "adam", "Optimizer", "how a step is chosen", choices=("adam", "sgd"), more=True
    )
    steps: int = knob(
        1000, "Training steps", "how long it learns", choices=(300, 1000, 3000, 10000), low=10, high=20000, more=True
    )

    @field_validator("features")
    @classmethod
    def _known_features(cls, text: str) -> str:
        return canonical(text)

    @model_validator(mode="after")
    def _one_width_a_layer(self) -> Self:
        given = [int(part) for part in self.widths.split("-")] if self.widths else []
        if any(n > MAX_WIDTH for n in given):
            raise ValueError("a layer has too many neurons")
        own = (given + [self.width] * self.layers)[: self.layers]
        text = "" if all(n == self.width for n in own) else "-".join(map(str, own))
        object.__setattr__(self, "widths", text)  # one network, one config, one digest
        return self

    @property
    def hidden(self) -> tuple[int, ...]:
        """The number of neurons of each hidden layer."""
        return tuple(map(int, self.widths.split("-"))) if self.widths else (self.width,) * self.layers

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the input features."""
        return tuple(self.features.split(SEPARATOR))

    def sizes(self, classes: int) -> tuple[int, ...]:
        """Return the number of neurons of each layer, inputs and outputs included.

        Two classes need one output, the log-odds; more have one each.
        """
        return (len(self.inputs), *self.hidden, 1 if classes == 2 else classes)

    def changed(self, **changes: Any) -> Self:
        """Return the config with some fields changed; a new `width` is every layer's."""
        own = {"widths": ""} if "width" in changes else {}
        return super().changed(**{**own, **changes})

    def editable(self, source: Source) -> int:
        """Return how many weights and biases there are."""
        assert isinstance(source, PlaneSource)
        return sum(o * (i + 1) for i, o in pairwise(self.sizes(source.n_classes)))

    def holds(self, source: Source) -> Holds:
        """Return the flat weights of a frame; a checkpoint has Adam's two moments besides."""
        numbers, moments = self.editable(source), 2 if self.optimizer == "adam" else 0
        return Holds({"weights": (numbers,)}, 4 * (1 + moments) * numbers + 20)

    def reshaped(self, hidden: tuple[int, ...]) -> Self:
        """Return the config with other hidden layers.

        Raises:
            pydantic.ValidationError: a layer has no neuron or too many, or there are too many layers.
        """
        if len(set(hidden)) == 1:
            return self.changed(layers=len(hidden), width=hidden[0])
        return self.changed(layers=len(hidden), widths="-".join(map(str, hidden)))
