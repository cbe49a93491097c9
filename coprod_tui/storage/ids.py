"""The forms of ids, from where they are known."""

from coprod_tui.file_names import id_base as id_base
from coprod_tui.file_names import numbered as numbered
from coprod_tui.file_names import without_name as without_name
