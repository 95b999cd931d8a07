"""What a script has in place of the explorer's registries and checks: plain records, and the runs of this page alone.

The explorer's configs are pydantic models that also validate and describe themselves to widgets. What a script holds
has been validated, so there they are dataclasses, and it needs no pydantic.
"""

import json
from collections.abc import Mapping
from textwrap import indent

from explorer import models, worlds
from explorer.config import Config
from explorer.export.source import Module, Place, parsed
from explorer.runs import edits
from explorer.runs.spec import Branch, RunSpec

__all__ = ["REPLACED", "RUNS", "stand_ins"]

SHORT = 96  # characters that fit a line of a script, with what stands around them
CONFIG, REGISTRY, RUNS = "explorer.config", "explorer.runs.spec", "this page"
REPLACED = {
    Place("explorer.worlds", "get"): Place(REGISTRY, "get"),
    Place("explorer.worlds", "source"): Place(REGISTRY, "get"),
    Place("explorer.models", "build"): Place(REGISTRY, "build"),
}

CONFIGS = '''"""What is adjustable, and what it is set to."""

from dataclasses import dataclass, fields
from typing import Any


class Config:
    """A frozen record. (In the explorer it also checks its values, and widgets are made from it.)"""

    def model_dump(self) -> dict[str, Any]:
        """Return the values by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
'''

SPEC = '''"""A run is a pure function of its spec: world, data set, model, config, seed, and the branches taken."""

from dataclasses import dataclass, replace
from typing import Any

from explorer.models.base import Learner
from explorer.worlds.plane import PlaneWorld
{imports}

WORLDS = {{{worlds}}}
FAMILIES = {{{families}}}


def get(name: str, **parameters: Any) -> PlaneWorld:
    """Build the world called `name`."""
    config, world = WORLDS[name]
    return world(config(**parameters))


def build(name: str, config: Any, data: Any, seed: int) -> Learner:
    """Build the learner called `name`, untrained."""
    return FAMILIES[name](config, data, seed)


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

    def config_at(self, step: int) -> Any:
        """Return the config that is in force after `step`, all branches up to it taken."""
        taken = [b for b in self.branches if b.step <= step and b.field != "weights"]
        return replace(self.config, **{{b.field: b.value for b in taken}})

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
    built = {spec.world: type(worlds.source(spec.world, **spec.data.model_dump())) for spec in specs.values()}
    families = {spec.model: models.MODULES[spec.model] for spec in specs.values()}
    lines = {f"from {type(spec.data).__module__} import {type(spec.data).__name__}" for spec in specs.values()}
    lines |= {f"from {kind.__module__} import {kind.__name__}" for kind in built.values()}
    lines |= {f"from {module} import {name}" for module, name in families.values()}
    config = {spec.world: type(spec.data).__name__ for spec in specs.values()}
    return SPEC.format(
        imports="\n".join(sorted(lines)),
        worlds=", ".join(f'"{name}": ({config[name]}, {kind.__name__})' for name, kind in built.items()),
        families=", ".join(f'"{name}": {learner}' for name, (_, learner) in families.items()),
    )


def _runs(specs: Mapping[str, RunSpec]) -> str:
    kinds = {type(spec.config) for spec in specs.values()} | {type(spec.data) for spec in specs.values()}
    lines = sorted(f"from {kind.__module__} import {kind.__name__}" for kind in kinds)
    lines += ["from explorer.runs.spec import Branch, RunSpec"]
    runs = "".join(indent(f'"{side}": {_spec(spec)},\n', "    ") for side, spec in specs.items())
    data = _call(next(iter(specs.values())).data)
    head = '"""The runs of the page, with all their settings."""'
    return "\n".join([head, "", *lines, "", f"DATA = {data}", "SPECS = {", f"{runs}}}", ""])


def _spec(spec: RunSpec) -> str:
    parts = [f'model="{spec.model}"', f'world="{spec.world}"', "data=DATA", f"config={_call(spec.config)}"]
    parts += [f"seed={spec.seed}"]
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
