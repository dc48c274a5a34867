-- Where a need is, by what name it goes on the county's lists of its day, and who wrote it down.
alter table needs add column nature text not null default 'help';
alter table needs add column topic text not null default '';      -- '' on rows from before: the category itself
alter table needs add column hamlet text not null default '';     -- natural village or group, as people call it
alter table needs add column facility text;
alter table needs add column lon double precision check (lon between -180 and 180);
alter table needs add column lat double precision check (lat between -90 and 90);
alter table needs add column hotline text;                        -- the number that 12345 gave it
alter table needs add column entered_by text;                     -- the officer or key that wrote it down; null: themselves
alter table needs add column helper text not null default '';     -- who helped to say it; never shown in public
create unique index needs_by_hotline on needs (county, hotline);

-- "Me too" of those who show no household's code: told apart, never counted as households.
create table need_echoes (
  county text collate "C" not null,
  need text collate "C" not null,
  id bigint generated always as identity,
  given_on date not null,
  primary key (county, need, id)
);
call protect('need_echoes', 'select, insert');

create table need_photos (
  county text collate "C" not null,
  need text collate "C" not null,
  sha256 text not null,
  added_on date not null,
  by_actor text not null,
  primary key (county, need, sha256)
);
call protect('need_photos', 'select, insert');

-- That two needs are one, and that they are not after all. The newest row of a need holds; nothing else
-- of either need is touched, so separating them gives back what was.
create table need_merges (
  county text collate "C" not null,
  need text collate "C" not null,
  id bigint generated always as identity,
  into_need text collate "C",           -- null: stands for itself again
  words text not null,
  by_actor text not null,
  done_on date not null,
  primary key (county, need, id)
);
create index need_merges_by_into on need_merges (county, into_need);
call protect('need_merges', 'select, insert');

-- What an officer said of a pair that was offered: not the same, or look at it later. The newest row holds.
create table need_pair_verdicts (
  county text collate "C" not null,
  older text collate "C" not null,
  newer text collate "C" not null,
  id bigint generated always as identity,
  verdict text not null check (verdict in ('not-same', 'later')),
  by_actor text not null,
  given_on date not null,
  primary key (county, older, newer, id)
);
call protect('need_pair_verdicts', 'select, insert');

-- A first guess at what an answer would cost, until a work is proposed and estimated.
create table need_estimates (
  county text collate "C" not null,
  need text collate "C" not null,
  id bigint generated always as identity,
  cost_fen bigint not null check (cost_fen > 0),
  words text not null,
  by_actor text not null,
  made_on date not null,
  primary key (county, need, id)
);
call protect('need_estimates', 'select, insert');

-- Keys of other programs that may write by GeoReport; only the digest is kept.
create table report_keys (
  county text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  code_sha256 text not null,
  issued_by text not null,
  valid_from date not null,
  valid_to date,                        -- the last day on which it opens anything
  revoked_on date,
  primary key (county, id)
);
create unique index report_keys_by_code on report_keys (code_sha256);
call protect('report_keys', 'select, insert, update');
