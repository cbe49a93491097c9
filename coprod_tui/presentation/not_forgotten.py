"""Why a name is not forgotten, or not everywhere: what is safe, and what to do."""

from collections.abc import Sequence

from coprod_tui.presentation.language import _, plural

WHICH_NAME = _("Which name is to be forgotten? Write it as it stands in the sessions.")
NO_NAME = _("There is no name in “{name}”. Write a name as it stands in the sessions.")
NOT_EVERYWHERE = _(
    "{name} could not be forgotten everywhere: {why}. What was changed is whole; do the same again to finish."
)
WRITTEN_MEANWHILE = _("{name} still stands in {files}: it was written meanwhile. Do the same again to finish.")
IN_DAMAGED = _("{name} stands in a session that cannot be read, so nothing has been changed.")
IN_NO_TEXT = _(
    "{path} holds that name and is no text, so coprod cannot take it out. Nothing has been changed. "
    "Delete or move that file, and do the same again."
)
_NOBODYS = _("Nobody was ever called “{name}”. Write the whole name. Nothing has been changed.")

# --- of a name that nothing holds

NOWHERE = _("Nobody called {name} is in the record, and nothing in it holds that name.")
IN_OTHER_FILES = _("It stands in files that are not coprod’s: {files}.")
IN_FOLDERS = _("Folders are called so: {folders}.")
IN_LONGER_WORDS = _("Longer words begin with it, and are forgotten by themselves: {words}.")
IN_PARTS = _("Parts of it stand by themselves: {parts}.")
PARTS_TO_FORGET = _("Of these you can forget: {parts}.")


def nobodys(name: str, others: Sequence[str]) -> str:
    """The sentence for a word of one or two letters that is nobody's name; ``others`` are names that contain it."""
    said = _NOBODYS
    if others:
        said = plural(
            len(others),
            "Nobody was ever called “{name}”. It stands in the name {names}. "
            "Write the whole name. Nothing has been changed.",
            "Nobody was ever called “{name}”. It stands in the names {names}. "
            "Write the whole name. Nothing has been changed.",
        )
    return said.format(name=name, names=", ".join(others))


def only_in_others(name: str, others: Sequence[str]) -> str:
    """The sentence for a name that occurs only in the names of ``others``."""
    said = plural(
        len(others),
        "Nobody is called just {name}; it stands in the name {names}. Write the whole name. Nothing has been changed.",
        "Nobody is called just {name}; it stands in the names {names}. Write the whole name. Nothing has been changed.",
    )
    return said.format(name=name, names=", ".join(others))
