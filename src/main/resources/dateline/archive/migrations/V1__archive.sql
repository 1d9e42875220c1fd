-- Instants are milliseconds since 1970 UTC. Addresses are as their records write them.

create table outlet (
  id text primary key,
  name text not null,
  home text not null,
  language text
);

create table channel (
  number ${serial},
  at text not null unique,
  outlet text not null,
  kind text not null,
  asked text not null,
  etag text,
  last_modified text,
  due bigint not null,
  every bigint not null,
  failures integer not null,
  trouble text,
  answered bigint,
  moving_to text,
  moving_rounds integer not null
);

create index channel_by_due on channel (due);

create table capture (
  id text primary key,
  uri text not null,
  at bigint not null,
  status integer not null,
  sha256 text not null,
  media_type text not null,
  file text not null,
  start bigint not null,
  length bigint not null
);
create index capture_by_uri on capture (uri, at);
create index capture_by_place on capture (file, start);

-- One row an article: its newest version, in short.
create table article (
  number ${serial},
  id bigint not null unique,
  outlet text not null,
  canonical text not null,
  version integer not null,
  ordered bigint not null,
  headline text not null,
  credit text not null,
  place text,
  published text,
  language text,
  main_language text not null,
  teaser text not null,
  source text not null,
  mark bigint not null
);
create index article_by_order on article (ordered, id);
create index article_by_outlet on article (outlet, ordered, id);
create index article_by_language on article (main_language, ordered, id);
create index article_by_mark on article (mark);

create table version (
  article bigint not null,
  number integer not null,
  at bigint not null,
  headline text not null,
  evidence text not null,
  data text not null,
  primary key (article, number)
);

create table entry (
  channel integer not null,
  name text not null,
  print bigint not null,
  article bigint not null,
  primary key (channel, name)
) ${clustered};

create table owed (
  kind text not null,
  at text not null,
  host text not null,
  article bigint not null,
  due bigint not null,
  tries integer not null,
  trouble text,
  primary key (kind, at, article)
);
create index owed_by_host on owed (host, due);

create table picture (
  at text primary key,
  capture text not null
);
