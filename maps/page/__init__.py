"""The page: one self-contained HTML file with the map and its evidence."""
