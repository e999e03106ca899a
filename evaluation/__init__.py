"""Scores each stage on annotated text: `python -m evaluation SUITE DATA`. Not part of the installed package.

A suite is a module of this folder with `measure(data: Path) -> Outcome`. Adding the module is all it takes.
"""
