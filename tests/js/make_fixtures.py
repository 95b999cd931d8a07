"""Writes tests/js/fixtures: what torch and the worlds say at some points, for the browser's evaluators; the words.

Run as `python tests/js/make_fixtures.py` when the order of recorded weights or the form of a mixture changes, or a word
of the stage does. With names only those are made: `python tests/js/make_fixtures.py words`.
"""

import base64
import json
import math
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import mpmath
import numpy as np
import torch

from explorer import models, worlds
from explorer.catalog import CONCEPTS
from explorer.concepts import concept
from explorer.exact import sketch
from explorer.images.stage_words import RULER
from explorer.models.config import LATTICE, Lattice
from explorer.models.configs.network import NetworkConfig
from explorer.models.network import Network
from explorer.page.stage.words import KERNEL
from explorer.plane import real
from explorer.plane.stage_words import PLANE
from explorer.runs import storage
from explorer.stage.scene import encode
from explorer.worlds.plane.drawn import EXAMPLE
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.strokes import Stroke, pack, pack_line, read_line
from tests.js.closeups import closeups
from tests.js.diffusions import diffusions, noisings
from tests.js.diracs import diracs
from tests.js.duels import duels
from tests.js.pacgan import pacgan

FIXTURES = Path(__file__).parent / "fixtures"
SHAPES = ((2, 8, "tanh", 60), (0, 8, "tanh", 60), (1, 3, "relu", 30), (3, 5, "sigmoid", 30))
MIXED = ("moons", "blobs", "circles")
IMAGE_NETS = (
    ((784, 128, 4), "linear"),
    ((2, 64, 64, 784), "sigmoid"),
    ((768, 128, 16), "linear"),
    ((5, 64, 64, 64), "sigmoid"),
    ((64, 10), "linear"),
    ((5, 64), "linear"),
)
POINTS = np.random.default_rng(5).uniform(-3, 3, (25, 2)).round(3)


def networks() -> list[dict[str, Any]]:
    """Return untrained and trained networks of several shapes with their logits."""
    data = worlds.get("moons", points=60).data()
    out = []
    for layers, width, activation, steps in SHAPES:
        config = NetworkConfig(layers=layers, width=width, activation=activation)  # type: ignore[arg-type]
        network = Network(config, data, seed=3)
        network.advance(steps)
        with torch.no_grad():
            logits = network.values(network.inputs(torch.tensor(POINTS, dtype=torch.float32)))[-1][:, 0].tolist()
        weights = network.snapshot().arrays["weights"].tolist()
        said = {"points": POINTS.tolist(), "logits": logits}
        out.append({"sizes": network.sizes, "activation": activation, "weights": weights} | said)
    return out


def mixtures() -> list[dict[str, Any]]:
    """Return some worlds' mixtures, one with fewer Gaussians in a class, and one learned by EM, with log p(x, y)."""
    out = []
    for name in MIXED:
        world = worlds.get(name)
        rows = [mixture.flat() for mixture in world.classes]
        components = np.stack([_filled(of_class, max(map(len, rows))) for of_class in rows])
        out.append(_mixture(name, components, world.prior, world.joint_log_prob(POINTS)))
    data = worlds.get("moons").data()
    learner = models.build("mixture", models.config_of("mixture")(steps=10), data, 3)
    learner.advance(10)
    state = learner.state()
    s = state["covariances"]
    rows = [state["weights"], state["means"][..., 0], state["means"][..., 1], s[..., 0, 0], s[..., 0, 1], s[..., 1, 1]]
    out.append(_mixture("learned", np.stack(rows, axis=2), np.bincount(data.y) / len(data.y), learner.log_prob(POINTS)))
    return out


def _filled(rows: Any, count: int) -> Any:
    """Return `rows` (k, 6) with round Gaussians of weight 0 behind them, as films fill up classes: (count, 6)."""
    return np.vstack([rows, np.tile([0.0, 0, 0, 1, 0, 1], (count - len(rows), 1))])


def _mixture(name: str, components: Any, prior: Any, joint: Any) -> dict[str, Any]:
    flat = np.asarray(components).ravel().tolist()
    return {"name": name, "components": flat, "prior": list(prior), "points": POINTS.tolist(), "joint": joint.tolist()}


