"""The tables and files that a map can be exported to; one format a file."""
