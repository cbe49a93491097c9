"""The principles that a decision may serve, by the titles that the Patients Association gave them."""

from coprod_tui.domain.model.principles import Principle
from coprod_tui.presentation.language import _

TITLES: dict[Principle, str] = {
    "equals": _("Treating patients as equals"),
    "informed": _("Patients who are fully informed"),
    "shared": _("Shared decision making and patient partnership"),
    "inequalities": _("Recognising inequalities"),
    "input": _("Seeking patient input"),
    "joined": _("Joining services around patients"),
}
"""The title of each principle."""
