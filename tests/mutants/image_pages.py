"""Breaks of pages about images: their state, their drawings, and what they do where MNIST is not installed."""

from tests.mutants.mutant import Mutant

__all__ = ["IMAGE_PAGES"]

STATE = "tests/concepts/vae/test_state.py::"
ABSENT = "tests/concepts/vae/test_without_mnist.py::"
PRESETS = "tests/concepts/vae/test_presets.py::"

IMAGE_PAGES = (
    Mutant(
        "two images of one digit are a pair of two digits",
        "explorer/concepts/vae/claims.py",
        "held.y[one] != held.y[other]",
        "held.y[one] >= 0",
        PRESETS + "test_both_ends_of_a_way_are_of_different_classes",
    ),
    Mutant(
        "who mixes images turns one digit into the next",
        "explorer/concepts/vae/claims.py",
        "decoded < mixed - ROUNDING",
        "decoded < mixed + ROUNDING",
        PRESETS + "test_a_decoder_that_mixes_images_turns_no_digit_into_the_next",
    ),
    Mutant(
        "a code goes along into another world",
        "explorer/concepts/vae/state.py",
        'view |= {"z": None, "drawn": None}',
        'view |= {"drawn": None}',
        STATE + "test_a_code_of_one_world_means_nothing_in_another_with_as_many_dimensions",
    ),
    Mutant(
        "a name means one kind of world on every page",
        "explorer/page/world.py",
        "worlds.config_of(world, cls.kinds[world])",
        'worlds.config_of(world, "images" if world in worlds.OF_IMAGES else "plane")',
        "tests/page/test_world.py::test_every_page_with_worlds_opens_in_each_of_them",
    ),
    Mutant(
        "a linear VAE takes over a network's knobs",
        "explorer/concepts/vae/state.py",
        "if {name, self.family} <= set(OTHER) else {}",
        "if name else {}",
        STATE + "test_a_linear_vae_has_knobs_of_its_own",
    ),
    Mutant(
        "a blank drawing is one",
        "explorer/images/drawing.py",
        "if not levels.any() or nibbles",
        "if nibbles",
        STATE + "test_a_drawing_is_read_as_it_was_packed",
    ),
    Mutant(
        "the page shows images that are not installed",
        "explorer/images/concept.py",
        "if own.world in there():",
        "if own.world:",
        ABSENT + "test_the_page_opens_on_small_digits_and_says_why",
    ),
    Mutant(
        "what can't be shown is offered",
        "explorer/page/stage/presets.py",
        "if (it := concept.presets[key]).state == concept.here(it.state)[0]}",
        "if (it := concept.presets[key])}",
        ABSENT + "test_presets_of_it_are_not_offered_and_answer_with_the_sentence",
    ),
    Mutant(
        "a knob goes back to another world's default",
        "explorer/page/controls/knobs.py",
        "getattr(_plain(state).sections()[self.section], self.field)",
        "type(state.sections()[self.section]).model_fields[self.field].default",
        "tests/concepts/vae/test_page.py::test_of_faces_a_double_click_takes_back_what_faces_begin_with",
    ),
)
