-- What a body resolved, with the counts that make it valid or not. The verdict is computed from them
-- by the vote rule of the day it was held; nothing here says "valid".
create table resolutions (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  body text not null,
  matter text not null,
  needs text[] not null,
  notice_on date not null,
  held_on date not null,
  due int not null,
  present int not null,
  households_due int not null,
  households_present int not null,
  yes int not null,
  no int not null,
  abstain int not null,
  minutes text not null,
  channel text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (county, id)
);
create index resolutions_by_day on resolutions (county, held_on, id);
call protect('resolutions', 'select, insert');

-- One household, one voice.
create table ballots (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  about text not null,                  -- the record that the question is about
  question text not null,
  households text[],                    -- who may vote; null for every household of the village
  opened_on date not null,
  closes_on date not null,
  primary key (county, id)
);
create index ballots_by_about on ballots (county, about);
call protect('ballots', 'select, insert');

create table votes (
  county text collate "C" not null,
  ballot text collate "C" not null,
  household text collate "C" not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  channel text not null,
  cast_on date not null,
  primary key (county, ballot, household)
);
call protect('votes', 'select, insert');
