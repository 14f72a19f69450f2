"""设置: look, key, people, log, licences, workspace."""
