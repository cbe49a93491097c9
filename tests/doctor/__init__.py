"""What the doctor looks at, check by check, and the command."""
