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

-- Whether one form may stand for the other where it is looked for. Dossiers are views: the next look at them says so of each.
alter table dossier_link add column sure integer not null default 0;
