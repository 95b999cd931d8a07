"""An exported script runs where the project isn't, and ends on the film's numbers, to the bit."""

import subprocess
import sys

import pytest

from explorer import models, worlds
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.export.gather import gather
from explorer.export.script import parts, script
from explorer.export.source import Place
from tests.concepts.joint_vs_conditional.films import computed
from tests.export.bare import scripts_run

BRANCHED = (
    PairState(
        world="blobs", data={"points": 20, "noise": 0.7, "classes": 3}, seed=8,
        network={"layers": 1, "width": 3, "steps": 40, "activation": "relu", "learning_rate": 0.03},
        mixture={"components": 2, "steps": 6},
    )
    .with_branch("conditional", 10, "learning_rate", 1.0)
    .with_branch("conditional", 20, "l2", 0.01)
    .with_branch("joint", 3, "covariance_prior", 10.0)
)  # fmt: skip
SMALL = {"points": 60}
RUN = {  # every family, and each kind of world: a few points, a few steps
    "branched": BRANCHED,
    "by hand": PairState(
        world="drawn",
        data={**SMALL, "label_noise": 0.1},
        kde={},
        network={"layers": 2, "widths": "4-2", "features": "x1,x2,x1x2", "batch": 10, "steps": 20},
    ).with_branch("conditional", 10, "weights", "3=0.5;7=-1"),
    "logistic": PairState(world="checkerboard", data=SMALL, logistic={"steps": 3}, qda={}).with_branch(
        "conditional", 1, "l2", 0.1
    ),
    "svm": PairState(world="xor", data=SMALL, svm={}, kde={}),  # both have a constant called LEAST
    "tree": PairState(world="pinwheel", data=SMALL, tree={}, knn_density={"k": 3}, seed=11),
    "forest": PairState(world="ring", data=SMALL, forest={"trees": 3}, naive_bayes={}),
    "linear": PairState(world="spirals", data=SMALL, linear={}, lda={}),
    "knn": PairState(world="swiss_roll", data=SMALL, knn={"k": 4}, qda={}),
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    scripts = {name: script(state.specs()) for name, state in RUN.items()}
    scripts["other seed"] = script(BRANCHED.with_choice("seed", 9).specs())
    scripts["no branch"] = script(BRANCHED.with_branches("conditional", ()).specs())
    return scripts_run(scripts, tmp_path_factory.mktemp("bare"))


def scalars(state):
    return {side: {k: v.tolist() for k, v in film.scalars.items()} for side, film in computed(state).items()}


@pytest.mark.parametrize("name", RUN)
def test_a_script_makes_the_films_of_the_page_to_the_bit(name, ran):
    assert ran["ran"][name]["films"] == scalars(RUN[name])


def test_it_prints_the_last_numbers(ran):
    said = ran["ran"]["branched"]["said"].splitlines()
    assert len(said) == 2
    for line, film in zip(said, computed(BRANCHED).values(), strict=True):
        assert line.startswith(f"{film.spec.model} at step {film.steps[-1]} ")
        assert all(repr(float(values[-1])) in line for values in film.scalars.values())


def test_another_seed_or_a_branch_not_taken_ends_elsewhere(ran):
    """Negative control: the numbers belong to the spec."""
    ends = ran["ran"]["branched"]["films"]
    assert ran["ran"]["other seed"]["films"]["conditional"]["bits"] != ends["conditional"]["bits"]
    straight = ran["ran"]["no branch"]["films"]["conditional"]["bits"]
    assert (straight[:11], straight[-1] == ends["conditional"]["bits"][-1]) == (ends["conditional"]["bits"][:11], False)


def test_it_needs_no_more_than_it_says(ran):
    assert ran["needless"] == []
    assert set(parts(RUN["linear"].specs()).versions) == {"numpy", "torch"}
    assert set(parts(RUN["svm"].specs()).versions) == {"numpy", "torch", "scikit-learn"}
    for world, reads in (("iris", True), ("digits", True), ("moons", False)):
        made = parts(PairState(world=world, linear={}, lda={}).specs())
        assert ("scikit-learn" in made.versions) is reads, "it reads scikit-learn's files"
    assert {family for state in RUN.values() for family in map(state.family, SIDES)} == {*models.ON_PLANE}


def test_every_world_and_family_makes_a_script_without_a_loose_end(tmp_path):
    """Ruff finds names that nobody defines, defines twice, or defines in vain."""
    for i, world in enumerate(worlds.FORMULAS):
        conditional, joint = (families[i % len(families)] for families in map(models.classifiers, SIDES))
        text = script(PairState(world=world, **{conditional: {}, joint: {}}).specs(), "https://x.example/?a=1&b=2")
        assert "import explorer" not in text
        assert "from explorer" not in text
        assert "https://x.example/?a=1&b=2" in text
        assert max(map(len, text.splitlines())) <= 160
        (tmp_path / f"{world}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F,E9", "--no-cache", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]


def test_only_what_is_used_is_in_it():
    text = script(PairState(world="xor", linear={}, lda={}).specs())
    assert "class Xor(" in text
    assert "class LDA(" in text
    assert "class LinearRegression(" in text
    assert "def score(" in text, "classes are whole, whoever calls their methods"
    for other in ("class Moons(", "class Blobs(", "class QDA(", "class Network(", "def knob(", "class Circles("):
        assert other not in text


def test_equal_names_of_different_modules_stay_apart():
    text = script(RUN["svm"].specs())
    assert "LEAST = 0.02" in text
    assert "LEAST = 1e-6" in text
    assert len({line.split(" = ")[0] for line in text.splitlines() if "LEAST = " in line}) == 2


def test_a_name_that_nobody_has_is_an_error():
    with pytest.raises(KeyError, match="no_such_name"):
        gather([Place("explorer.runs.schedule", "no_such_name")])


def test_numbers_in_a_config_come_back_as_they_are():
    state = PairState(world="moons", data={"noise": 0.1 + 0.2}, network={"steps": 10}, kde={})
    assert "noise=0.30000000000000004" in script(state.specs())
