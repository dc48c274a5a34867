create table rounds (
  county text collate "C" not null,
  id text collate "C" not null,
  title text not null,
  first_year int not null,
  years int not null check (years between 1 and 10),
  opened_on date not null,
  opened_by text not null,
  primary key (county, id)
);
call protect('rounds', 'select, insert');

-- A plan is stored with its problem and its certificate, as the very bytes that anyone may download.
create table plans (
  county text collate "C" not null,
  id text collate "C" not null,
  round text not null,
  title text not null,
  settings jsonb not null,
  problem_sha256 text not null,
  plan_sha256 text not null,
  value bigint not null,
  bound bigint not null,
  made_on date not null,
  made_by text not null,
  primary key (county, id)
);
create index plans_by_round on plans (county, round, id);
call protect('plans', 'select, insert');

-- What the plan says of each work, for pages that show one village or one work.
create table plan_works (
  county text collate "C" not null,
  plan text collate "C" not null,
  work text collate "C" not null,
  village text collate "C" not null,
  year int,                             -- null: not chosen
  ground jsonb,                         -- why not, or why not sooner
  merit jsonb,                          -- what its merit was made of; null: not put to the engine
  primary key (county, plan, work)
);
create index plan_works_by_village on plan_works (county, plan, village, work);
create index plan_works_by_work on plan_works (county, work, plan);
call protect('plan_works', 'select, insert');

create table plan_approvals (
  county text collate "C" not null,
  plan text collate "C" not null,
  approved_on date not null,
  by_actor text not null,
  words text not null,
  primary key (county, plan)
);
call protect('plan_approvals', 'select, insert');
