"""What this is, and a card per concept."""

from explorer.ui.page import cards, frame

frame.page_frame("home")
cards.cards()
