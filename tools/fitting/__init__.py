"""The steps of `tools/fit_constants.py`: what is fitted, on what, and how."""
