"""How far a model is from its world. A reading comes with its floor, what a perfect model reads, or a baseline."""
