"""What these tests share with those of the exports."""

from tests.export.conftest import played

__all__ = ["played"]
