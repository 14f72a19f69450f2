"""Typed identifiers. All are opaque text; none is ever an identity number."""

from typing import NewType

InstitutionId = NewType("InstitutionId", str)
"""Unified social credit code (18 characters, GB 32100-2015)."""

AssessmentId = NewType("AssessmentId", str)
"""One self-assessment of one institution for one year; survives revisions."""

PackId = NewType("PackId", str)
"""Standard pack, e.g. ``township-2022``."""

ClauseCode = NewType("ClauseCode", str)
"""Official clause number, e.g. ``1.4.1``."""

CriterionId = NewType("CriterionId", str)
"""Clause code, grade and ordinal, e.g. ``1.4.1.C2``."""

RowId = NewType("RowId", str)
"""A ledger row on this machine (random, 32 hex digits)."""

KeyId = NewType("KeyId", str)
"""First 16 hex digits of SHA-256 over the raw Ed25519 public key."""

Digest = NewType("Digest", str)
"""SHA-256 as 64 lower-case hex digits."""

AccountId = NewType("AccountId", str)
"""A person's account on this workspace (random, 32 hex digits)."""
