"""An exported script of a GAN runs where the project isn't, and ends on the film's numbers, to the bit."""

import subprocess
import sys

import pytest

from explorer.export.script import parts, script
from explorer.runs import RunSpec, compute
from tests.export.bare import scripts_run

SHORT = {"steps": 40}
RUN = {
    "plain": RunSpec(model="gan", world="ring", data={"points": 60}, config=SHORT),
    "on a line": RunSpec(model="gan_line", world="two_bells", data={"distance": 4.0}, config=SHORT),
    "cured": RunSpec(
        model="gan",
        world="grid",
        config={**SHORT, "r1": 0.3, "spectral": True, "pack": 2, "averaging": 0.9, "fourier": 2, "instance_noise": 0.1},
    ).branched(20, "gradient_penalty", 1.0),
    "large": RunSpec(model="gan", world="iris", config={**SHORT, "width": 128, "loss": "wasserstein", "clip": 0.1}),
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    return scripts_run({name: script({"model": spec}) for name, spec in RUN.items()}, tmp_path_factory.mktemp("bare"))


@pytest.mark.parametrize("name", RUN)
def test_a_script_makes_the_film_to_the_bit(name, ran):
    film = compute(RUN[name])
    assert ran["ran"][name]["films"]["model"] == {key: values.tolist() for key, values in film.scalars.items()}


def test_it_needs_numpy_and_torch_alone(ran):
    assert ran["needless"] == []
    assert set(parts({"model": RUN["plain"]}).versions) == {"numpy", "torch"}


@pytest.mark.parametrize("name", RUN)
def test_it_has_no_loose_end(name, tmp_path):
    text = script({"model": RUN[name]})
    assert "class Duel(" in text
    (tmp_path / "gan.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F,E9", "--no-cache", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]
