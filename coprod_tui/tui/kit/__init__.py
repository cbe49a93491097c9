"""What screens are built from: dialogs, forms, lists, fields, and lines at head and foot."""
