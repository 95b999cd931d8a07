"""A visitor's table: bytes to columns that can be learned from, or one of a closed set of problems. No Streamlit."""

from explorer.tables.choose import Choice, Chosen, choose, guess
from explorer.tables.problems import PROBLEMS, Flaw, TableProblem
from explorer.tables.sheet import Sheet, read_sheet

__all__ = ["PROBLEMS", "Choice", "Chosen", "Flaw", "Sheet", "TableProblem", "choose", "guess", "read_sheet"]
