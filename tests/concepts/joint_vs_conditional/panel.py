"""The panel of the page about p(y | x) and p(x, y) as it opens."""

from tests.panel import Panel

__all__ = ["PANEL"]

TRAINING = [f"network-{name}" for name in ("steps", "optimizer", "batch", "l1", "l2")]
VIEW = ("show", "drawn", "whole", "shade", "asking", "sketching", "missing", "other-prior")

PANEL = Panel(
    first=frozenset(
        {"family-conditional", "family-joint", "data-points", "network-layers", "network-learning_rate"}
        | {"mixture-components"}
    ),
    groups={
        "world": frozenset({"data-noise", "data-distance", "data-seed", "data-label_noise"}),
        "model": frozenset({"network-width", "network-features", "network-activation", "start-seed"}),
        "training": frozenset([*TRAINING, "mixture-steps", "mixture-covariance_prior"]),
        "view": frozenset(f"view-{name}" for name in VIEW),
    },
    turns={
        "family-conditional": ("logistic", {"conditional": "logistic"}),
        "family-joint": ("lda", {"joint": "lda"}),
        "data-points": (60, {"data.points": "60"}),
        "network-layers": (3, {"network.layers": "3"}),
        "network-learning_rate": (0.1, {"network.learning_rate": "0.1"}),
        "mixture-components": (1, {"mixture.components": "1"}),
        "data-noise": (0.2, {"data.noise": "0.2"}),
        "data-distance": (0.1, {"data.distance": "0.1"}),
        "data-label_noise": (0.2, {"data.label_noise": "0.2"}),
        "data-seed": (8, {"data.seed": "8"}),
        "network-width": (4, {"network.width": "4"}),
        "network-features": (["x1", "sinx2"], {"network.features": "x1,sinx2"}),
        "network-batch": (10, {"network.batch": "10"}),
        "network-l1": (0.01, {"network.l1": "0.01"}),
        "network-activation": ("relu", {"network.activation": "relu"}),
        "start-seed": (4, {"seed": "4"}),
        "network-steps": (300, {"network.steps": "300"}),
        "network-optimizer": ("sgd", {"network.optimizer": "sgd"}),
        "network-l2": (0.01, {"network.l2": "0.01"}),
        "mixture-steps": (20, {"mixture.steps": "20"}),
        "mixture-covariance_prior": (3.0, {"mixture.covariance_prior": "3.0"}),
        "view-show": ("error", {"show": "error"}),
        "view-drawn": (50, {"drawn": "50"}),
        "view-sketching": (True, {"pencil": "border"}),
        "view-whole": (True, {"whole": "yes"}),
        "view-shade": (True, {"shade": "yes"}),
        "view-asking": (False, {"ask": "none"}),
        "view-missing": ("x2", {"missing": "x2"}),
        "view-other-prior": (True, {"prior": "0.5"}),
    },
    looks=frozenset({"view"}),
)
