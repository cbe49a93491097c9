"""Why a name is not forgotten, or words are not taken out, or not everywhere: what is safe, and what to do."""

from collections.abc import Callable, Mapping, Sequence

from coprod_tui.presentation.language import _, plural

_NOBODYS = _("Nobody was ever called “{name}”. Write the whole name. Nothing has been changed.")
_IN_DAMAGED = _("{name} stands in a session that cannot be read, so nothing has been changed.")
_NOWHERE = _("Nobody called {name} is in the record, and nothing in it holds that name.")
_IN_OTHER_FILES = _("It stands in files that are not coprod’s: {found}.")
_IN_FOLDERS = _("Folders are called so: {found}.")
_IN_LONGER_WORDS = _("Longer words begin with it, and are forgotten by themselves: {found}.")
_IN_PARTS = _("Parts of it stand by themselves: {found}.")
_PARTS_TO_FORGET = _("Of these you can forget: {found}.")


def _nobodys(name: str, others: Sequence[str]) -> str:
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


def _only_in_others(name: str, others: Sequence[str]) -> str:
    """The sentence for a name that occurs only in the names of ``others``."""
    said = plural(
        len(others),
        "Nobody is called just {name}; it stands in the name {names}. Write the whole name. Nothing has been changed.",
        "Nobody is called just {name}; it stands in the names {names}. Write the whole name. Nothing has been changed.",
    )
    return said.format(name=name, names=", ".join(others))


def _nowhere(
    name: str,
    files: Sequence[str],
    folders: Sequence[str],
    longer: Sequence[str],
    parts: Sequence[str],
    free: Sequence[str],
) -> str:
    """Nothing of coprod's holds the name; and where it, or words like it, stand otherwise."""
    elsewhere = (
        (_IN_OTHER_FILES, files),
        (_IN_FOLDERS, folders),
        (_IN_LONGER_WORDS, longer),
        (_IN_PARTS, parts),
        (_PARTS_TO_FORGET, free),
    )
    found = (sentence.format(found=", ".join(each)) for sentence, each in elsewhere if each)
    return " ".join((_NOWHERE.format(name=name), *found))


FAILED: Mapping[str, str | Callable[..., str]] = {
    "not_taken_out": _("These words could not be taken out everywhere: {why}. Do the same again to finish."),
    "names_in_exports": _("An export still names someone who is here for someone: {why}."),
    "which_name": _("Which name is to be forgotten? Write it as it stands in the sessions."),
    "no_name_in": _("There is no name in “{name}”. Write a name as it stands in the sessions."),
    "not_forgotten_everywhere": _(
        "{name} could not be forgotten everywhere: {why}. What was changed is whole; do the same again to finish."
    ),
    "name_written_meanwhile": _(
        "{name} still stands in {files}: it was written meanwhile. Do the same again to finish."
    ),
    "name_in_damaged": f"{_IN_DAMAGED} {{why}}",
    "nobodys_name": _nobodys,
    "only_in_other_names": _only_in_others,
    "name_nowhere": _nowhere,
}
