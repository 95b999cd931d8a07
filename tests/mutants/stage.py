"""Breaks of what the stage draws: its points, colours, densities, readings."""

from tests.mutants.mutant import Mutant

__all__ = ["STAGE"]

WEB = "explorer/stage/web/"
SIDES = "tests/js/plane/models.test.js::"

STAGE = (
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
        "points are quantized to the picture without those outside",
        "explorer/stage/scene.py",
        "high = np.maximum([right, top], xy.max(axis=0))",
        "high = np.array([right, top])",
        "tests/stage/test_scene.py::test_quantized_points_are_off_by_half_a_level_at_most",
    ),
    Mutant(
        "points under an error keep their classes' colour",
        WEB + "plane/layers/points.js",
        "ctx.strokeStyle = css(colours.ink2);",
        "ctx.strokeStyle = css(colours.marks[0]);",
        "tests/js/plane/colours.test.js::points that step back",
    ),
    Mutant(
        "a positive sign is class A's orange again",
        "explorer/figures/tokens.py",
        '"plus": "#53760e"',
        '"plus": "#c2640a"',
        "tests/figures/test_meanings.py::test_no_two_meanings_meet[light]",
    ),
    Mutant(
        "a style sheet has a colour of its own",
        WEB + "kernel/base.css",
        "--gen: #e13157;",
        "--gen: #d55e00;",
        "tests/figures/test_tokens.py::test_colours_are_the_same_in_pictures_style_sheets_and_theme",
    ),
    Mutant(
        "a code lies as far in any number of dimensions as in two",
        WEB + "images/distance.js",
        "upperGamma(d / 2, (r * r) / 2)",
        "upperGamma(1, (r * r) / 2)",
        "tests/js/images/distance.test.js::the share of the prior's draws farther out",
    ),
    Mutant(
        "G is told another class than is asked for",
        WEB + "concepts/gan/digits/forger.js",
        "this.told[this.latent + asked] = 1",
        "this.told[this.latent] = 1",
        "tests/js/concepts/gan/digits.test.js::G is given the noise and the class",
    ),
    Mutant(
        "a copy of a digit passes for a new one",
        WEB + "images/ruler.js",
        "if (distance < low)",
        "if (distance < 0)",
        "tests/js/concepts/gan/digits.test.js::the nearest image learned from",
    ),
    Mutant(
        "ink in a saved drawing hides its paper",
        WEB + "kernel/saving/png.js",
        "shines(pixels) ? 4 : 3",
        "3",
        "tests/js/kernel/png.test.js::ink whose paper is seen",
    ),
    Mutant(
        "small shares lose their digits",
        WEB + "images/distance.js",
        "front * fraction(a, x)",
        "1 - front * series(a, x)",
        "tests/js/images/distance.test.js::the share of the prior's draws farther out",
    ),
    Mutant(
        "a learned sigma goes in steps while the weights glide",
        WEB + "images/latent.js",
        'this.film.between("sigma2", at)',
        'this.film.scalar("sigma2", at)',
        "tests/js/images/latent.test.js::between two frames the learned sigma squared",
    ),
    Mutant(
        "the bars of dimensions show the trained model at every frame",
        WEB + "concepts/vae/readings.js",
        "film.between(`${kind}_${j + 1}`, at)",
        "film.between(`${kind}_${j + 1}`, Infinity)",
        "tests/js/concepts/vae/readings.test.js::a dimension is in use above .05 nats at this frame",
    ),
    Mutant(
        "the tighter bound stands beside frames that it is not of",
        WEB + "concepts/vae/readings.js",
        'frame < total - 1 ? "iwae_at_end" : "iwae"',
        '"iwae"',
        "tests/js/concepts/vae/readings.test.js::the tighter bound is of the trained model",
    ),
)
