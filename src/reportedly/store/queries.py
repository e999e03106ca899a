"""Every question the book is asked, by name. Values are always bound, never pasted in.

Listings share one shape: each filter is a parameter that is NULL when it is not asked for, and each ORDER BY ends in
something unique, so that a listing has exactly one order whatever order the articles came in.
"""

STATE = "SELECT claims, settled, settled_by FROM state"
CLAIMS_CHANGED = "UPDATE state SET claims = claims + 1"
SETTLED = "UPDATE state SET settled = :revision, settled_by = :by"

# What was read -----------------------------------------------------------------------------------------------------

ARTICLE = "SELECT sha256, body, reading FROM articles WHERE sha256 = :sha256"
ADD_ARTICLE = "INSERT INTO articles (sha256, body) VALUES (:sha256, :body)"
SHOW_READING = "UPDATE articles SET reading = :reading WHERE sha256 = :sha256"
ARTICLE_NAMES = "SELECT sha256 FROM articles ORDER BY sha256"

MEETINGS = """
    SELECT rowid, source, media_type, given_id, url, outlet, title, language, published, retrieved_at, etag,
        last_modified
    FROM ledger WHERE article = :sha256
"""
ADD_MEETING = """
    INSERT INTO ledger (article, source, media_type, given_id, url, outlet, title, language, published, retrieved_at,
        etag, last_modified)
    VALUES (:article, :source, :media_type, :given_id, :url, :outlet, :title, :language, :published, :retrieved_at,
        :etag, :last_modified)
"""
SAY_VERSION = "UPDATE ledger SET etag = :etag, last_modified = :last_modified WHERE rowid = :rowid"
VERSION_KEPT = """
    SELECT etag, last_modified FROM ledger WHERE url = :url AND coalesce(etag, last_modified) IS NOT NULL
    ORDER BY retrieved_at DESC, rowid DESC LIMIT 1
"""

ADD_READING = """
    INSERT INTO readings (article, number, reader, outlet, published_start, published_end, title, text, record)
    SELECT :article, 1 + coalesce(max(number), 0), :reader, :outlet, :published_start, :published_end, :title, :text,
        :record
    FROM readings WHERE article = :article
"""
ADD_REMOVED = "INSERT INTO removed VALUES (:reading, :position, :starts, :ends, :reason, :text)"
REMOVED = "SELECT starts, ends, reason, text FROM removed WHERE reading = :reading ORDER BY position"
ADD_ARTICLE_WORDS = "INSERT INTO article_words (rowid, title, text) VALUES (:reading, :title, :text)"

READING = "SELECT id, reader, text, record FROM readings WHERE id = :reading"
READINGS = "SELECT id, reader, text, record FROM readings WHERE article = :article ORDER BY number"
ARTICLES = """
    SELECT readings.id, readings.text, readings.record
    FROM articles JOIN readings ON readings.id = articles.reading
    WHERE (:search IS NULL
        OR readings.id IN (SELECT rowid FROM article_words WHERE article_words MATCH :search))
    ORDER BY readings.published_start IS NULL, readings.published_start, readings.outlet IS NULL, readings.outlet,
        articles.sha256
"""

# Skipped -----------------------------------------------------------------------------------------------------------

ADD_SKIPPED = """
    INSERT INTO skipped (source, stage, error, reading)
    SELECT :source, :stage, :error, :reading
    WHERE NOT EXISTS (
        SELECT 1 FROM skipped
        WHERE source = :source AND stage = :stage AND error = :error AND reading IS :reading)
"""
SKIPPED = """
    SELECT DISTINCT skipped.source, stage, error FROM skipped
    LEFT JOIN articles ON articles.reading = skipped.reading
    WHERE skipped.reading IS NULL OR articles.sha256 IS NOT NULL
    ORDER BY skipped.source, stage, error
"""
SKIPPED_INPUTS = "SELECT rowid, source, stage, error FROM skipped WHERE reading IS NULL"
FORGET_SKIPPED = "DELETE FROM skipped WHERE rowid = :rowid"

# Claims ------------------------------------------------------------------------------------------------------------

ADD_CLAIM = """
    INSERT INTO claims (reading, claim, kind, event_type, event_mode, modality, when_start, when_end, starts, names,
        places, record)
    VALUES (:reading, :claim, :kind, :event_type, :event_mode, :modality, :when_start, :when_end, :starts, :names,
        :places, :record)
"""
ADD_CLAIM_WORDS = "INSERT INTO claim_words (rowid, words) VALUES (:id, :words)"
ADD_CLAIM_PLACE = "INSERT INTO claim_places VALUES (:id, :west, :east, :south, :north)"
CLAIMS_OF_READING = "SELECT record FROM claims WHERE reading = :reading ORDER BY starts, kind, claim"

