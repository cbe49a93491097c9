"""What people read: words for states, times and counts. Knows no Textual and no click."""
