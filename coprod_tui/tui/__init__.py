"""The screens. They show a Session and turn keys into acts; they decide nothing and keep nothing."""
