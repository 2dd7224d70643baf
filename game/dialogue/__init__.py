"""Row 2, what is said: conditions, markup, the script's data, the YAML reader, the runner and transcripts."""
