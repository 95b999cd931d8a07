"""Kept pieces of source as text again: one section a module, configs as plain records, no name twice."""

import ast
import re
from dataclasses import dataclass
from itertools import chain, groupby

from explorer.export.gather import Gathered, default_of, is_config, live_parts, members
from explorer.export.source import Module, Piece, Place
from explorer.runs.syntax import is_expression, syntax

__all__ = ["Section", "imports", "sections"]

WIDTH = 120


@dataclass(frozen=True)
class Section:
    """What a script takes from one module: its path, what it says about itself, and the code."""

    path: str
    about: str
    code: str


def sections(gathered: Gathered) -> list[Section]:
    """Return the sections in an order in which they can be executed."""
    order = gathered.order()
    final, dropped = _final_names(gathered, order)
    out = []
    for name in order:
        module = gathered.module(name)
        pieces = [p for p in _in_order(gathered, name) if Place(name, p.names[0]) not in dropped]
        if pieces:
            texts = [(_kind(piece), _text(gathered, module, piece, final)) for piece in pieces]
            out.append(Section(_path(gathered, name), module.about, _joined(texts)))
    return out


def imports(gathered: Gathered) -> str:
    """Return the import statements of other libraries, the standard one's first."""
    plain = {
        f"import {e.module}" + ("" if e.module == name else f" as {name}")
        for name, e in gathered.externals.items()
        if e.member is None
    }
    named: dict[str, set[str]] = {}
    for name, external in gathered.externals.items():
        if external.member is not None:
            text = external.member + ("" if external.member == name else f" as {name}")
            named.setdefault(external.module, set()).add(text)
    lines = [*plain, *(f"from {module} import {', '.join(sorted(names))}" for module, names in named.items())]
    library = [line for line in lines if line.split()[1].split(".")[0] in ("numpy", "torch", "sklearn")]
    standard = sorted(set(lines) - set(library), key=_import_order)
    return "\n".join([*standard, "", *sorted(library, key=_import_order)])


def _path(gathered: Gathered, name: str) -> str:
    path = f"{name.replace('.', '/')}.py" if "." in name else name
    return f"{path}, in short" if name in gathered.stand_ins and "." in name else path


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line.split()[1]


def _in_order(gathered: Gathered, name: str) -> list[Piece]:
    return sorted(set(gathered.kept[name].values()), key=lambda piece: piece.first)


def _final_names(gathered: Gathered, order: list[str]) -> tuple[dict[Place, str], set[Place]]:
    """Return what each kept name is called in the script, and the pieces that say again what another says.

    Of equal names all but the first get their module's before them: `LEAST` of svm.py is `SVM_LEAST`.
    """
    final: dict[Place, str] = {}
    taken: dict[str, str] = {}  # name -> text of what it stands for
    dropped: set[Place] = set()
    for module in order:
        for piece in _in_order(gathered, module):
            text = ast.unparse(piece.node)
            for name in piece.names:
                place = Place(module, name)
                again = taken.get(name) == text
                final[place] = name if again or name not in taken else _longer(module, name)
                if again:
                    dropped.add(place)
                taken[final[place]] = text
    return final, dropped


def _longer(module: str, name: str) -> str:
    own = module.rsplit(".", 1)[-1]
    return f"{own.upper() if name.isupper() else own}_{name.lstrip('_')}"


def _joined(texts: list[tuple[str, str]]) -> str:
    """Join pieces as the house's format has them: constants line after line, all else two lines apart."""
    blocks = ["\n".join(text for _, text in run) for _, run in groupby(texts, key=lambda item: item[0])]
    for i, (kind, run) in enumerate(groupby(texts, key=lambda item: item[0])):
        if kind == "definition":
            blocks[i] = "\n\n\n".join(text for _, text in run)
    return "\n\n\n".join(blocks)


def _kind(piece: Piece) -> str:
    return "definition" if isinstance(piece.node, ast.FunctionDef | ast.ClassDef) else "constant"


