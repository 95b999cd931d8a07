"""What this is, and a card per concept."""

from explorer.ui import frame

frame.page_frame("home")
