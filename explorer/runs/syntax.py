"""Syntax trees, made by one thread at a time.

Two at once may fail before Python 3.11.9: "AST constructor recursion depth mismatch" (cpython's issue 106905). So no
other module of the app calls `ast.parse`, and Streamlit's magic, which does, is off.
"""

import ast
from threading import Lock

__all__ = ["is_expression", "syntax"]

PARSING = Lock()


def syntax(source: str) -> ast.Module:
    """Return a module's syntax tree.

    Raises:
        SyntaxError: it is none.
    """
    with PARSING:
        return ast.parse(source)


def is_expression(source: str) -> bool:
    """Return whether a text is one expression as it stands."""
    with PARSING:
        try:
            ast.parse(source, mode="eval")
        except SyntaxError:
            return False
    return True
