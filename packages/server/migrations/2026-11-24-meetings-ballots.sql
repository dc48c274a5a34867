-- What a ballot asks besides one yes or no: works with costs under a budget, or statements.
alter table ballots add column kind text not null default 'consent'
  check (kind in ('consent', 'approval', 'points', 'opinions'));
alter table ballots add column options jsonb not null default '[]';
alter table ballots add column budget_fen bigint not null default 0 check (budget_fen >= 0);
alter table ballots add column points_most int not null default 0;
-- The key of the check codes on printed sheets; null where none are printed. The trail shows its digest.
alter table ballots add column sheet_key text;
create index ballots_by_village on ballots (county, village, id);

alter table votes alter column choice drop not null;
alter table votes add column marks jsonb not null default '{}';
alter table votes add column proxy text;            -- the household that brought it, where another did
alter table votes add column proxy_paper text;      -- what both signed
alter table votes add column helper text not null default '';   -- who helped on the phone or at the door
alter table votes add column cast_by text not null default '';

-- What each person read from a paper sheet: two, and a third where they read differently.
create table sheet_readings (
  county text collate "C" not null,
  ballot text collate "C" not null,
  household text collate "C" not null,
  reading int not null check (reading between 1 and 3),
  choice text check (choice in ('yes', 'no', 'abstain')),
  marks jsonb not null,
  proxy text,
  proxy_paper text,
  scan text,                                        -- the paper (a photo of the sheet)
  reader text not null,
  read_on date not null,
  primary key (county, ballot, household, reading),
  unique (county, ballot, household, reader)
);
call protect('sheet_readings', 'select, insert');

-- The count of a closed ballot, with the file that anyone may count again.
create table ballot_closings (
  county text collate "C" not null,
  ballot text collate "C" not null,
  closed_on date not null,
  closed_by text not null,
  due int not null,
  cast_count int not null,
  published boolean not null,
  file_sha256 text not null,
  rules jsonb not null,
  result jsonb not null,
  primary key (county, ballot)
);
call protect('ballot_closings', 'select, insert');

-- Sheets that were drawn and looked at again after the count.
create table sheet_recounts (
  county text collate "C" not null,
  ballot text collate "C" not null,
  household text collate "C" not null,
  choice text check (choice in ('yes', 'no', 'abstain')),
  marks jsonb not null,
  reader text not null,
  read_on date not null,
  primary key (county, ballot, household)
);
call protect('sheet_recounts', 'select, insert');

-- A paper that somebody photographed or handed in: minutes, a notice, a signed sheet.
create table papers (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  title text not null,
  media_type text not null,
  sha256 text not null,
  kept_on date not null,
  kept_by text not null,
  primary key (county, id)
);
call protect('papers', 'select, insert');
