"""The embedded gazetteer: every name it knows, in all scripts, and the places that bear it."""
