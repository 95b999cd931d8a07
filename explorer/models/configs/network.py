"""The config of the network."""

from typing import ClassVar, Literal

from explorer.config import knob
from explorer.models.configs.base import Form, Kind, TrainingConfig

__all__ = ["RATES", "NetworkConfig"]

RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
PENALTIES = (0.0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1)


class NetworkConfig(TrainingConfig):
    """A fully connected network 2 - width - ... - width - outputs, trained on all points at once."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "mlp"
    about: ClassVar[str] = "A small neural network, trained step by step."

    layers: int = knob(2, "Hidden layers", "how far the border bends", low=0, high=3, step=1)
    width: int = knob(8, "Neurons a layer", "how many bends it has", low=1, high=16, step=1, more=True)
    rate: float = knob(0.01, "Learning rate", "how long each step is", choices=RATES, low=1e-4, high=10.0, branch=True)
    l2: float = knob(
        0.0, "L2 penalty", "keeps the weights small", choices=PENALTIES, low=0.0, high=1.0, branch=True, more=True
    )
    activation: Literal["tanh", "relu", "sigmoid"] = knob(
        "tanh", "Activation", "what one neuron does", choices=("tanh", "relu", "sigmoid"), more=True
    )
    optimizer: Literal["adam", "sgd"] = knob(
        "adam", "Optimizer", "how a step is chosen", choices=("adam", "sgd"), more=True
    )
    steps: int = knob(
        1000, "Training steps", "how long it learns", choices=(300, 1000, 3000, 10000), low=10, high=20000, more=True
    )

    def sizes(self, classes: int) -> tuple[int, ...]:
        """Return the number of neurons of each layer, inputs and outputs included.

        Two classes need one output, the log-odds; more have one each.
        """
        return (2, *[self.width] * self.layers, 1 if classes == 2 else classes)
