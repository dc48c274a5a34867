-- A fact is typed once: a measure of a place, with its day, author and source. Newer facts do not
-- overwrite: "as known on day D" reads what was recorded by then.
create table facts (
  county text collate "C" not null,
  id bigint generated always as identity,
  place text collate "C" not null,
  measure text not null,
  value double precision,
  words text,
  day date not null,
  source text not null,
  author text not null,
  recorded_at timestamptz not null,
  supersedes bigint,
  import_id text,
  primary key (county, id),
  check ((value is null) <> (words is null))
);
create index facts_by_place on facts (county, place, measure, day desc, id desc);
create index facts_by_measure on facts (county, measure, place, day desc, id desc) include (value);
call protect('facts', 'select, insert, delete');
