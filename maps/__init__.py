"""From located reports to a page: the map, the exports and the command line."""
