"""What an area comes to: targets over many institutions, with who counts and who cannot be told.

Owns: consolidation and targets. May use: duties, assessment, standards, ledger,
vocabulary. Never belongs here: SQL, files, sentences.
"""
