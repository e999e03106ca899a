-- What a site said of the version it sent, so that the next visit can ask for news only (RFC 9110, 13.1).
ALTER TABLE ledger ADD COLUMN etag TEXT;
ALTER TABLE ledger ADD COLUMN last_modified TEXT;
CREATE INDEX ledger_by_url ON ledger (url);
