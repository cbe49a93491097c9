"""A sign-in sheet with everyone's role, organisation and address on it: only what people are called remains."""

import json

from tests.end_to_end.facilitator import WELCOME, Facilitator, a_plan

SHEET = """\
Name,Role,Organisation,Email
Aoife Byrne,Lived experience adviser,,aoife@lowtide.example
Prof Bram de Wit,Consultant cardiologist,Lowtide Hospital Trust,bram@lowtide.example
Çelik Aydın (patient),Patient,,celik@lowtide.example
"Nowak, Dorota",Commissioning director,Lowtide ICB,dorota@lowtide.example
Matron Étienne Roux,Matron,Lowtide Hospital Trust,etienne@lowtide.example
Rev Folake Ade,Chaplain,Lowtide Council,folake@lowtide.example
Gwil - carer rep,Carer representative,,gwil@lowtide.example
Hülya Kaya,Epidemiologist,Lowtide Council,hulya@lowtide.example
"""
NAMES = [
    "Aoife Byrne",
    "Bram de Wit",
    "Çelik Aydın",
    "Dorota Nowak",
    "Étienne Roux",
    "Folake Ade",
    "Gwil",
    "Hülya Kaya",
]
NEVER = (
    *("role", "organisation", "lived experience", "adviser", "consultant", "cardiologist", "patient", "commission"),
    *("director", "matron", "chaplain", "carer", "representative", "epidemiologist", "prof ", "rev ", "nowak, d"),
    *("lowtide", "hospital", "trust", "icb", "council", "email", "@", ".example"),
)


def test_only_names_are_kept(terminal, coprod, tmp_path, home):
    """Eight names stand in the room; no byte of the home folder tells what anybody is, or an address."""
    sheet = tmp_path / "who.csv"
    sheet.write_text(SHEET)
    room = terminal("run", a_plan(tmp_path / "plan.toml", "1m", voices=""), "--voices", sheet)
    screen = room.wait_for(WELCOME, "Welcome. 8 people are here")
    assert "Prof" not in screen
    assert "left off" not in screen
    we = Facilitator(room)
    assert sorted(we.circle) == sorted(NAMES)
    room.press("n")
    we.standing_becomes(we.circle[0], "when ready")
    we.speak()
    room.press("e")
    room.wait_for("Exported as")
    assert we.leaves() == 0

    document = json.loads(coprod("export", "last").stdout)
    assert sorted(voice["name"] for voice in document["voices"]) == sorted(NAMES)
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    for path in files:
        kept = path.read_bytes().decode("utf-8", "replace").casefold()
        never = [word for word in NEVER if word != "@" or path.suffix != ".sqlite3"]  # there it is a byte as any other
        assert [word for word in never if word in kept or word in path.name.casefold()] == [], path
