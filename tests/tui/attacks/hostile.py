"""Texts that have brought down, forged or bent the screens of other programs."""

CONTROLS = (
    "a\x1b[31mred",
    "a\x1b]0;a new title\x07b",
    "a\x1b]52;c;c3RvbGVu\x07b",
    "a\x1b]8;;http://example.org\x1b\\b\x1b]8;;\x1b\\",
    "a\x1b[2J\x1b[Hb",
    "a\x9b31mb\x9d0;c\x9cd\x90e\x9cf",
    "nul\x00bell\x07back\x08out\x0edel\x7f",
    "one\r\ntwo\nthree\x0bfour\x0cfive\x85six\u2028seven\u2029eight",
    "tab\ttab\t\ttab",
    "a\x1bcb\x1b(0lqqk",
)
DIRECTIONS = (
    "evil\u202egnp.exe",
    "\u202aone\u202btwo\u202dthree\u202c",
    "\u2066one\u2067two\u2068three\u2069",
    "\u061ca\u200fb\u200ec",
)
MARKUP = (
    "[/]",
    "Ann [/]",
    "[@click=app.exit]x[/]",
    "[bold red]loud[/bold red]",
    "[link=http://example.org]here[/link]",
    "[[]] [/bold] [$primary] [on red]",
    "\\[bold] \\\\ %s {name} {0} {} $ink",
    ":smile: **bold** `code` <b>html</b> &amp;",
    "[not closed",
)
SCRIPTS = (
    "👩‍👩‍👧‍👦👩🏽‍🦽👋🏿",
    "🇬🇧🇺🇳🇪",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ❤️ ☂︎ ☂️",
    "\U0001fae9 \U0001fadf \U0001f8b2 \U00050000",
    "Z̴̧̛̖͔̤̮̈́a̵̢̮̲̿̅̚l̸͔̝̂͝g̷̪͓̓o̶̻̊",
    "e" + "\u0301" * 300,
    "\u0301\u0302\u0303",
    "\u200b\u200d\ufe0f",
    "فرح بنت أحمد",
    "שלום עולם",
    "देवांशी क्षि",
    "김은지 각",
    "漢字かな交じり文",
    "ﷺ ︙ ꧅ 𒐫",
    "ก็ำ ຳ ཀྵ",
    "ａｂｃ ﾊﾝｶｸ",
    "x\ud800y\udfffz",
    "\ufeffa\u00adb\u2060c\ufff9d\ue000e\U000e0041f",
    "\u3164\u115f\u1160 \u2800",
)
LONG = ("x" * 2_100, "word " * 500, "漢" * 1_200, "👩‍👩‍👧‍👦" * 300, "many lines\n" * 300)
CORPUS = (*CONTROLS, *DIRECTIONS, *MARKUP, *SCRIPTS, *LONG)
ENDLESS = "“All of it.” " * 16_000
"""More than 200,000 characters."""
