create table needs (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  words text not null,
  category text not null,
  severity int not null check (severity between 1 and 3),
  channel text not null,
  household text,                       -- whose voice it first was; never shown in public
  raised_on date not null,
  receipt_sha256 text not null,         -- the receipt's secret, hashed: who holds it may confirm
  import_id text,
  primary key (county, id)
);
create index needs_by_village on needs (county, village, id);
create index needs_by_day on needs (county, raised_on, id);
call protect('needs', 'select, insert, delete');

-- "Me too", once for each household whatever the channel.
create table need_voices (
  county text collate "C" not null,
  need text collate "C" not null,
  household text collate "C" not null,
  channel text not null,
  given_on date not null,
  primary key (county, need, household)
);
call protect('need_voices', 'select, insert, delete');

-- What was done about it, oldest first: verified, answered, refused, taken up by a work, built, confirmed.
create table need_steps (
  county text collate "C" not null,
  need text collate "C" not null,
  id bigint generated always as identity,
  step text not null check (step in ('verified', 'answered', 'declined', 'taken-up', 'built', 'confirmed', 'reopened')),
  words text not null,
  work text,
  by_actor text not null,
  taken_on date not null,
  primary key (county, need, id)
);
create index need_steps_by_work on need_steps (county, work);
call protect('need_steps', 'select, insert');
