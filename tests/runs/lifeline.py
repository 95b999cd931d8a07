"""The app's own worker program with the tests' own priority: beside a browser a nicer one gets no turn for minutes.

That the app's workers are nice is tested on an app in a process of its own, in `test_faults`. These also know the
families that are for tests only.
"""

import os
import runpy
from pathlib import Path

import pytest

from tests.beyond.registered import register

os.nice = lambda more: 0
register(pytest.MonkeyPatch())
runpy.run_path(str(Path(__file__).parents[2] / "explorer" / "runs" / "engine" / "lifeline.py"), run_name="__main__")
