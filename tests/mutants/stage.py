"""Breaks of the stage: its bytes, and its code in the browser."""

from tests.mutants.mutant import Mutant

__all__ = ["STAGE"]

WEB = "explorer/stage/web/"
SIDES = "tests/js/plane/models.test.js::"
KEPT = "tests/js/kernel/state.test.js::"

STAGE = (
    Mutant(
        "time runs backwards for a frame",
        "explorer/stage/web/kernel/clock.js",
        "Math.max(0, seconds)",
        "seconds",
        "tests/js/kernel/clock.test.js::time never runs backwards",
    ),
    Mutant(
        "a broken socket is tried again without end",
        "explorer/stage/web/kernel/socket.js",
        "if (code === GONE) this.ended = true;",
        "",
        "tests/js/kernel/socket.test.js::a socket that the server knows nothing of",
    ),
    Mutant(
        "an answer is drawn twice",
        "explorer/stage/web/kernel/scheduler.js",
        "cancelAnimationFrame(this.due);\n    this.now(performance.now());",
        "this.now(performance.now());",
        "tests/js/kernel/scheduler.test.js::an answer does not wait",
    ),
    Mutant(
        "the browser's network forgets its biases",
        WEB + "plane/mlp.js",
        "let sum = weights[bias + o];",
        "let sum = 0;",
        "tests/stage/test_evaluator.py::test_a_trained_network_equals_torch",
    ),
    Mutant(
        "the browser's density drops its log-determinant",
        WEB + "plane/mixture.js",
        " - 0.5 * Math.log(det);",
        ";",
        "tests/stage/test_evaluator.py::test_the_exact_answer_equals_the_world",
    ),
    Mutant(
        "ink in the browser is twice as wide",
        WEB + "plane/pencil/ink.js",
        "x, y, width * width, 0, width * width]",
        "x, y, 4 * width * width, 0, 4 * width * width]",
        "tests/js/plane/ink.test.js::a drawing of",
    ),
    Mutant(
        "a late answer takes strokes back",
        WEB + "plane/pencil/paper.js",
        "if (!later.length) this.text = text;",
        "this.text = text;",
        "tests/js/plane/paper.test.js::answers that come late",
    ),
    Mutant(
        "the browser grades a border by what is wrong on each side",
        WEB + "plane/pencil/sketch.js",
        "Math.max(...side)",
        "Math.min(...side)",
        "tests/js/plane/ink.test.js::a border of",
    ),
    Mutant(
        "the browser's joint forgets the class shares",
        WEB + "plane/mixture.js",
        "this.classes[label].logDensity(x, y) + this.logPrior[label]",
        "this.classes[label].logDensity(x, y)",
        "tests/stage/test_evaluator.py::test_a_learned_mixture_equals_torch",
    ),
    Mutant(
        "generated points forget how the coordinates go together",
        WEB + "plane/mixture.js",
        "const b = xy / a;",
        "const b = 0;",
        SIDES + "drawn points have the model's shares",
    ),
    Mutant(
        "between two frames the film runs backwards",
        WEB + "kernel/film.js",
        "value + (to[i] - value) * t",
        "value + (to[i] - value) * (1 - t)",
        "tests/js/kernel/film.test.js::between two frames lies a straight line",
    ),
    Mutant(
        "a piece is put one frame late",
        WEB + "kernel/film.js",
        "known.data.set(data, block.from * row);",
        "known.data.set(data.subarray(0, data.length - row), (block.from + 1) * row);",
        "tests/js/kernel/loader.test.js::pieces are put together",
    ),
    Mutant(
        "a lost beginning goes unnoticed",
        WEB + "kernel/film.js",
        "if (block.from > this.have) return false;",
        "",
        "tests/js/kernel/loader.test.js::a gap is said",
    ),
    Mutant(
        "playing runs past the recorded end of a live film",
        WEB + "kernel/clock.js",
        "if (live) return { ...clock, at: held, waiting: true };",
        "if (live) return { ...clock, at, waiting: true };",
        "tests/js/kernel/clock.test.js::at the live end it waits",
    ),
    Mutant(
        "a branch plays from the beginning",
        WEB + "kernel/state.js",
        "at: Math.min(place.from, bounds.reach) }, bounds)",
        "at: 0 }, bounds)",
        KEPT + "a branch plays on",
    ),
    Mutant(
        "a link's frame is lost while the film is made",
        WEB + "kernel/state.js",
        "place.awaits = frame !== null && !plays && frame > bounds.reach;",
        "place.awaits = false;",
        KEPT + "a link's frame is shown",
    ),
    Mutant(
        "the vertical axis points down",
        WEB + "kernel/camera.js",
        "return (this.extent[3] - y) * this.scale;",
        "return (y - this.extent[2]) * this.scale;",
        "tests/js/kernel/camera.test.js::there and back",
    ),
    Mutant(
        "a column has the scale of its neighbour",
        WEB + "kernel/wire.js",
        "of: (i) => 2 * (i % lists.length)",
        "of: (i) => 2 * ((i + 1) % lists.length)",
        "tests/js/kernel/wire.test.js::quantized values are mapped",
    ),
    Mutant(
        "each row has the scale of the first",
        WEB + "kernel/wire.js",
        "2 * Math.floor(i / width)",
        "0",
        "tests/js/kernel/wire.test.js::each row may have a scale",
    ),
    Mutant(
        "numbers of 16 bits lose their smallest",
        WEB + "kernel/wire.js",
        "fraction * 2 ** -24",
        "0",
        "tests/js/kernel/wire.test.js::numbers of 16 bits",
    ),
    Mutant(
        "an array that goes in steps is blended",
        WEB + "kernel/film.js",
        'this.interpolation[name] === "step" ? 0 : place - first',
        "place - first",
        "tests/js/kernel/film.test.js::an array that is declared to go in steps",
    ),
    Mutant(
        "a timeline without films waits for some",
        WEB + "kernel/timeline.js",
        "spec.films.length ? boundsOf(this.grown)",
        "spec ? boundsOf(this.grown)",
        "tests/js/kernel/timeline.test.js::one without films",
    ),
    Mutant(
        "a timeline's place passes for a look of the page",
        WEB + "kernel/state.js",
        '"play", ...timelines.map(({ field }) => field)]',
        '"play"]',
        "tests/js/kernel/state.test.js::whatever a view says",
    ),
    Mutant(
        "films that are here are kept from who connects",
        WEB + "kernel/socket.js",
        "this.acknowledge(this.have());",
        "",
        "tests/js/kernel/socket.test.js::connected it says",
    ),
    Mutant(
        "a finished film is acknowledged for ever",
        WEB + "kernel/loader.js",
        "!block.complete && block.steps.shape[0] > 0",
        "block.steps.shape[0] > 0",
        "tests/js/kernel/loader.test.js::what is received is told",
    ),
    Mutant(
        "points are quantized to the picture without those outside",
        "explorer/stage/scene.py",
        "high = np.maximum([right, top], xy.max(axis=0))",
        "high = np.array([right, top])",
        "tests/stage/test_scene.py::test_quantized_points_are_off_by_half_a_level_at_most",
    ),
)
