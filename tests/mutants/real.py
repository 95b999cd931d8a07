"""Breaks of real data: rows, components, rows and images held out, a visitor's table, no exact answer."""

from tests.mutants.mutant import Mutant

__all__ = ["REAL"]

IMAGES = "tests/worlds/test_images.py::"
ROWS = "tests/worlds/test_rows.py::"
TABLES = "tests/tables/test_tables.py::"
HELD = "tests/metrics/test_held_out.py::"
JS = "tests/js/concepts/joint_vs_conditional/real.test.js::"

REAL = (
    Mutant(
        "rows that are learned from are graded on too",
        "explorer/worlds/plane/rows.py",
        "self._order[self.learned :]",
        "self._order[self.learned // 2 :]",
        ROWS + "test_learned_and_held_out_rows_are_all_rows_once",
    ),
    Mutant(
        "an axis comes back with its offset lost",
        "explorer/worlds/plane/rows.py",
        "self.offset + self.scale * coordinate",
        "self.scale * coordinate",
        ROWS + "test_each_pair_of_columns_is_drawn_as_measured",
    ),
    Mutant(
        "components hold shares of the spread, not of the variance",
        "explorer/worlds/components.py",
        "(sizes**2 / (sizes**2).sum())",
        "(sizes / sizes.sum())",
        ROWS + "test_components_are_those_of_an_oracle",
    ),
    Mutant(
        "the excess over the baseline has its sign turned",
        "explorer/metrics/held_out.py",
        "grade(log_prob, self.ignorant, y)",
        "grade(self.ignorant, log_prob, y)",
        HELD + "test_who_knows_the_labels_reads_it_and_who_swaps_them_reads_that",
    ),
    Mutant(
        "a standard error forgets how many rows there are",
        "explorer/metrics/fresh_points.py",
        "values.std(ddof=1) / np.sqrt(len(values))",
        "values.std(ddof=1)",
        HELD + "test_the_standard_errors_are_those_over_rows",
    ),
    Mutant(
        "a duplicate column passes",
        "explorer/tables/sheet.py",
        "if key in seen:",
        "if key in ():",
        TABLES + "test_each_flaw_of_a_column_has_its_name",
    ),
    Mutant(
        "a visitor's film is written to the store",
        "explorer/runs/store.py",
        "if not self.max_bytes or film.spec.private:",
        "if not self.max_bytes:",
        "tests/runs/test_private.py::test_the_store_never_holds_it",
    ),
    Mutant(
        "a digit is drawn from one direction twice",
        "explorer/stage/web/concepts/joint_vs_conditional/digits.js",
        "+ y * second[i]",
        "+ y * first[i]",
        JS + "a place is a digit",
    ),
    Mutant(
        "an unknown answer passes for a known one",
        "explorer/stage/web/plane/exact.js",
        "this.known = world.exact !== null;",
        "this.known = true;",
        JS + "who asks for an exact answer",
    ),
    Mutant(
        "errors on rows held out are weighted by the shares learned from",
        "explorer/plane/real.py",
        "source.held_out().shares",
        "source.data().shares",
        "tests/plane/test_real.py::test_errors_are_weighted_by_the_shares_of_the_rows_they_are_counted_on",
    ),
    Mutant(
        "none wrong of a few rows passes for surely none",
        "explorer/stage/web/concepts/joint_vs_conditional/evaluation.js",
        "Math.max(own, 1 / errors.length)",
        "own",
        "tests/js/concepts/joint_vs_conditional/priors.test.js::where nobody knows the exact rule",
    ),
    Mutant(
        "lines are counted without the empty ones",
        "explorer/tables/text.py",
        "lines.append(reader.line_num)",
        "lines.append(len(rows))",
        TABLES + "test_what_is_wrong_is_said_by_the_file_s_line",
    ),
    Mutant(
        "a decimal comma makes words of numbers",
        "explorer/tables/text.py",
        '(rows if delimiter == "," else _with_points(rows))',
        "rows",
        "tests/tables/test_tables.py::test_decimal_commas_are_read_where_they_part_no_cells",
    ),
    Mutant(
        "images that are learned from are graded on too",
        "explorer/worlds/images/base.py",
        "slice(HELD_OUT, HELD_OUT + self.config.images)",
        "slice(self.config.images)",
        IMAGES + "test_what_is_held_out_is_learned_by_no_config_and_the_same_for_all",
    ),
    Mutant(
        "images stand in the order of their file, class after class",
        "explorer/worlds/images/base.py",
        "x, y = every.x[order], every.y[order]",
        "x, y = every.x[np.sort(order)], every.y[np.sort(order)]",
        IMAGES + "test_every_class_has_its_share_of_each_part",
    ),
    Mutant(
        "labels stay behind where images are put in order",
        "explorer/worlds/images/base.py",
        "x, y = every.x[order], every.y[order]",
        "x, y = every.x[order], every.y",
        IMAGES + "test_each_image_is_there_once",
    ),
    Mutant(
        "a name means the plane's world, whatever its model learns",
        "explorer/runs/spec.py",
        "return worlds.get(self.world, self.config.learns, ",
        "return worlds.get(self.world, ",
        "tests/runs/test_beyond_the_plane.py::test_a_world_is_the_one_of_the_kind_that_its_model_learns",
    ),
    Mutant(
        "a film's code is that of the plane's world of its name",
        "explorer/runs/fingerprint.py",
        "entry(world, config_of(model).learns)",
        "entry(world)",
        "tests/runs/test_beyond_the_plane.py::test_the_code_of_a_film_is_that_of_its_kind_of_world",
    ),
)