def softmaxes() -> list[dict[str, Any]]:
    """Return networks with one output a class, as torch evaluates them, weights in the order of the films."""
    out = []
    for sizes, activation in (((2, 8, 3), torch.nn.Tanh), ((2, 6, 6, 5), torch.nn.ReLU), ((2, 4), torch.nn.Sigmoid)):
        generator = torch.Generator().manual_seed(len(sizes))
        parts: list[torch.nn.Module] = []
        for i, o in pairwise(sizes):
            parts += [torch.nn.Linear(i, o), activation()]
        network = torch.nn.Sequential(*parts[:-1])
        with torch.no_grad():
            for parameter in network.parameters():
                parameter.normal_(0, 0.8, generator=generator)
            logs = network(torch.tensor(POINTS, dtype=torch.float32)).log_softmax(1).tolist()
        weights = torch.cat([parameter.detach().flatten() for parameter in network.parameters()]).tolist()
        name = activation.__name__.lower()
        out.append({"sizes": sizes, "activation": name, "weights": weights, "points": POINTS.tolist(), "logs": logs})
    return out


def many() -> list[dict[str, Any]]:
    """Return mixtures of three and five classes with log p(x, y)."""
    out = []
    rng = np.random.default_rng(9)
    for classes in (3, 5):
        shares = rng.dirichlet(np.full(2, 3.0), classes)  # (C, K)
        means = rng.uniform(-2, 2, (classes, 2, 2))
        roots = rng.normal(0, 0.5, (classes, 2, 2, 2)) + 0.4 * np.eye(2)
        covariances = roots @ roots.transpose(0, 1, 3, 2)
        built = [Mixture(*of) for of in zip(shares, means, covariances, strict=True)]
        prior = rng.dirichlet(np.full(classes, 5.0))
        joint = np.stack([mixture.log_prob(POINTS) for mixture in built], axis=1) + np.log(prior)
        out.append(_mixture(f"of {classes} classes", np.stack([m.flat() for m in built]), prior, joint))
    return out


def boxes() -> dict[str, Any]:
    """Return two classes of smoothed boxes with log p(x | y) to fifty digits, near and very far."""
    rows = [
        [[0.5, -2, -1, -1, 0.5, 0.1], [0.3, 0, 1, 0, 1, 0.1], [0.2, 1.5, 2.5, -2, -1.9, 0.3]],
        [[0.25, -1, 0, 0, 1, 0.05], [0.75, 0.5, 2.5, -0.75, -0.25, 0.8]],
    ]
    far = [[0.0, 0.0], [-2.0, 0.5], [9.0, -7.0], [-40.0, 3.0], [1e3, 1e3], [-1.5, -60.0], [0.999, 0.5]]
    points = [*POINTS.tolist(), *far]
    logs = [[_log_boxes(of, x, y) for of in rows] for x, y in points]
    return {"rows": rows, "points": points, "logs": logs}


def _log_boxes(rows: list[list[float]], x: float, y: float) -> float:
    """Return log sum_k w_k prod [Phi((x - lo) / s) - Phi((x - hi) / s)] / (hi - lo), by differences of many digits."""
    with mpmath.workdps(50):

        def side(at: float, lo: float, hi: float, s: float) -> Any:
            a, b = (mpmath.mpf(at) - lo) / s, (mpmath.mpf(at) - hi) / s
            if b > 0:
                a, b = -b, -a  # the lower tail, where a difference keeps its digits
            return (mpmath.erfc(-a / mpmath.sqrt(2)) - mpmath.erfc(-b / mpmath.sqrt(2))) / 2 / (mpmath.mpf(hi) - lo)

        parts = [w * side(x, left, right, s) * side(y, low, high, s) for w, left, right, low, high, s in rows]
        return float(mpmath.log(mpmath.fsum(parts)))


