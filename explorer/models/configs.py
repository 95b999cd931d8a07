"""The configs of the families, apart from their networks so that a page can read them without importing torch."""

from typing import ClassVar, Literal

from explorer.config import Config, knob

__all__ = ["CELLS", "MixtureConfig", "NetworkConfig", "TrainingConfig"]

CELLS = (120, 104)  # columns and rows of the grid on which models travel that the browser can't evaluate
RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
PENALTIES = (0.0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1)
RIDGES = (0.01, 0.1, 0.3, 1.0, 3.0, 10.0)


class TrainingConfig(Config):
    """What every learner's config has: how many steps it takes in all.

    `kind` says what is modelled, p(y | x) or p(x, y); `form` how the browser evaluates a frame: as a network from its
    `weights`, as Gaussians from their `components`, or from a `field` of values on a grid, between which it
    interpolates where that is `smooth`.
    """

    kind: ClassVar[Literal["conditional", "joint"]]
    form: ClassVar[Literal["mlp", "mixture", "grid"]]
    smooth: ClassVar[bool] = True

    steps: int


class NetworkConfig(TrainingConfig):
    """A fully connected network 2 - width - ... - width - outputs, trained on all points at once."""

    kind = "conditional"
    form = "mlp"

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


class MixtureConfig(TrainingConfig):
    """K full Gaussians a class; the class shares are counted."""

    kind = "joint"
    form = "mixture"

    components: int = knob(4, "Gaussians a class", "how much shape density has", low=1, high=8, step=1)
    ridge: float = knob(
        0.3,
        "Covariance ridge",
        "keeps each Gaussian round",
        choices=RIDGES,
        low=0.01,
        high=100.0,
        branch=True,
        more=True,
    )
    steps: int = knob(60, "EM steps", "how long it learns", choices=(20, 60, 150), low=5, high=199, more=True)
