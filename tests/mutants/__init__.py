"""Tests of the tests: `python -m tests.mutants` breaks the code on purpose, a list for each room."""
