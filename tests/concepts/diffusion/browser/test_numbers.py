"""The browser's paths, solvers and exact denoisers give Python's numbers, and its network torch's within 1e-4."""

import json

import numpy as np
import pytest

from explorer import models, worlds
from explorer.exact.guided import guided
from explorer.exact.noising import noised
from explorer.models.configs.diffusion import HALF
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, run, times

pytestmark = pytest.mark.browser

LOAD = """async () => {
    const at = name => import(`/explorer/stage/web/concepts/diffusion/${name}.js`);
    const [paths, noised, denoiser, solvers] = await Promise.all(["paths", "noised", "denoiser", "solvers"].map(at));
    window.own = { ...paths, ...noised, ...denoiser, ...solvers };
}"""
RNG = np.random.default_rng(3)
X = RNG.uniform(-2.8, 2.8, (40, 2))
LEVELS = ((0.97, 0.2), (0.7, 0.7), (0.2, 0.98), (1.0, 4.0), (0.0, 1.0))


@pytest.fixture
def own(modules):
    """A page on which this concept's mathematics is loaded."""
    modules.evaluate(LOAD)
    return lambda script, value=None: modules.evaluate(script, json.loads(json.dumps(value)))


def law(density) -> dict:
    """Return a density of a world as a scene says it."""
    return {"kind": density.kind, "rows": density.flat().ravel().tolist()}


def whole(world) -> dict:
    """Return p(x) of a world, its classes' parts side by side."""
    rows = [
        density.flat() * np.r_[share, np.ones(5)] for share, density in zip(world.prior, world.classes, strict=True)
    ]
    return {"kind": world.classes[0].kind, "rows": np.concatenate(rows).ravel().tolist()}


