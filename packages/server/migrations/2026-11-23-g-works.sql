create table works (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  type text not null,
  title text not null,
  plain_note text not null,             -- for villagers: what it is, and who can explain it
  needs text[] not null,
  resolution text,
  quantity double precision not null check (quantity > 0),
  cost_fen bigint not null check (cost_fen >= 0),
  households_served int not null check (households_served >= 0),
  upkeep_fen bigint not null check (upkeep_fen >= 0),
  upkeep_payer text,
  carer text,
  owner text,
  borrowed_fen bigint not null check (borrowed_fen >= 0),
  after text[] not null,
  proposed_by text not null,
  proposed_on date not null,
  import_id text,
  primary key (county, id)
);
create index works_by_village on works (county, village, id);
create index works_by_type on works (county, type, id);
call protect('works', 'select, insert, update, delete');

-- What the gates said, of what, by which rules: each check is kept whole.
create table gate_checks (
  county text collate "C" not null,
  work text collate "C" not null,
  id bigint generated always as identity,
  checked_on date not null,
  passed boolean not null,
  findings jsonb not null,
  inputs jsonb not null,
  by_actor text not null,
  primary key (county, work, id)
);
call protect('gate_checks', 'select, insert');

create table admissions (
  county text collate "C" not null,
  work text collate "C" not null,
  admitted_on date not null,
  by_actor text not null,
  primary key (county, work)
);
call protect('admissions', 'select, insert');
