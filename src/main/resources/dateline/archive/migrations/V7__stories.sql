-- What happened to stories, in order; by the grouper and by editors, and only ever added to.
create table story_change (
  seq ${serial},
  kind text not null,
  story bigint not null,
  other bigint,
  article bigint,
  at bigint not null,
  editor integer not null,
  detail text not null
);
create index story_change_by_story on story_change (story);
create index story_change_by_other on story_change (other);
create index story_change_by_editor on story_change (editor, seq);

-- What the changes add up to: each article's story, and the change that put it there.
create table article_story (
  article bigint primary key,
  story bigint not null,
  since bigint not null
);
create index article_story_by_story on article_story (story);
create index article_story_by_since on article_story (since);

-- Which text is another's; the origin is no copy itself.
create table near_copy (
  article bigint primary key,
  origin bigint not null,
  percent integer not null
);
create index near_copy_by_origin on near_copy (origin);

-- Up to which mark of the articles stories are grouped; one row.
create table grouped (
  id integer primary key,
  mark bigint not null
);
