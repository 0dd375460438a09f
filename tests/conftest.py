"""What holds for every test."""

from hypothesis import settings

# The same examples in every run, and no deadline: a busy machine is no failure.
settings.register_profile("reportmap", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("reportmap")
