"""What the institution keeps: staff, equipment, figures, registers, and the measures over them.

Owns: frozen rows, national code lists, identity checks, the measure catalogue.
May use: vocabulary.
Never belongs here: thresholds (they are a pack's), SQL, spreadsheets.
"""