CLAIMS = """
    SELECT claims.record
    FROM claims
    JOIN articles ON articles.reading = claims.reading
    JOIN readings ON readings.id = claims.reading
    WHERE (:kind IS NULL OR claims.kind = :kind)
        AND (:event_type IS NULL OR claims.event_type = :event_type)
        AND (:event_mode IS NULL OR claims.event_mode = :event_mode)
        AND (:since IS NULL OR claims.when_end >= :since)
        AND (:until IS NULL OR claims.when_start <= :until)
        AND (:place IS NULL OR instr(claims.places, :place) > 0)
        AND (:actor IS NULL OR instr(claims.names, :actor) > 0)
        AND (:search IS NULL
            OR claims.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH :search))
        AND (:west IS NULL OR claims.id IN (
            SELECT id FROM claim_places
            WHERE east >= :west AND west <= :east AND north >= :south AND south <= :north))
        AND (:grade IS NULL OR claims.claim IN (
            SELECT incident_claims.claim FROM incident_claims JOIN incidents ON incidents.id = incident_claims.incident
            WHERE :grade IN (incidents.grade, incidents.responsibility)))
    ORDER BY readings.published_start IS NULL, readings.published_start, readings.outlet IS NULL, readings.outlet,
        articles.sha256, claims.starts, claims.kind, claims.claim
"""
UNDATED_CLAIMS = """
    SELECT count(*) FROM claims JOIN articles ON articles.reading = claims.reading WHERE claims.when_start IS NULL
"""
COUNTS = """
    SELECT (SELECT count(*) FROM articles WHERE reading IS NOT NULL),
        (SELECT count(*) FROM claims JOIN articles ON articles.reading = claims.reading)
"""

# Incidents, control, agreements ------------------------------------------------------------------------------------

CLEAR_SETTLED = (
    "DELETE FROM incidents",
    "DELETE FROM incident_claims",
    "DELETE FROM incident_places",
    "DELETE FROM controls",
    "DELETE FROM agreements",
)
ADD_INCIDENT = """
    INSERT INTO incidents (id, row, event_type, event_mode, grade, responsibility, when_start, when_end, place, names,
        places, record)
    VALUES (:id, :row, :event_type, :event_mode, :grade, :responsibility, :when_start, :when_end, :place, :names,
        :places, :record)
"""
ADD_INCIDENT_CLAIM = "INSERT OR IGNORE INTO incident_claims VALUES (:incident, :claim)"
ADD_INCIDENT_PLACE = "INSERT INTO incident_places VALUES (:id, :west, :east, :south, :north)"
ADD_ALIAS = "INSERT OR IGNORE INTO aliases VALUES (:name, :claim)"
ADD_CONTROL = "INSERT INTO controls VALUES (:position, :record)"
ADD_AGREEMENT = "INSERT INTO agreements VALUES (:position, :id, :record)"

INCIDENTS = """
    SELECT record FROM incidents
    WHERE (:event_type IS NULL OR event_type = :event_type)
        AND (:event_mode IS NULL OR event_mode = :event_mode)
        AND (:grade IS NULL OR :grade IN (grade, responsibility))
        AND (:since IS NULL OR when_end >= :since)
        AND (:until IS NULL OR when_start <= :until)
        AND (:place IS NULL OR instr(places, :place) > 0)
        AND (:actor IS NULL OR instr(names, :actor) > 0)
        AND (:kind IS NULL OR id IN (
            SELECT incident FROM incident_claims
            JOIN claims ON claims.claim = incident_claims.claim
            JOIN articles ON articles.reading = claims.reading
            WHERE claims.kind = :kind))
        AND (:search IS NULL OR id IN (
            SELECT incident FROM incident_claims
            JOIN claims ON claims.claim = incident_claims.claim
            JOIN articles ON articles.reading = claims.reading
            WHERE claims.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH :search)))
        AND (:west IS NULL OR row IN (
            SELECT id FROM incident_places
            WHERE east >= :west AND west <= :east AND north >= :south AND south <= :north))
    ORDER BY when_start IS NULL, when_start, when_end, place IS NULL, place, event_type, id
"""
INCIDENTS_OF_ALIAS = """
    SELECT incident_claims.incident, count(*) AS shared
    FROM aliases JOIN incident_claims ON incident_claims.claim = aliases.claim
    WHERE aliases.name = :name
    GROUP BY incident_claims.incident
    ORDER BY shared DESC, incident_claims.incident
"""
CONTROLS = "SELECT record FROM controls ORDER BY position"
AGREEMENTS = "SELECT record FROM agreements ORDER BY position"

# Judgements --------------------------------------------------------------------------------------------------------

ADD_JUDGEMENT = "INSERT OR IGNORE INTO judgements VALUES (:id, :verdict, :made_at, :record)"
JUDGEMENTS = "SELECT record FROM judgements ORDER BY made_at, id"
