"""What a script has in place of the explorer's registries and checks: plain records, and the runs of this page alone.

The explorer's configs are pydantic models that also validate and describe themselves to widgets. What a script holds
has been validated, so there they are dataclasses, and it needs no pydantic.
"""

import json
from collections.abc import Mapping
from textwrap import indent

from explorer.config import Config
from explorer.export.source import Module, Place, parsed
from explorer.models.registry import family
from explorer.runs import edits
from explorer.runs.spec import Branch, RunSpec

__all__ = ["REPLACED", "RUNS", "stand_ins"]

SHORT = 96  # characters that fit a line of a script, with what stands around them
CONFIG, REGISTRY, RUNS = "explorer.config", "explorer.runs.spec", "this page"
REPLACED = {
    Place("explorer.worlds", "get"): Place(REGISTRY, "get"),
    Place("explorer.worlds.plane", "get"): Place(REGISTRY, "get"),
    Place("explorer.worlds.plane", "source"): Place(REGISTRY, "get"),
    Place("explorer.models", "build"): Place(REGISTRY, "build"),
    Place("explorer.models", "evaluator_of"): Place(REGISTRY, "evaluator_of"),
}

CONFIGS = '''"""What is adjustable, and what it is set to."""

from dataclasses import dataclass, fields, replace
from typing import Any, Self


class Config:
    """A frozen record. (In the explorer it also checks its values, and widgets are made from it.)"""

    def model_dump(self) -> dict[str, Any]:
        """Return the values by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def changed(self, **changes: Any) -> Self:
        """Return the record with some values changed."""
        return replace(self, **changes)
'''

SPEC = '''"""A run is a pure function of its spec: world, data set, model, config, seed, and the branches taken."""

from dataclasses import dataclass
from typing import Any

from explorer.models.base import Learner
from explorer.runs.schedule import schedule
from explorer.worlds.base import Source
{imports}

WORLDS = {{{worlds}}}
FAMILIES = {{{families}}}
EVALUATORS = {{{evaluators}}}


def get(name: str, **parameters: Any) -> Source:
    """Build the world called `name`."""
    config, world = WORLDS[name]
    return world(config(**parameters))


def build(name: str, config: Any, data: Any, seed: int) -> Learner:
    """Build the learner called `name`, untrained."""
    return FAMILIES[name](config, data, seed)


def evaluator_of(name: str) -> Any:
    """Return what makes the evaluator of the family called `name`."""
    return EVALUATORS[name]


@dataclass(frozen=True)
class Branch:
    """From `step` on, the config's `field` has another `value`; or, for "weights", some were set by hand at `step`."""

    step: int
    field: str
    value: Any


@dataclass(frozen=True)
class RunSpec:
    """What a film is a film of."""

    model: str
    world: str
    data: Any
    config: Any
    seed: int
    branches: tuple[Branch, ...] = ()

    def source(self) -> Source:
        """Return its world, with the data set in it."""
        return get(self.world, **self.data.model_dump())

    @property
    def recorded(self) -> tuple[int, ...]:
        """The step of each frame of its film."""
        return schedule(self.config.steps, self.config.frames)

    @property
    def axis(self) -> str:
        """What the frames of its film lie along: training steps, or a scalar's name."""
        return self.config.axis

    def config_at(self, step: int) -> Any:
        """Return the config that is in force after `step`, all branches up to it taken."""
        taken = [b for b in self.branches if b.step <= step and b.field != "weights"]
        return self.config.changed(**{{b.field: b.value for b in taken}})

    def edits_at(self, step: int) -> dict[int, float]:
        """Return the weights that are set by hand at `step`, each by its place in a frame's `weights`."""
        by_hand = [b.value for b in self.branches if b.step == step and b.field == "weights"]
        return {{i: value for values in by_hand for i, value in values.items()}}
'''


def stand_ins(specs: Mapping[str, RunSpec]) -> dict[str, Module]:
    """Return the modules that stand in for the explorer's own where `specs` are run, by their names."""
    texts = {CONFIG: CONFIGS, REGISTRY: _registry(specs), RUNS: _runs(specs)}
    return {name: parsed(name, text) for name, text in texts.items()}


