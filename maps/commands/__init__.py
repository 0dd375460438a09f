"""One command a file: each module here holds a click command called ``command``.

The folder is the registry: `reportmap NAME` is ``maps/commands/NAME.py``; a name with a leading underscore
is shared code. A command module imports only click and the standard library at its top, and whatever is
heavy inside the function that needs it, so that ``--help`` is instant.
"""
