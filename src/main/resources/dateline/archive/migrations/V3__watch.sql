-- When an article's page is looked at again; null when it is not, or not any more. The validators are those of its newest
-- answer.
alter table article add column watch_due bigint;
alter table article add column watch_host text;
alter table article add column watch_etag text;
alter table article add column watch_modified text;
create index article_by_watch on article (watch_due, watch_host) where watch_due is not null;

-- 1 for a version that says that the page is gone.
alter table version add column gone integer default 0 not null;
