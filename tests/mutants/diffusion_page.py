"""Breaks of the page about diffusion: its state, its claims, and the mathematics in the browser."""

from tests.mutants.mutant import Mutant

__all__ = ["DIFFUSION_PAGE"]

CONCEPT = "explorer/concepts/diffusion/"
WEB = "explorer/stage/web/concepts/diffusion/"
TESTS = "tests/concepts/diffusion/"
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
        "return route and state.trainings() == other.trainings()",
        "return state.trainings() == other.trainings()",
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
)
