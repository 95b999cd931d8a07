"""p(y | x) against p(x, y)."""

from explorer.ui import frame

page = frame.page_frame("joint_vs_conditional")
stage, controls = frame.work_columns()
