"""Plans that were set up on the screen and kept for another day."""

import shlex
from datetime import date

from coprod_tui.cli import base
from coprod_tui.files import Files, make_folders, write_whole
from coprod_tui.places import Places
from coprod_tui.record.ids import id_base, numbered
from coprod_tui.record.reasons import reason
from coprod_tui.session.plan import Plan
from coprod_tui.session.plan_text import plan_text
from coprod_tui.trouble import Trouble
from coprod_tui.tui.ports import KeptPlan


def keep_plan(places: Places, today: date, plan: Plan) -> KeptPlan:
    """Write a plan file among the exports, never over another, and tell how to open it. Raises ``Trouble``."""
    files, folder = Files(), places.exports
    data = f"# Kept on {today.isoformat()}. Everything in it can be changed.\n\n{plan_text(plan)}".encode()
    try:
        make_folders(folder, files)
        for name in numbered(id_base(plan.title, today, plan.voices)):
            path = folder / f"{name}.toml"
            try:
                write_whole(path, data, files=files, overwrite=False)
            except FileExistsError:
                continue
            return KeptPlan(path, base.typed(f"run {shlex.quote(str(path))}"))
    except OSError as error:
        raise Trouble(f"The plan could not be kept: {reason(error, folder)}. What you typed is still here.") from None
    raise AssertionError("numbered names do not end")