def drawings() -> list[dict[str, Any]]:
    """Return drawings with the Gaussians that they are: example, dab, thin area, ink at the edge, more than fits."""
    rng = np.random.default_rng(4)
    sliver = np.array([[-1.0, 0.5], [0.5, 0.500], [1.5, 0.501]])
    scribble = [Stroke(1, False, rng.uniform(-3, 2.6, (60, 2))) for _ in range(3)]
    corner = [Stroke(1, False, np.array([[-3.0, -2.6], [3.0, 2.6]])), Stroke(0, True, rng.uniform(-1, 1, (7, 2)))]
    dab = Stroke(0, False, np.array([[1.0, -1.0]]))
    packed = [[dab, Stroke(1, True, sliver)], [dab, *scribble], corner]
    texts = [EXAMPLE, *(pack(strokes) for strokes in packed)]
    out = []
    for text, width in zip(texts, (0.14, 0.1, 0.24, 0.18), strict=True):
        world = worlds.get("drawn", strokes=text, noise=width)
        rows = [mixture.flat().tolist() for mixture in world.classes]
        out.append({"text": text, "noise": width, "rows": rows, "extent": list(world.extent)})
    return out


def sketches() -> list[dict[str, Any]]:
    """Return borders in a world with their error rates, and the side of each point."""
    angle = np.linspace(0.1, 6.1, 20)
    ring = 1.2 * np.column_stack([np.cos(angle), np.sin(angle)])
    lines = [("blobs", [[0.0, -1.0], [0.3, 1.0]]), ("moons", [[-1.5, -2.0], [-0.5, 0.5], [0.5, -0.5], [1.5, 2.0]])]
    lines += [("circles", ring.tolist()), ("xor", [[-2, 0], [2, 0.1], [0.1, 2], [0, -2]])]
    out = []
    for name, points in lines:
        text = pack_line(np.array(points, float))
        line, world = read_line(text), worlds.get(name)
        graded = sketch.sketch_error(world, line)
        rows = [density.flat().tolist() for density in world.classes]
        out.append(
            {"text": text, "extent": list(world.extent), "rows": rows, "points": POINTS.tolist()}
            | {"sides": sketch.side(line, POINTS).tolist(), "error": graded.error, "bayes": graded.bayes}
        )
    return out


def words() -> dict[str, dict[str, Any]]:
    """Return the stage's words in English, by room and by concept; last what is said of real data only."""
    shared = {**KERNEL, **PLANE, **RULER}
    own = {entry.key: concept(entry.key).words for entry in CONCEPTS}
    concepts = {key: {word: text for word, text in of.items() if word not in shared} for key, of in own.items()}
    return {
        "kernel": KERNEL,
        "plane": PLANE,
        "images": RULER,
        "concepts": concepts,
        "real": {key: "" for key in real.EXTRA},
    }


def noise(count: int = 3) -> list[dict[str, float]]:
    """Return the first of the stage's fixed viewing noise: linear congruential generators and Box-Muller."""
    uniform, place = _generator(20_240_611, 1_664_525, 1_013_904_223), _generator(19_700_101, 22_695_477, 1)
    out = []
    for _ in range(count):
        radius, angle = math.sqrt(-2 * math.log(uniform())), 2 * math.pi * uniform()
        label, component = uniform(), uniform()
        out.append(
            {"label": label, "component": component, "a": radius * math.cos(angle), "b": radius * math.sin(angle)}
            | {"u": place(), "v": place()}
        )
    return out


def _generator(state: int, factor: int, step: int) -> Callable[[], float]:
    def uniform() -> float:
        nonlocal state
        state = (state * factor + step) % 2**32
        return (state + 0.5) / 2**32

    return uniform


def images() -> dict[str, Any]:
    """Return what torch makes of images and codes, weights from a generator that the browser's tests have too."""
    nets = [_forward(sizes, output, seed) for seed, (sizes, output) in enumerate(IMAGE_NETS)]
    rng = np.random.default_rng(12)
    logits, target = rng.normal(0, 4, 12).round(3), rng.uniform(0, 1, 12).round(3)
    logits[:4], target[:4] = [60, -60, 700, -700], [1, 0, 0.25, 0.75]  # probabilities that round to 0 and 1
    mean, seen = rng.uniform(-0.2, 1.2, 12).round(3), rng.uniform(0, 1, 12).round(3)
    mu, sigma = np.array([0.0, 1.5, -3.0, 0.002]), np.array([1.0, 0.07, 0.5, 1.0001])
    bernoulli = torch.distributions.Bernoulli(logits=torch.tensor(logits), validate_args=False)
    gaussian = torch.distributions.Normal(torch.tensor(mean), 0.1)
    q = torch.distributions.Normal(torch.tensor(mu), torch.tensor(sigma))
    kl = torch.distributions.kl_divergence(q, torch.distributions.Normal(0.0, 1.0))
    said = {
        "bernoulli": [logits, target, float(bernoulli.log_prob(torch.tensor(target)).sum())],
        "gaussian": [mean, seen, 0.1, float(gaussian.log_prob(torch.tensor(seen)).sum())],
        "kl": [mu, sigma, kl.numpy()],
    }
    return {"networks": nets} | {k: [np.asarray(part).tolist() for part in parts] for k, parts in said.items()}


