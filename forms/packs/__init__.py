"""Standards and policies as workbooks that an officer edits and that read back byte for byte."""
