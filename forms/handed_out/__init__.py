"""What is handed out to be filled in, as a workbook or on paper, and read back."""
