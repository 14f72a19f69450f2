"""The JSON Schemas of our packages, made from the records, so that they cannot drift."""

import json

import msgspec

from models.exchange.campaign import Campaign
from models.exchange.contents import Submission
from models.exchange.feedback import Feedback
from models.exchange.introductions import CountyCard, Enrolment
from models.exchange.rollup import Rollup

SCHEMAS = (
    ("submission-1.0.json", Submission),
    ("enrolment-1.0.json", Enrolment),
    ("county-card-1.0.json", CountyCard),
    ("campaign-1.0.json", Campaign),
    ("feedback-1.0.json", Feedback),
    ("rollup-1.0.json", Rollup),
)
"""File name and record; a test holds the shipped files to ``schema_text``."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """Return the schema of one file as it is shipped: sorted, indented, one line feed at the end.

    Raises: KeyError for an unknown name.
    """
    schema = {"$schema": _DIALECT, "title": name, **msgspec.json.schema(dict(SCHEMAS)[name])}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
