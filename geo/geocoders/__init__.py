"""Who turns a name into coordinates; one geocoder a file."""
