-- Which articles show that their stories tell one event in two languages, both ways; a view of story_change. What an editor
-- took back stays as apart.
create table kin (
  article bigint not null,
  other bigint not null,
  since bigint not null,
  apart integer not null,
  primary key (article, other)
) ${clustered};
create index kin_by_since on kin (since);
