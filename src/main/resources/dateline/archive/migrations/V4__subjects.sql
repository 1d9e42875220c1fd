-- What the archive follows; by editors, so not made again by a rebuild.
create table subject (
  id text primary key,
  name text not null,
  data text not null
);

-- Which articles belong to it. Only what is published or asked; a view, made again from articles and subjects.
create table judgement (
  subject text not null,
  article bigint not null,
  ordered bigint not null,
  relevance integer not null,
  verdict text not null,
  reasons text not null,
  primary key (subject, article)
);
create index judgement_by_order on judgement (subject, verdict, ordered, article);
create index judgement_by_article on judgement (article);
