"""Why a name is not forgotten, or words are not taken out, or not everywhere: what is safe, and what to do."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from coprod_tui.presentation.language import _, plural

_WHICH_NAME = _("Which name is to be forgotten? Write it as it stands in the sessions.")
_NO_NAME = _("There is no name in “{name}”. Write a name as it stands in the sessions.")
_NOT_EVERYWHERE = _(
    "{name} could not be forgotten everywhere: {why}. What was changed is whole; do the same again to finish."
)
_WRITTEN_MEANWHILE = _("{name} still stands in {files}: it was written meanwhile. Do the same again to finish.")
_NOT_TAKEN_OUT = _("These words could not be taken out everywhere: {why}. Do the same again to finish.")
_IN_DAMAGED = _("{name} stands in a session that cannot be read, so nothing has been changed.")
_NOBODYS = _("Nobody was ever called “{name}”. Write the whole name. Nothing has been changed.")

# --- of a name that nothing holds

_NOWHERE = _("Nobody called {name} is in the record, and nothing in it holds that name.")
_IN_OTHER_FILES = _("It stands in files that are not coprod’s: {files}.")
_IN_FOLDERS = _("Folders are called so: {folders}.")
_IN_LONGER_WORDS = _("Longer words begin with it, and are forgotten by themselves: {words}.")
_IN_PARTS = _("Parts of it stand by themselves: {parts}.")
_PARTS_TO_FORGET = _("Of these you can forget: {parts}.")


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

    def said() -> Iterator[str]:
        yield _NOWHERE.format(name=name)
        if files:
            yield _IN_OTHER_FILES.format(files=", ".join(files))
        if folders:
            yield _IN_FOLDERS.format(folders=", ".join(folders))
        if longer:
            yield _IN_LONGER_WORDS.format(words=", ".join(longer))
        if parts:
            yield _IN_PARTS.format(parts=", ".join(parts))
        if free:
            yield _PARTS_TO_FORGET.format(parts=", ".join(free))

    return " ".join(said())


FAILED: Mapping[str, str | Callable[..., str]] = {
    "not_taken_out": _NOT_TAKEN_OUT,
    "which_name": _WHICH_NAME,
    "no_name_in": _NO_NAME,
    "not_forgotten_everywhere": _NOT_EVERYWHERE,
    "name_written_meanwhile": _WRITTEN_MEANWHILE,
    "name_in_damaged": f"{_IN_DAMAGED} {{why}}",
    "nobodys_name": _nobodys,
    "only_in_other_names": _only_in_others,
    "name_nowhere": _nowhere,
}
