"""Signing in where a workspace has accounts."""
