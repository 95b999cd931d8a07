"""Against TensorFlow Playground on its own task: its default network, learning rate and batch on circles and spirals.

Its page answers elsewhere; its figures here are those told of it (46 epochs a second with the picture live, 28 to 76 ms
from a toggle to its paint). What its network learns is found by its own rule, written out again in numpy.
"""

import time
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page

from explorer import exact, models, worlds
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.metrics.fresh_points import FreshPoints
from explorer.runs import RunSpec, schedule
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.benchmarks.presses import time_answer, watch
from tests.benchmarks.stage import COUNTERS, LAST_PAINT, PATIENCE_MS, open_stage, rest, until_finished
from tests.benchmarks.watched import NOTE
from tests.served import Server

__all__ = ["run"]

WORLDS = ("circles", "spirals")
POINTS, BATCH, RATE = 250, 10, 0.03  # half of its 500 points train
STEPS_AN_EPOCH = POINTS // BATCH
HIDDEN = (4, 2)
EPOCHS = (50, 200)
SEEDS = range(3)
TOGGLES = 12
CONFIG = {"layers": 2, "widths": "4-2", "learning_rate": RATE, "batch": BATCH, "optimizer": "sgd"}


def spec(world: str, epochs: int, seed: int = 3) -> RunSpec:
    """Return the task as a run of ours: its network, cross-entropy in the place of its squared loss."""
    config = CONFIG | {"steps": epochs * STEPS_AN_EPOCH}
    return RunSpec(model="network", world=world, data={"points": POINTS}, config=config, seed=seed)


def theirs(world: str, seed: int) -> list[float]:
    """Return the error rates after EPOCHS of its rule: tanh to the end, half the squared error, weights from +-1/2."""
    built = worlds.get(world, points=POINTS)
    data, evaluator, rng = built.data(), FreshPoints(built, "conditional").data, np.random.default_rng(seed)
    sizes = (2, *HIDDEN, 1)
    layers = [(rng.random((i, o)) - 0.5, np.full(o, 0.1)) for i, o in pairwise(sizes)]
    target, found = 1.0 - 2.0 * data.y, []
    for epoch in range(1, max(EPOCHS) + 1):
        for rows in np.split(rng.permutation(POINTS), STEPS_AN_EPOCH):
            _descend(layers, data.x[rows], target[rows])
        if epoch in EPOCHS:
            said = _values(layers, evaluator.x)[-1][:, 0]
            found.append(float(((said < 0) != evaluator.y).mean()))
    return found


def _values(layers: list[tuple[NDArray[np.float64], NDArray[np.float64]]], x: NDArray[np.float64]) -> list:  # type: ignore[type-arg]
    values = [x]
    for weight, bias in layers:
        values.append(np.tanh(values[-1] @ weight + bias))
    return values


def _descend(layers: list, x: NDArray[np.float64], target: NDArray[np.float64]) -> None:  # type: ignore[type-arg]
    values = _values(layers, x)
    delta = (values[-1] - target[:, None]) * (1 - values[-1] ** 2) / len(x)
    for i in reversed(range(len(layers))):
        weight, bias = layers[i]
        before = (delta @ weight.T) * (1 - values[i] ** 2)
        weight -= RATE * values[i].T @ delta
        bias -= RATE * delta.sum(axis=0)
        delta = before


def ours(world: str, seed: int) -> list[float]:
    """Return the error rates after EPOCHS of our network on the same points."""
    run = spec(world, max(EPOCHS), seed)
    built = worlds.get(world, **run.data.model_dump())
    evaluator = FreshPoints(built, "conditional")
    learner, found, done = models.build("network", run.config, built.data(), seed), [], 0
    for epochs in EPOCHS:
        learner.advance((epochs - done) * STEPS_AN_EPOCH)
        done = epochs
        found.append(evaluator.grade(learner.log_prob(evaluator.data.x)).error_rate)
    return found


def address(run: RunSpec) -> str:
    """Return the address of a page that trains `run` beside a mixture."""
    own = "&".join(f"network.{name}={value}" for name, value in (CONFIG | {"steps": run.config.steps}).items())
    return f"world={run.world}&data.points={POINTS}&seed={run.seed}&{own}"


def live(chromium: Browser, app: Server, run: RunSpec) -> float:
    """Return epochs a second while the page shows the training, from the first frame that came to the last."""
    page = visitor(chromium)
    page.add_init_script(NOTE)
    page.goto(f"{app.url}/{KEY}?{address(run)}")
    steps = schedule(run.config.steps)
    page.wait_for_function(f"{COUNTERS}?.have.conditional === {len(steps)}", timeout=PATIENCE_MS)
    looks = [look for look in page.evaluate("window.__looks") if look[1] > 0]
    page.context.close()
    (begun, first, *_), (ended, last, *_) = looks[0], looks[-1]
    return (steps[last - 1] - steps[first - 1]) / STEPS_AN_EPOCH / (ended - begun)


def alone(run: RunSpec) -> float:
    """Return epochs a second of the bare loop."""
    learner = models.build("network", run.config, worlds.get(run.world, **run.data.model_dump()).data(), run.seed)
    learner.advance(100)
    began = time.perf_counter()
    learner.advance(run.config.steps)
    return run.config.steps / STEPS_AN_EPOCH / (time.perf_counter() - began)


def toggles(page: Page, app: Server) -> list[float]:
    """Return the milliseconds from a click on the switch between learned and exact to its paint."""
    open_stage(page, app)
    until_finished(page)
    rest(page)
    watch(page, "pointerdown", LAST_PAINT)
    times = []
    for i in range(TOGGLES + 2):
        page.locator(".stage").get_by_role("button", name=("exact", "learned")[i % 2], exact=True).click()
        times.append(time_answer(page))
        page.wait_for_timeout(300)
    return times[2:]


def run() -> None:
    """Print pace, toggle and accuracy beside its own."""
    torch.set_num_threads(1)
    rows = [("what", "ours", "theirs")]
    with served() as app, browser() as chromium:
        live(chromium, app, spec("circles", 40, seed=9))  # starts the worker
        for world in WORLDS:
            paces = [live(chromium, app, spec(world, 200 - i, seed=i)) for i in range(3)]
            rows.append((f"{world}: epochs a second, the picture live", spread(paces, 0), "46"))
            rows.append((f"{world}: the bare loop", spread([alone(spec(world, 40, i)) for i in range(3)], 0), "–"))
        rows.append(("toggle to paint", spread(toggles(visitor(chromium), app), 0, "ms"), "28 to 76 ms"))
    table("TensorFlow Playground's task", rows)
    rows = [("world", "epochs", "ours errs", "its rule errs", "Bayes")]
    for world in WORLDS:
        bayes = exact.limits(worlds.get(world)).bayes_error
        learned = np.array([[ours(world, seed), theirs(world, seed)] for seed in SEEDS]) * 100  # (seeds, 2, epochs)
        for i, epochs in enumerate(EPOCHS):
            mine, its = learned[:, 0, i].tolist(), learned[:, 1, i].tolist()
            rows.append((world, str(epochs), spread(mine, 1, "%"), spread(its, 1, "%"), f"{bayes:.1%}"))
    table("What is learned after as many epochs, on the same points", rows)
