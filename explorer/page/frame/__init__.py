"""What every page has around its content: navigation, frame, language switch, cards, and the part one works with."""
