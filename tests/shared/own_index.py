"""A cache folder of a test's own that has the gazetteer index which is there already."""

from geo.files import cache_folder
from geo.gazetteer import open_gazetteer


def link_index(folder):
    """Make the built index, not a copy, part of `folder`; building it anew takes many seconds."""
    open_gazetteer()
    for index in cache_folder().glob("*.index"):
        (folder / index.name).symlink_to(index)
