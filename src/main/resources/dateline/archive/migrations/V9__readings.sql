-- Which versions were read from a capture; its page says so.
create index version_by_evidence on version (evidence);
-- The SHA-256 of the body that was read last; none where that was before this column came.
alter table channel add column body text;
