-- Two outlets may carry the same address, each as an article of its own that waits for its page.
create table owed_by_article (
  kind text not null,
  at text not null,
  host text not null,
  article bigint not null,
  due bigint not null,
  tries integer not null,
  trouble text,
  primary key (kind, at, article)
);
insert into owed_by_article select kind, at, host, article, due, tries, trouble from owed;
drop table owed;
alter table owed_by_article rename to owed;
create index owed_by_host on owed (host, due);
