"""CAMEO codes in cells whose leading zero a spreadsheet took for a number's."""

from __future__ import annotations

from standoff.ontology.cameo import UnknownCameoError, cameo_codes, goldstein_of


def whole_code(cell: str, score: str) -> str:
    """The code that a cell stands for: "43" is 043 and "871" 0871.

    "10" to "20" are codes as they stand, and what 010 to 020 become: 010 is a mere statement, 10 a demand. The row's
    own Goldstein score says which; without one the cell is taken as it stands. A cell that is no code either way is
    given back.
    """
    padded = cameo_codes().get(f"0{cell}")
    if padded is None:
        return cell
    try:
        plain, given = goldstein_of(cell), float(score)
    except UnknownCameoError:
        return padded.code
    except ValueError:
        return cell
    return padded.code if abs(given - padded.goldstein) < abs(given - plain) else cell
