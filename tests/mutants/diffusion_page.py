"""Breaks of the page about diffusion: its state, its claims, and the mathematics in the browser."""

from tests.mutants.mutant import Mutant

__all__ = ["DIFFUSION_PAGE"]

CONCEPT = "explorer/concepts/diffusion/"
WEB = "explorer/stage/web/concepts/diffusion/"
TESTS = "tests/concepts/diffusion/"
DIGITS = "tests/js/concepts/diffusion/digits.test.js::"
MATH = "tests/js/concepts/diffusion/math.test.js::"

DIFFUSION_PAGE = (
    Mutant(
        "an SDE begins on any path",
        CONCEPT + "state.py",
        "return bool(alpha >= LEAST_SIGNAL)",
        "return bool(alpha >= 0)",
        TESTS + "test_state.py::test_an_sde_starts_where_signal_is_left",
    ),
    Mutant(
        "in another world a class is still asked for",
        CONCEPT + "state.py",
        'view = super().view_in(world) | {"label": None}',
        "view = super().view_in(world)",
        TESTS + "test_state.py::test_another_world_keeps_the_route_but_no_class_and_no_law_that_nobody_knows",
    ),
    Mutant(
        "presets of one film are told apart by nothing",
        CONCEPT + "concept.py",
        "return route and beside and state.trainings() == other.trainings()",
        "return beside and state.trainings() == other.trainings()",
        TESTS + "test_state.py::test_several_presets_look_at_one_film",
    ),
    Mutant(
        "guidance begins one scale later in claims",
        CONCEPT + "ways.py",
        "without + route.guidance * (told",
        "without + (1 + route.guidance) * (told",
        TESTS + "test_presets.py::test_a_guided_way_is_led_by_the_guided_field",
    ),
    Mutant(
        "a chain adds too much noise",
        CONCEPT + "claims.py",
        "added = np.sqrt(now[1] ** 2 - (kept * before[1]) ** 2)",
        "added = now[1] - kept * before[1]",
        TESTS + "test_presets.py::test_a_chain_with_too_much_noise_is_no_jump",
    ),
    Mutant(
        "in the browser a network is told another angle",
        WEB + "math/network.js",
        "const WAVES = [1, 2, 4];",
        "const WAVES = [1, 2, 3];",
        MATH + "the clock tells an angle by three waves",
    ),
    Mutant(
        "in the browser Heun takes the second slope alone",
        WEB + "math/solvers.js",
        "(first[i] + second[i])) / 2",
        "(2 * second[i])) / 2",
        MATH + "step by step as Python goes",
    ),
    Mutant(
        "digits look at one film as one preset",
        CONCEPT + "concept.py",
        "beside = not state.on_images or state.view.right == other.view.right",
        "beside = True",
        TESTS + "test_digits.py::test_a_preset_is_known_by_its_film_and_what_stands_beside_it",
    ),
    Mutant(
        "a digit opens on the noise's timeline",
        CONCEPT + "state.py",
        'return "frame" if self.on_images and self.view.way == "back" else "place"',
        'return "place"',
        TESTS + "test_digits.py::test_in_a_world_of_images_a_digit_is_sampled_and_its_film_plays",
    ),
    Mutant(
        "what a browser asks for of a digit is not checked",
        CONCEPT + "digits/asked.py",
        "    except ValidationError:\n        return None",
        "    except KeyError:\n        return None",
        TESTS + "test_digits.py::test_what_makes_no_sense_changes_nothing",
    ),
    Mutant(
        "by heart in the browser all digits weigh alike",
        WEB + "digits/heart.js",
        "logs[i] = -square / (2 * variance);",
        "logs[i] = 0;",
        DIGITS + "by heart the forecast is the mean of all images weighted by how likely each became x_t",
    ),
    Mutant(
        "a mask in the browser begins with the lowest bit",
        WEB + "digits/masks.js",
        ">> (3 - (i & 3))) & 1)",
        ">> (i & 3)) & 1)",
        DIGITS + "a mask is read as it was written, and what is none is not read",
    ),
    Mutant(
        "copies are sought among other points",
        CONCEPT + "memory.py",
        "return float(memorized(ends, learned.x).mean())",
        "return float(memorized(ends, world.sample(512, rng).x).mean())",
        TESTS + "test_memory.py::test_a_fresh_seed_reads_by_heart_as_copies_and_the_law_as_few",
    ),
)