def _text(gathered: Gathered, module: Module, piece: Piece, final: dict[Place, str]) -> str:
    lines = list(module.lines)
    for line, start, end, new in sorted(_renames(gathered, module, piece, final), reverse=True):
        raw = lines[line - 1].encode()
        lines[line - 1] = (raw[:start] + new.encode() + raw[end:]).decode()
    node = piece.node
    if isinstance(node, ast.ClassDef) and is_config(node):
        return _config(_renamed(node, lines), lines, piece)
    return "\n".join(lines[piece.first - 1 : piece.last])


def _renamed(node: ast.ClassDef, lines: list[str]) -> ast.ClassDef:
    """Return a class as it stands in `lines`: on the same lines, but names there may be longer."""
    found = next(other for other in syntax("\n".join(lines)).body if other.lineno == node.lineno)
    assert isinstance(found, ast.ClassDef)
    return found


def _renames(
    gathered: Gathered, module: Module, piece: Piece, final: dict[Place, str]
) -> list[tuple[int, int, int, str]]:
    """Return (line, first byte, byte after, text) for each name that is called otherwise here."""
    out = []
    for node in chain.from_iterable(map(ast.walk, live_parts(piece.node))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            base = module.imports.get(node.value.id)
            if isinstance(base, Place) and base.name is None:
                new = _called(gathered, Place(base.module, node.attr), final)
                out.append((node.lineno, node.col_offset, node.end_col_offset or 0, new))
        elif isinstance(node, ast.Name):
            new = _used(gathered, module, node.id, final)
            if new != node.id:
                out.append((node.lineno, node.col_offset, node.end_col_offset or 0, new))
    own = piece.node
    if isinstance(own, ast.FunctionDef | ast.ClassDef):
        new = final[Place(module.name, own.name)]
        start = module.lines[own.lineno - 1].index(f" {own.name}") + 1
        out.append((own.lineno, start, start + len(own.name), new))
    return out


def _used(gathered: Gathered, module: Module, name: str, final: dict[Place, str]) -> str:
    if name in module.pieces:
        return _called(gathered, Place(module.name, name), final) if name in gathered.kept[module.name] else name
    target = module.imports.get(name)
    return _called(gathered, target, final) if isinstance(target, Place) and target.name else name


def _called(gathered: Gathered, place: Place, final: dict[Place, str]) -> str:
    found = gathered.place(place)
    return final.get(found, str(place.name)) if isinstance(found, Place) else str(place.name)


def _config(node: ast.ClassDef, lines: list[str], piece: Piece) -> str:
    """Return a config as a dataclass."""
    kept = members(node)
    out = [*lines[piece.first - 1 : node.lineno - 1], "@dataclass(frozen=True)"]
    out += lines[node.lineno - 1 : node.body[0].lineno - 1]
    end = node.body[0].lineno - 1
    for member in node.body:
        last = member.end_lineno or member.lineno
        if member in kept:
            above = lines[end : _start(member) - 1]
            fielded = isinstance(member, ast.AnnAssign)
            own = _field(member, "\n".join(lines)) if fielded else lines[_start(member) - 1 : last]  # type: ignore[arg-type]
            out += [*above, *own]
        end = last
    return re.sub(r"\n\n\n+", "\n\n", "\n".join(out)).rstrip()


def _start(member: ast.stmt) -> int:
    line: int = min([member.lineno, *(d.lineno for d in getattr(member, "decorator_list", ()))])
    return line


def _field(member: ast.AnnAssign, text: str) -> list[str]:
    """Return a config's field as a dataclass has it; what its knob says becomes a comment."""
    default = default_of(member)
    value = "" if default is None else f" = {_whole(str(ast.get_source_segment(text, default)))}"
    line = f"    {ast.unparse(member.target)}: {ast.get_source_segment(text, member.annotation)}{value}"
    said = _said(member)
    if said and len(line) + len(said) + 4 > WIDTH:
        return [f"    # {said}", line]
    return [f"{line}  # {said}" if said else line]


def _whole(source: str) -> str:
    """Return an expression that stands for itself: parentheses around its lines are no part of what was found."""
    return source if is_expression(source) else f"(\n        {source}\n    )"


def _said(member: ast.AnnAssign) -> str:
    value = member.value
    if not isinstance(value, ast.Call):
        return ""
    return ": ".join(str(part.value) for part in value.args[1:3] if isinstance(part, ast.Constant))
