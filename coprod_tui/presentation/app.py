"""What the program says around its screens."""

STOPPED = (
    "Something in coprod went wrong, and it stopped.\n"
    "What was on the screen as saved is on the disk. Go on with: coprod resume"
)
STOPPED_UNSAVED = (
    "Something in coprod went wrong, and it stopped.\n"
    "What the banner called NOT SAVED could not be kept; all before it is on the disk. Go on with: coprod resume"
)
DETAILS = "What went wrong, without any names, is written in {path}"
TEXT_NOWHERE = "That was a whole text, and nothing can be typed here. Nothing was done with it."
OTHER_KEYBOARD = "Caps lock or another keyboard layout seems to be on. The keys here are small Latin letters."
HOW_TO_LEAVE = "ctrl+q leaves; the session stays open. ctrl+c does nothing here."
LEFT = "The session stays open. Go on with: coprod resume {id}"
LEFT_CLOSED = "The session is closed and kept. Hand it on with: coprod export {id}"
LEFT_DEMO = "That was a demonstration with invented people."
LEFT_UNSAVED = (
    "These last acts could not be saved: {why}.\nWhat is still on the disk can be gone on with: coprod resume {id}"
)
LEFT_UNSAVED_CLOSE = "The last acts of {id} could not be saved: {why}.\nGo on with: coprod resume {id}"
LEAVE_UNSAVED = "Leave, although the last acts are not saved?"
LEAVE_UNSAVED_YES = "leave; what is not saved is lost"
LEAVE_WORDS = "Leave, although something was begun?"
LEAVE_WORDS_MORE = "What is not written down with Enter is kept only while coprod runs."
LEAVE_WORDS_YES = "leave without it"
LEAVE_SETUP = "Leave? What you typed for a new session is kept nowhere yet."
LEAVE_SETUP_MORE = "In the setup (n on the start screen) ctrl+l keeps it as a plan for another day."
LEAVE_SETUP_YES = "leave without it"
OPEN_PLAN = "Open this plan instead? What you typed for a new session is kept nowhere yet."
OPEN_PLAN_YES = "open the plan without it"
THEMES = {"dark": "Dark", "light": "Light", "cream": "Cream"}
KEY = "The key is {key}"
THEME_HELP = "Change the colours of the screen"
DEMO = "This session plays itself. The people in it are invented. f shows only the clock, ctrl+q leaves."
