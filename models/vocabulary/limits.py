"""Every limit on hostile input: one named number with its unit."""

WORKBOOK_BYTES = 40 * 1024 * 1024
"""Largest workbook file that is opened, bytes."""
WORKBOOK_UNPACKED_BYTES = 300 * 1024 * 1024
"""Largest size a workbook may unpack to, bytes (a real 10,000 x 40 sheet needs about 30 MB)."""
WORKBOOK_RATIO = 200
"""Largest unpacked : packed ratio of a workbook part over 10 MB."""
WORKBOOK_ENTRIES = 2_000
"""Most entries in a workbook container."""
SHEET_ROWS = 100_000
"""Most rows read from one sheet."""
SHEET_COLUMNS = 400
"""Most columns read from one sheet."""
WORKBOOK_CELLS = 5_000_000
"""Most cells in the rectangles all sheets span (the reader holds them whole, 32 bytes each)."""
WORKBOOK_TEXT_CHARACTERS = 100_000_000
"""Most characters all cells of a workbook may show together, shared texts counted each time."""
SHEETS = 200
"""Most sheets in one workbook."""
CELL_CHARACTERS = 2_000
"""Longest text accepted in a ledger cell (Excel itself stops at 32,767)."""

PACK_BYTES = 4 * 1024 * 1024
"""Largest text file of a standard pack, bytes."""
PACK_PARTS = 300_000
"""Most scalars, lists and mappings in one text file (a chapter has about 4,000)."""
PACK_DEPTH = 100
"""Deepest nesting of a text file; real ones stay under twenty."""
PACK_CLAUSES = 5_000
"""Most clauses in one pack."""
PACK_CELL_CHARACTERS = 32_767
"""Longest text in a cell of a pack's workbook, UTF-16 units (what a spreadsheet holds)."""
PACK_WORKBOOK_FAULTS = 1_000
"""Most faults of a pack's workbook that are listed; reading stops there."""
POLICY_ROWS = 5_000
"""Most rows in one policy."""
POLICY_PARTS = 50_000
"""Most parts of all requirements of one policy, after references are filled in."""
PACK_DOCUMENT_BYTES = 2 * 1024 * 1024
"""Largest JSON of a whole pack, bytes (a standard of 84 clauses takes about 230 KB)."""
PACK_PAIRS = 40_000
"""Most pairs of clauses that are compared word by word when two packs are set side by side."""

PACKAGE_BYTES = 2 * 1024 * 1024 * 1024
"""Largest package file, bytes."""
PACKAGE_ENTRIES = 5_000
"""Most entries in a package."""
PACKAGE_DIRECTORY_BYTES = 8 * 1024 * 1024
"""Largest directory of a package's ZIP, bytes (5,000 entries need at most 1.5 MB)."""
PACKAGE_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024
"""Largest total of unpacked payload, bytes."""
PACKAGE_TEXT_BYTES = 64 * 1024 * 1024
"""Largest JSON or tag file inside a package, bytes."""
PACKAGE_RATIO = 400
"""Largest unpacked : packed ratio of a package entry over PACKAGE_RATIO_FROM_BYTES."""
PACKAGE_RATIO_FROM_BYTES = 1024 * 1024
"""Entries smaller than this when unpacked, bytes, may have any ratio."""
PACKAGE_NAME_BYTES = 240
"""Longest path inside a package, UTF-8 bytes."""
PACKAGE_DEPTH = 6
"""Most folders one below another inside a package."""
PACKAGE_TAG_BYTES = 4 * 1024 * 1024
"""Largest BagIt tag file, bytes (5,000 entries with the longest names need about 1.5 MB)."""
PACKAGE_INFO_LINES = 100
"""Most elements of a bag-info.txt."""
PACKAGE_SIGNATURES = 8
"""Most signatures on one package."""
SEAL_HEADER_BYTES = 64 * 1024
"""Longest age header, bytes (an X25519 recipient takes about 100)."""
SEAL_RECIPIENTS = 100
"""Most recipients of one sealed package."""
COUNTY_REVIEWERS = 20
"""Further computers of a county that centres seal to."""
FORMER_KEYS = 100
"""Keys that went out of use and are kept, so that what was sealed to them can still be opened."""

KEY_FILE_BYTES = 64 * 1024
"""Largest key file that is read, bytes."""
KEY_SCRYPT_COST = 2**17
"""Largest scrypt n a key file may ask for; with r = 8 that is 128 MiB."""
KEY_SCRYPT_LANES = 4
"""Largest scrypt p a key file may ask for."""
PASSPHRASE_CHARACTERS = 8
"""Shortest passphrase for the keys, characters."""
ACCOUNT_NAME_CHARACTERS = 30
"""Longest name of an account, characters."""
ACCOUNT_MEMORY_KIB = 256 * 1024
"""Most memory a stored Argon2id hash may ask for, KiB."""
ACCOUNT_PASSES = 10
"""Most passes over that memory."""
ACCOUNT_LANES = 16
"""Most lanes."""
LOCK_MINUTES = 240
"""Longest time without a key or a mouse before the screen locks, minutes."""