def test_paths_are_the_same_clocks(own):
    t = [0.0, 0.01, 0.3, 0.5, 0.77, 1.0]
    found = own(
        """t => Object.fromEntries(Object.entries(own.PATHS).map(([name, path]) => [name, {
            slopes: t.slice(1).map(t => path.slope(t)),
            snr: t.slice(1, -1).map(t => own.logSnr(path.level(t))),
            at: [0.3, 2].map(ratio => own.timeOf(path, ratio)),
            never: own.timeOf(path, 1e4),
        }]))""",
        t,
    )
    assert list(found) == list(PATHS)
    for name, path in PATHS.items():
        told = np.array([[s["alpha"], s["sigma"], s["fading"], s["growing"]] for s in found[name]["slopes"]])
        known = np.column_stack([*path.level(np.array(t[1:])), *path.slopes(np.array(t[1:]))])
        np.testing.assert_allclose(told, known, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(found[name]["snr"], path.log_snr(np.array(t[1:-1])))
        np.testing.assert_allclose(found[name]["at"], [path.time_of(ratio) for ratio in (0.3, 2)], atol=1e-9)
        assert found[name]["never"] is None or name not in ("linear", "sigmoid", "exploding")


@pytest.mark.parametrize("name", ["ring", "moons", "pinwheel", "blobs", "drawn", "checkerboard"])
def test_noised_laws_are_python_s(own, name):
    world = worlds.get(name)
    found = own(
        """([law, levels, points]) => levels.map(([alpha, sigma]) => {
            const it = own.noised({ ...law, rows: Float64Array.from(law.rows) }, { alpha, sigma });
            const flat = points.flat(), out = new Float64Array(flat.length);
            it.denoise(flat, points.length, out);
            return { log: points.map(([x, y]) => it.logDensity(x, y)), data: Array.from(out) };
        })""",
        [whole(world), LEVELS, X.tolist()],
    )
    for (alpha, sigma), said in zip(LEVELS, found, strict=True):
        known = noised(world, alpha, sigma)
        np.testing.assert_allclose(said["log"], known.log_prob(X), rtol=1e-7, atol=1e-7)
        np.testing.assert_allclose(np.reshape(said["data"], (-1, 2)), known.denoise(X), rtol=1e-6, atol=1e-6)


LEARNED = """([form, weights, levels, points, told]) => {
    const learned = new own.Learned(form), flat = points.flat(), out = new Float64Array(flat.length);
    learned.weights = Float32Array.from(weights);
    return levels.map(([alpha, sigma]) => {
        learned.denoise(flat, points.length, { alpha, sigma }, out, told);
        return Array.from(out);
    });
}"""


def form_of(learner) -> dict:
    """Return how a network is run, as a scene says it."""
    classes = learner.told.shape[1]
    return {"sizes": list(learner.sizes), "classes": classes, "prediction": learner.config.prediction, "scale": HALF}


@pytest.mark.parametrize("prediction", ["v", "noise", "data", "velocity"])
@pytest.mark.parametrize("conditional", [True, False])
def test_the_network_says_what_torch_says(own, prediction, conditional):
    config = models.config_of("diffusion")(prediction=prediction, conditional=conditional, steps=300)
    learner = models.build("diffusion", config, worlds.get("ring").data(), 3)
    learner.advance(300)
    levels = LEVELS[:-1]  # at the last nothing is left of the signal, and noise alone tells nothing of it
    for label, w in ((None, 0), (1, 1), (0, 2.5)) if conditional else ((None, 0),):
        told = {"label": label, "w": w}
        found = own(
            LEARNED, [form_of(learner), learner.snapshot().arrays["weights"].tolist(), levels, X.tolist(), told]
        )
        for (alpha, sigma), said in zip(levels, found, strict=True):
            free = learner.denoise(X, alpha, sigma)
            known = free if label is None else free + w * (learner.denoise(X, alpha, sigma, label) - free)
            unsure = max(1.0, w) * (1 / min(alpha / np.hypot(alpha, sigma), 1) if prediction == "noise" else 1)
            assert np.abs(np.reshape(said, (-1, 2)) - known).max() < 1e-4 * unsure
    other = learner.snapshot().arrays["weights"] * 1.01
    moved = own(LEARNED, [form_of(learner), other.tolist(), levels, X.tolist(), {"label": None, "w": 0}])
    assert np.abs(np.reshape(moved[1], (-1, 2)) - learner.denoise(X, *levels[1])).max() > 1e-3


WALK = """([all, classes, path, solver, when, points, told, noise]) => {
    const read = law => ({ ...law, rows: Float64Array.from(law.rows) });
    const oracle = new own.Oracle(read(all), classes.map(read));
    let x = Float64Array.from(points.flat()), steps = 0, asked = 0;
    const ask = (points, t) => {
        const out = new Float64Array(points.length);
        asked++;
        oracle.denoise(points, points.length / 2, own.PATHS[path].level(t), out, told);
        return out;
    };
    const of = { path: own.PATHS[path], ask, noise: () => noise[steps] };
    for (let i = 1; i < when.length; i++) x = own.SOLVERS[solver].step(of, x, when[i - 1], when[i]), steps++;
    return { x: Array.from(x), asked };
}"""


class Told:
    """Draws what was drawn before, in its order."""

    def __init__(self, noise: np.ndarray) -> None:
        self.noise = iter(noise)

    def standard_normal(self, shape):
        return next(self.noise).reshape(shape)


WAYS = [(path, solver) for path in PATHS for solver in SOLVERS if solver != "sde" or path in ("linear", "exploding")]


@pytest.mark.parametrize(("path", "solver"), WAYS)  # of the others the reverse SDE has no start
def test_the_same_steps_lead_to_the_same_place(own, path, solver):
    world, when = worlds.get("ring"), times(7)
    noise = np.random.default_rng(4).standard_normal((7, X.size)).round(4)
    asked = [whole(world), [law(density) for density in world.classes], path, solver, when.tolist(), X.tolist()]
    for told in ({"label": None, "w": 0}, {"label": 1, "w": 3}):
        found = own(WALK, [*asked, told, noise.tolist()])

        def denoise(x, alpha, sigma, told=told):
            if told["label"] is None:
                return noised(world, alpha, sigma).denoise(x)
            return guided(world, alpha, sigma, told["label"], told["w"]).denoise(x)

        walk = run(denoise, PATHS[path], SOLVERS[solver], X, when, Told(noise))
        np.testing.assert_allclose(np.reshape(found["x"], (-1, 2)), walk.x[-1], atol=1e-6)
        assert found["asked"] == walk.evaluations
