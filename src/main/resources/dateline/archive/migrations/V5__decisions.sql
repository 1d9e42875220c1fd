-- The log of changes: what was stored of each article, in order, without its words. Truth, like the captures.
create table journal (
  number ${serial},
  article bigint not null,
  version integer not null,
  at bigint not null,
  first_seen bigint not null,
  outlet text not null,
  canonical text not null,
  source text not null,
  evidence text not null,
  entry text
);
create index journal_by_article on journal (article, number);

-- Decisions of editors.
create table removal (
  article bigint primary key,
  at bigint not null,
  reason text not null,
  note text not null,
  witnessed integer not null
);

create table withheld (
  capture text not null,
  article bigint not null,
  alone integer not null,
  primary key (capture, article)
);
