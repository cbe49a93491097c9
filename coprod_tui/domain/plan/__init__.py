"""The plan: its steps, durations, TOML in and out."""