EVIDENCE_BYTES = 200 * 1024 * 1024
"""Largest evidence file, bytes."""
EVIDENCE_AT_ONCE = 500
"""Most files that are attached in one go."""
SCAN_FILES = 1_000
"""Most files of the scan folder that are looked at, newest first."""
NOTE_CHARACTERS = 4_000
"""Longest note, reason or remark, characters."""
DRAFT_CHARACTERS = 100_000
"""Most characters kept of a field that was begun and not entered."""
DEPARTMENT_CHARACTERS = 60
"""Longest name of a department, characters."""

PASTED_CHARACTERS = 4_000_000
"""Longest text taken from the clipboard into a table, characters."""
PASTED_ROWS = 2_000
"""Most rows pasted or changed in one go; more belong into an import."""

BACKUP_BYTES = 4 * 1024 * 1024 * 1024 - 1
"""Largest backup file, bytes: a stick with FAT32 holds no larger one."""
BACKUP_UNPACKED_BYTES = 8 * 1024 * 1024 * 1024
"""Largest total of what a backup unpacks to, bytes."""
BACKUP_ENTRIES = 50_000
"""Most files in a backup (their directory stays under PACKAGE_DIRECTORY_BYTES)."""
BACKUP_RATIO = 1_100
"""Largest unpacked : packed ratio: deflate reaches 1,032 on an empty page of a database."""
BACKUP_MANIFEST_BYTES = 16 * 1024 * 1024
"""Largest list of a backup's files, bytes (50,000 lines need about 9 MB)."""
BACKUPS_KEPT = 10
"""Automatic copies of the database that are kept; the oldest goes."""

SUBMISSION_BYTES = 32 * 1024 * 1024
"""Largest submission.json, bytes (a thousand people and ten thousand devices need about 4 MB)."""
INTRODUCTION_BYTES = 64 * 1024
"""Largest enrolment.json or county.json, bytes."""
SUBMISSION_LIST = 5_000
"""Most clauses, criteria, figures, measures, gaps or evidence links in a submission."""
SUBMISSION_PEOPLE = 20_000
"""Most people in a submission."""
SUBMISSION_DEVICES = 50_000
"""Most lines of equipment in a submission."""
SUBMISSION_TEXT = 4_000
"""Longest free text in a submission, characters."""
SUBMISSION_YEARS_BACK = 10
"""A submission for a year further back than this is refused, years."""
REVISIONS = 9_999
"""Highest revision of an assessment."""
ROLLUP_BYTES = 32 * 1024 * 1024
"""Largest rollup.json, bytes (a county of 30 institutions and five policies needs about 200 KB)."""
ROLLUP_INSTITUTIONS = 5_000
"""Most institutions in one rollup (a county has some dozens)."""
CAMPAIGN_BYTES = 256 * 1024
"""Largest campaign.json, bytes."""
RESPONSE_FILES = 100
"""Most files behind one answer to an item of a feedback."""
CAMPAIGN_PACKS = 50
"""Most packs in one campaign."""
CAMPAIGNS = 9_999
"""Highest number of a county's campaign."""
FEEDBACK_BYTES = 4 * 1024 * 1024
"""Largest feedback.json, bytes (118 clauses and 40 items, each with its words, take 40 KB)."""
FEEDBACK_ITEMS = 1_000
"""Most things to rectify in one feedback, closed ones included."""
TASK_CHARACTERS = 200
"""Longest words of a task, and of the clauses it stands for, characters."""
TASKS_AT_ONCE = 2_000
"""Most tasks made in one go."""
SCENARIO_NAME_CHARACTERS = 40
"""Letters of the name a trial is kept under."""
SELF_CHECK_ITEMS = 300
"""Most items of one self-check form, the institution's own among them."""
SELF_CHECK_TEXT_CHARACTERS = 400
"""Longest single text of a self-check form (an item, a source, an introduction)."""
SELF_CHECK_COUNT = 10_000_000
"""Largest number of persons, cases or records a self-check takes."""
SCANNED_CHARACTERS = 300
"""Longest text of a QR code, or of a scanner's typing, that is looked at (ours end near 150)."""
SCAN_IMAGE_BYTES = 60 * 1024 * 1024
"""Largest picture of a page that is opened, bytes."""
SCAN_IMAGE_PIXELS = 40_000_000
"""Most pixels of one picture (A4 at 600 dpi has 35 million; 40 million in colour take 160 MB)."""
SCAN_IMAGE_PAGES = 10
"""Most pages of a many-paged picture (TIFF) that are looked at."""

CONFLICTS_OPEN = 20
"""Most undecided conflicts of one institution; more are refused until some are decided."""
FOLDER_DEPTH = 5
"""Most folders one below another that are searched for packages."""
FOLDER_NAMES = 20_000
"""Most names in a folder, with those below it, that are looked at for packages."""
ATTEMPTS_BYTES = 4 * 1024 * 1024
"""Size at which the list of imports begins anew, bytes; the one before is kept beside it."""
ATTEMPTS_SHOWN = 2_000
"""Most imports that are listed, newest first."""
QUARANTINE_FILE_BYTES = 64 * 1024 * 1024
"""Largest refused file that is kept, bytes."""
QUARANTINE_FILES = 200
"""Most refused files that are kept."""
QUARANTINE_BYTES = 1024 * 1024 * 1024
"""Largest total of refused files that are kept, bytes."""
QUARANTINE_NOTE_BYTES = 16 * 1024
"""Largest note beside a refused file that is read, bytes."""
