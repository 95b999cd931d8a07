"""Breaks of what is taken home: scripts, archives, tables, QR codes, moving pictures."""

from tests.mutants.mutant import Mutant

__all__ = ["EXPORT"]

SCRIPT = "tests/export/test_script.py::"
FILMS = "tests/export/test_images_films.py::"

EXPORT = (
    Mutant(
        "a script takes no branch",
        "explorer/export/stand_ins.py",
        "if b.step <= step and b.field",
        "if b.step < 0 and b.field",
        SCRIPT + "test_a_script_makes_the_films_of_the_page_to_the_bit",
    ),
    Mutant(
        "all films of a script learn from the first one's data",
        "explorer/export/stand_ins.py",
        'f"data={data[_call(spec.data)]}"',
        'f"data={next(iter(data.values()))}"',
        FILMS + "test_each_film_of_a_script_learns_from_data_of_its_own",
    ),
    Mutant(
        "equal names of two modules become one",
        "explorer/export/render.py",
        "final[place] = name if again or name not in taken else _longer(module, name)",
        "final[place] = name",
        SCRIPT + "test_equal_names_of_different_modules_stay_apart",
    ),
    Mutant(
        "a script's numbers are rounded",
        "explorer/export/stand_ins.py",
        "return repr(value)",
        'return f"{value:g}"',
        SCRIPT + "test_numbers_in_a_config_come_back_as_they_are",
    ),
    Mutant(
        "a script holds every name of a module, used or not",
        "explorer/export/gather.py",
        "_keep(out, Place(module.name, used))",
        "[_keep(out, Place(module.name, piece)) for piece in module.pieces]",
        SCRIPT + "test_only_what_is_used_is_in_it",
    ),
    Mutant(
        "a table's numbers are rounded",
        "explorer/export/table.py",
        "map(repr, row)",
        'map("{:.6f}".format, row)',
        "tests/export/test_arrays_table.py::test_a_table_reads_back_as_the_points_of_the_page_and_of_the_test",
    ),
    Mutant(
        "an archive loses a film's steps",
        "explorer/export/arrays.py",
        '("steps", film.steps)',
        '("steps", film.steps[::-1])',
        "tests/export/test_arrays_table.py::test_an_archive_holds_the_films_to_the_bit",
    ),
    Mutant(
        "a config's field is cut where a script changed a name in it",
        "explorer/export/render.py",
        "_config(_renamed(node, lines), lines, piece)",
        "_config(node, lines, piece)",
        FILMS + "test_a_script_has_no_loose_end",
    ),
    Mutant(
        "a sketch of the latent plane stands on its head",
        "explorer/export/image_sketch.py",
        "steps[::-1, None] * spread",
        "steps[:, None] * spread",
        FILMS + "test_places_lie_about_the_prior_or_over_the_codes_from_above",
    ),
    Mutant(
        "an archive leaves out what only a whole film has",
        "explorer/export/arrays.py",
        "*film.arrays.items(), *summary.items()]",
        "*film.arrays.items()]",
        FILMS + "test_an_archive_holds_the_films_and_says_what_everything_is",
    ),
    Mutant(
        "a table has one film's codes for all",
        "explorer/export/codes.py",
        "*recorded(film).encode(",
        "*recorded(next(iter(there.values()))).encode(",
        "tests/export/test_codes.py::test_it_holds_what_the_model_itself_says",
    ),
    Mutant(
        "a GIF's codes grow one symbol late",
        "explorer/stage/web/kernel/saving/gif.js",
        "if (next === 1 << bits) bits++;",
        "if (next > 1 << bits) bits++;",
        "tests/stage/test_gif.py::test_few_colours_come_back_exactly",
    ),
    Mutant(
        "a GIF's frame shows only a part of what changed",
        "explorer/stage/web/kernel/saving/gif.js",
        "h: bottom - top + 1 };",
        "h: bottom - top };",
        "tests/stage/test_gif.py::test_only_a_corner_changes_and_all_else_stays",
    ),
    Mutant(
        "an SVG holds markup that came as words",
        "explorer/stage/web/kernel/saving/svg.js",
        "${escaped(said)}</text>",
        "${said}</text>",
        "tests/js/kernel/svg.test.js::words are text, whatever they hold",
    ),
    Mutant(
        "a QR code is of another link",
        "explorer/page/tabs/qr.py",
        "code = segno.make(link, ",
        "code = segno.make(link[:-1], ",
        "tests/page/tabs/test_qr.py::test_the_picture_is_the_links_code_with_a_quiet_border",
    ),
)
