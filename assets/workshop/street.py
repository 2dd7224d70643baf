"""Writes the tilesets of Tallow Street: ground, far city, house fronts, and the loose things before them."""

from __future__ import annotations

from pathlib import Path

from pixel_kit import write_collection, write_sheet
from street_fronts import fronts_sheet
from street_ground import FarCity, ground_sheet
from street_props import street_parts

TILESETS = Path(__file__).parents[1] / "tilesets"


def main() -> None:
    """Draw and write all."""
    write_sheet(TILESETS, "street_ground", ground_sheet())
    write_sheet(TILESETS, "street_sky", FarCity().draw())
    write_sheet(TILESETS, "street_sky_dawn", FarCity(dawn=True).draw())
    write_sheet(TILESETS, "street_fronts", fronts_sheet())
    write_sheet(TILESETS, "street_fronts_dawn", fronts_sheet(dawn=True))
    write_collection(TILESETS, "street_props", street_parts())


if __name__ == "__main__":
    main()
