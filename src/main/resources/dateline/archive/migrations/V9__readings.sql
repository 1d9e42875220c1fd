-- Which versions were read from a capture; its page says so.
create index version_by_evidence on version (evidence);
