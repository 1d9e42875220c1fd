-- What editors have said of two forms of a name; not made again by a rebuild. Of two lines on the same forms the later holds.
create table name_decision (
  seq ${serial},
  at bigint not null,
  kind text not null,
  one text not null,
  other text not null,
  verdict text not null
);

-- All below are views. A form that an article names, once an article; ordered is the article's.
create table mention (
  article bigint not null,
  kind text not null,
  form text not null,
  ordered bigint not null,
  behind text,
  times integer not null,
  reason text not null,
  primary key (article, kind, form)
) ${clustered};
create index mention_by_form on mention (kind, form, ordered, article);
create index mention_by_order on mention (ordered, article);

-- The forms that are one person, place or organisation; articles is how many name it.
create table dossier (
  id text primary key,
  kind text not null,
  name text not null,
  articles bigint not null
);
create index dossier_by_articles on dossier (kind, articles, name);

create table dossier_form (
  kind text not null,
  form text not null,
  dossier text not null,
  primary key (kind, form)
) ${clustered};
create index dossier_form_by_dossier on dossier_form (dossier);

create table dossier_link (
  dossier text not null,
  one text not null,
  other text not null,
  reason text not null,
  primary key (dossier, one, other)
) ${clustered};

-- Articles of subjects whose names are to be found, and the mark to which all were gone through.
create table unnamed (article bigint primary key);
insert into unnamed (article) select distinct article from judgement where verdict = 'PUBLISH';

create table named_to (
  id integer primary key,
  mark bigint not null
);
