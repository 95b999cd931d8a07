"""Syntax trees are made by one thread at a time, whoever asks."""

import gc
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor

import pytest

from explorer.runs.syntax import is_expression, syntax
from tests.served import ROOT

PACKAGE = ROOT / "explorer"
ALONE = {"runs/syntax.py", "page/words/messages.py"}  # the second is a command of its own, with one thread


@pytest.fixture
def _collecting_often():
    """Have collections come often, and hand over to another thread each time."""
    before = gc.get_threshold()
    gc.callbacks.append(lend := lambda *_: time.sleep(0))
    gc.set_threshold(200)
    yield
    gc.set_threshold(*before)
    gc.callbacks.remove(lend)


@pytest.mark.usefixtures("_collecting_often")
def test_sources_are_read_by_many_threads_at_once():
    texts = [path.read_text(encoding="utf-8") for path in (PACKAGE / "runs").glob("*.py")] * 4
    with ThreadPoolExecutor(3) as threads:
        trees, expressions = threads.map(syntax, texts), threads.map(is_expression, texts)
        assert len(list(trees)) == len(texts)
        assert not any(expressions)


@pytest.mark.parametrize(
    ("text", "one"), [("a + b", True), ("(a\n + b)", True), ("a\n+ b", False), ("a = b", False), ("", False)]
)
def test_an_expression_is_told_from_what_is_none(text, one):
    assert is_expression(text) == one


def test_nobody_else_makes_any_while_the_app_runs():
    """Neither a module of the app, nor Streamlit, whose magic reads each page's script."""
    paths = [path for path in PACKAGE.rglob("*.py") if "ast.parse" in path.read_text(encoding="utf-8")]
    assert {path.relative_to(PACKAGE).as_posix() for path in paths} == ALONE
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["runner"]["magicEnabled"] is False
