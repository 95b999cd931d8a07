"""What is this page's own of digits: what is measured of those that the shipped network makes."""