def _registry(specs: Mapping[str, RunSpec]) -> str:
    worlds = {spec.world: type(spec.source()) for spec in specs.values()}
    families = {spec.model: family(spec.model) for spec in specs.values()}
    learners, evaluators = ({name: getattr(it, of) for name, it in families.items()} for of in ("learner", "evaluator"))
    places = {_place(kind) for spec in specs.values() for kind in (type(spec.data), worlds[spec.world])}
    lines = {f"from {module} import {name}" for module, _, name in (place.partition(":") for place in
             {*places, *learners.values(), *evaluators.values()})}  # fmt: skip
    config = {spec.world: type(spec.data).__name__ for spec in specs.values()}
    return SPEC.format(
        imports="\n".join(sorted(lines)),
        worlds=_entries({name: f"({config[name]}, {kind.__name__})" for name, kind in worlds.items()}),
        families=_entries({name: place.partition(":")[2] for name, place in learners.items()}),
        evaluators=_entries({name: place.partition(":")[2] for name, place in evaluators.items()}),
    )


def _place(kind: type) -> str:
    return f"{kind.__module__}:{kind.__name__}"


def _entries(values: Mapping[str, str]) -> str:
    return ", ".join(f'"{name}": {value}' for name, value in values.items())


def _runs(specs: Mapping[str, RunSpec]) -> str:
    kinds = {type(spec.config) for spec in specs.values()} | {type(spec.data) for spec in specs.values()}
    lines = sorted(f"from {kind.__module__} import {kind.__name__}" for kind in kinds)
    lines += ["from explorer.runs.spec import Branch, RunSpec"]
    data = _data(specs)
    runs = "".join(indent(f'"{side}": {_spec(spec, data)},\n', "    ") for side, spec in specs.items())
    head = '"""The runs of the page, with all their settings."""'
    return "\n".join(
        [head, "", *lines, "", *(f"{name} = {call}" for call, name in data.items()), "SPECS = {", f"{runs}}}", ""]
    )


def _data(specs: Mapping[str, RunSpec]) -> dict[str, str]:
    """Return by its call what each data set is called in a script: `DATA` where all films learn from one."""
    calls = dict.fromkeys(_call(spec.data) for spec in specs.values())
    return {call: "DATA" if len(calls) == 1 else f"DATA_{i}" for i, call in enumerate(calls, 1)}


def _spec(spec: RunSpec, data: Mapping[str, str]) -> str:
    parts = [f'model="{spec.model}"', f'world="{spec.world}"', f"data={data[_call(spec.data)]}"]
    parts += [f"config={_call(spec.config)}", f"seed={spec.seed}"]
    if spec.branches:
        turns = "".join(f"Branch({b.step}, {_value(b.field)}, {_turn(spec, b)}), " for b in spec.branches)
        parts.append(f"branches=({turns.strip()})")
    return "RunSpec(\n" + "".join(indent(f"{part},\n", "    ") for part in parts) + ")"


def _turn(spec: RunSpec, branch: Branch) -> str:
    """Return what a branch changes a field to, or which weights it sets."""
    return repr(spec.edits_at(branch.step)) if branch.field == edits.FIELD else _value(branch.value)


def _call(config: Config) -> str:
    """Return the call that makes `config`, on one line where it is short."""
    given = [f"{name}={_value(value)}" for name, value in config.model_dump().items()]
    kind, line = type(config).__name__, ", ".join(given)
    if len(line) < SHORT and "\n" not in line:
        return f"{kind}({line})"
    return f"{kind}(\n" + "".join(indent(f"{part},\n", "    ") for part in given) + ")"


def _value(value: object) -> str:
    """Return a value as Python writes it; text in the house's quotes, long text line after line."""
    if not isinstance(value, str):
        return repr(value)
    if len(value) < SHORT:
        return json.dumps(value, ensure_ascii=False)
    parts = [value[i : i + SHORT] for i in range(0, len(value), SHORT)]
    return "(\n" + "".join(f"    {json.dumps(part, ensure_ascii=False)}\n" for part in parts) + ")"
