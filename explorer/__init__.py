"""See generative and discriminative learning happen. Import the part you need: `worlds`, `models`, `exact`, `runs`."""
