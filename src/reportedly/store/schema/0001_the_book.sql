-- The book: what was read, kept as it came, and what was read in it.

-- One row for every different text, named by the sha256 of its original bytes. `body` is those bytes, zstd.
-- `reading` is the reading that listings show; older readings stay.
CREATE TABLE articles (
    sha256 TEXT PRIMARY KEY,
    body BLOB NOT NULL,
    reading INTEGER REFERENCES readings (id)
);

-- The ledger: every place where a text was met, with what the input itself said of it.
CREATE TABLE ledger (
    article TEXT NOT NULL REFERENCES articles (sha256),
    source TEXT NOT NULL,
    media_type TEXT NOT NULL,
    given_id TEXT,
    url TEXT,
    outlet TEXT,
    title TEXT,
    language TEXT,
    published TEXT,
    retrieved_at TEXT
);
CREATE INDEX ledger_by_article ON ledger (article);
CREATE INDEX ledger_by_source ON ledger (source);

-- One article as one reader saw it. `record` is the Article without its text and removed spans.
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (sha256),
    number INTEGER NOT NULL,
    reader TEXT NOT NULL,
    outlet TEXT,
    published_start TEXT,
    published_end TEXT,
    title TEXT,
    text TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (article, number)
);

CREATE TABLE removed (
    reading INTEGER NOT NULL REFERENCES readings (id),
    position INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (reading, position)
);

-- Columns beside `record` serve filters and order only; `record` is the claim. `names` and `places` are folded words.
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (id),
    claim TEXT NOT NULL,
    kind TEXT NOT NULL,
    event_type TEXT,
    event_mode TEXT,
    modality TEXT NOT NULL,
    when_start TEXT,
    when_end TEXT,
    starts INTEGER NOT NULL,
    names TEXT NOT NULL,
    places TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (reading, claim)
);
CREATE INDEX claims_by_name ON claims (claim);

-- Inputs, or parts of articles, that could not be read. A part belongs to its reading, an input to none.
CREATE TABLE skipped (
    source TEXT NOT NULL,
    stage TEXT NOT NULL,
    error TEXT NOT NULL,
    reading INTEGER REFERENCES readings (id)
);
CREATE INDEX skipped_by_source ON skipped (source);

-- What follows from the claims of the whole book; made again whenever they change.
CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    row INTEGER NOT NULL UNIQUE,
    event_type TEXT NOT NULL,
    event_mode TEXT,
    grade TEXT NOT NULL,
    responsibility TEXT NOT NULL,
    when_start TEXT,
    when_end TEXT,
    place TEXT,
    names TEXT NOT NULL,
    places TEXT NOT NULL,
    record TEXT NOT NULL
);

CREATE TABLE incident_claims (
    incident TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (incident, claim)
) WITHOUT ROWID;
CREATE INDEX incident_claims_by_claim ON incident_claims (claim);

-- Every name an incident ever had, with the claims it then held, so that an old name still leads somewhere.
CREATE TABLE aliases (
    name TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (name, claim)
) WITHOUT ROWID;

CREATE TABLE controls (
    position INTEGER PRIMARY KEY,
    record TEXT NOT NULL
);

CREATE TABLE agreements (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
);

-- What named humans decided. Rows are only ever added.
CREATE TABLE judgements (
    id TEXT PRIMARY KEY,
    verdict TEXT NOT NULL,
    made_at TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE TRIGGER judgements_are_never_changed BEFORE UPDATE ON judgements
BEGIN
    SELECT RAISE(ABORT, 'judgements are only ever added');
END;
CREATE TRIGGER judgements_are_never_deleted BEFORE DELETE ON judgements
BEGIN
    SELECT RAISE(ABORT, 'judgements are only ever added');
END;

-- `claims` grows with every change of the current claims; `settled` is its value when incidents were last made, by
-- `settled_by`. Both in the same transaction as the change itself, so that a killed process leaves the truth.
CREATE TABLE state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    claims INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    settled_by TEXT NOT NULL
);
INSERT INTO state VALUES (1, 0, 0, '');

-- Words of articles and of claims, and where claims and incidents lie. Rows carry the ids of readings, claims, incidents.
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_places USING rtree (id, west, east, south, north);
CREATE VIRTUAL TABLE incident_places USING rtree (id, west, east, south, north);
