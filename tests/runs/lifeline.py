"""The app's own worker program with the tests' own priority: beside a browser a nicer one gets no turn for minutes.

That the app's workers are nice is tested on an app in a process of its own, in `test_faults`.
"""

import os
import runpy
from pathlib import Path

os.nice = lambda more: 0
runpy.run_path(str(Path(__file__).parents[2] / "explorer" / "runs" / "engine" / "lifeline.py"), run_name="__main__")
