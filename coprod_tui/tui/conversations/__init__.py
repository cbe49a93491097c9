"""The conversations of the room: each opens dialogs and issues commands with the answers."""