def _forward(sizes: tuple[int, ...], output: str, seed: int) -> dict[str, Any]:
    """Return what a ReLU network gives for two inputs, the second mostly zeros; float64 on float32 weights."""
    draw = _generator(seed, 1_664_525, 1_013_904_223)
    layers: list[torch.nn.Module] = []
    for i, o in pairwise(sizes):
        layer = torch.nn.Linear(i, o, dtype=torch.float64)
        for parameter in (layer.weight, layer.bias):  # in a film's order
            drawn = [(2 * draw() - 1) * 2 / math.sqrt(i) for _ in range(parameter.numel())]
            parameter.data = torch.tensor(drawn, dtype=torch.float32).double().reshape(parameter.shape)
        layers += [layer, torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1], torch.nn.Sigmoid() if output == "sigmoid" else torch.nn.Identity())
    x = torch.tensor([[draw() for _ in range(sizes[0])] for _ in range(2)], dtype=torch.float32).double()
    x[1] *= torch.arange(sizes[0]) % 3 == 0
    with torch.no_grad():
        return {"sizes": sizes, "output": output, "seed": seed, "values": network(x).tolist()}


def lattices() -> list[dict[str, Any]]:
    """Return payloads of frames on lattices, whole films and pieces, with the numbers that Python says they are."""
    rng = np.random.default_rng(4)
    drifting = np.cumsum(rng.standard_normal((7, 3, 20)) * 0.3, axis=0)
    wild = rng.uniform(-250, 250, (4, 6))
    ends = np.array([[256, -1, 0], [-256, 1, 0.5], [255.99, -255.99, 127], [0, 0, -128]]).clip(-255.99, 255.99)
    out = []
    for values, lattice in ((drifting, LATTICE), (wild, LATTICE), (ends, LATTICE), (drifting, Lattice(2.0**-12))):
        for start in (0, 2, len(values)):
            kept = storage.rounded(values[start:].astype(np.float32), lattice)
            payload = base64.b64encode(encode({"x": storage.pack(kept, lattice)})).decode()
            out.append({"payload": payload, "shape": list(kept.shape), "values": kept.ravel().tolist()})
    return out


def distances() -> list[dict[str, float]]:
    """Return how many draws of N(0, I_d) lie farther out than r, and how densely draws lie there, to fifty digits."""
    radii = (0.0, 0.01, 0.5, 1.0, 1.62, 2.5, 3.0, 4.0, 6.0, 9.0, 12.0)
    return [_distance(r, d) for d in (1, 2, 3, 5, 8, 15, 16) for r in radii]


def _distance(r: float, d: int) -> dict[str, float]:
    with mpmath.workdps(50):
        a, at = mpmath.mpf(d) / 2, mpmath.mpf(r)
        share = mpmath.gammainc(a, at**2 / 2, regularized=True)
        density = 2 * at ** (d - 1) * mpmath.exp(-(at**2) / 2) / (mpmath.mpf(2) ** a * mpmath.gamma(a))
        return {"r": r, "d": d, "beyond": float(share), "chi": float(density)}


MADE = (
    networks, mixtures, softmaxes, many, duels, diffusions, noisings, closeups, diracs, pacgan, boxes, drawings,
    sketches, noise, lattices, images, distances, words,
)  # fmt: skip


def main(names: list[str]) -> None:
    """Write all files, or those with these names."""
    FIXTURES.mkdir(exist_ok=True)
    for make in MADE:
        if not names or make.__name__ in names:
            (FIXTURES / f"{make.__name__}.json").write_text(json.dumps(make()) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
