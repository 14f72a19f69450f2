"""Write what is made from code and data; ``python3 installer/dev.py derived`` runs this."""

from pathlib import Path

from installer import policy_rows
from models.exchange import schemas as package_schemas
from models.selfchecks import schemas as check_schemas
from models.standards import schemas as pack_schemas

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write the JSON Schemas and the table of policy rows; say what is missing."""
    folder = ROOT / "resources" / "schemas"
    for made in (package_schemas, pack_schemas, check_schemas):
        for name, _ in made.SCHEMAS:
            (folder / name).write_text(made.schema_text(name), encoding="utf-8")
    policies = policy_rows.shipped_policies()
    policy_rows.page(ROOT).write_text(policy_rows.document(policies), encoding="utf-8")
    for row in policy_rows.missing(policies):
        print("no policy has row", row)


if __name__ == "__main__":
    main()
