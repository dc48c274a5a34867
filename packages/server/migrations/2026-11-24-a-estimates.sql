-- Estimates are kept whole, each as it was handed in; the newest holds.
create table estimates (
  county text collate "C" not null,
  work text collate "C" not null,
  id bigint generated always as identity,
  made_on date not null,
  lines jsonb not null check (jsonb_array_length(lines) > 0),
  by_actor text not null,
  primary key (county, work, id)
);
call protect('estimates', 'select, insert');
