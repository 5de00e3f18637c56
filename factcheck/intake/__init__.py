"""Takes files in: what the cache has kept is not read again, the rest is read in as many processes as pay."""

from factcheck.intake.intake import Intake
from factcheck.intake.take import Ask

__all__ = ["Ask", "Intake"]
