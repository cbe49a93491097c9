"""The screens. They render a Session and turn keys into commands; they hold no rules and store nothing."""
