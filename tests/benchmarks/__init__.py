"""Benchmarks: they print ratios and never assert a time. `make bench` runs them all."""
