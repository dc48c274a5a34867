-- What every stage stands on: the role that row-level security binds, and the trail.
-- Every table of a county has the county first in its key, so that a request stays inside one county
-- and a distributed PostgreSQL can keep each county whole. There are no triggers.

do $$ begin
  create role qianwan_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  execute format('grant qianwan_app to %I', current_user);
exception when others then null; -- a superuser needs no grant
end $$;

-- True inside the area that the transaction was opened for; never true where none was.
-- A setting that was set once reads back as '' and not as null, hence nullif.
create function in_area(county text) returns boolean language sql stable parallel safe
  return starts_with(county, nullif(current_setting('app.area', true), ''));

-- Row-level security on, closed to all but the area; reading and adding are granted, changing is not
-- unless `writes` says so. The owner (migrations, sign-in, jobs) is above it.
create procedure protect(table_name text, writes text) language plpgsql as $$ begin
  execute format('alter table %I enable row level security', table_name);
  execute format('create policy area on %I to qianwan_app using (in_area(county)) with check (in_area(county))', table_name);
  execute format('grant %s on %I to qianwan_app', writes, table_name);
end $$;

-- Where the hash chain of each county stands; the row is locked by whoever adds the next line.
create table trail_heads (
  county text collate "C" primary key,
  seq bigint not null,
  hash text not null
);
call protect('trail_heads', 'select, insert, update');

-- One line for each operation that wrote something. `line` is kept as text, byte for byte as hashed:
-- hash = sha256(hash of the line before, a line feed, line), in hexadecimal.
create table trail (
  county text collate "C" not null,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  act text not null,
  subject text not null,
  line text not null,
  hash text not null,
  primary key (county, seq)
);
create index trail_by_subject on trail (county, subject, seq);
call protect('trail', 'select, insert');

-- The last number given out for a kind of record at a place: ids read 330523108204-N7.
create table counters (
  county text collate "C" not null,
  place text collate "C" not null,
  letter text not null,
  last bigint not null,
  primary key (county, place, letter)
);
call protect('counters', 'select, insert, update');

-- Files and documents by their content: plans with their problems, evidence, imported files.
create table documents (
  county text collate "C" not null,
  sha256 text not null,
  media_type text not null,
  content bytea not null,
  primary key (county, sha256)
);
call protect('documents', 'select, insert');

-- Long work that a person waits for; pg-boss carries it, this row shows how far it is.
create table tasks (
  county text collate "C" not null,
  id text collate "C" not null,
  kind text not null,
  input jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null,
  done bigint not null,
  total bigint not null,
  note text not null,
  result jsonb,
  failure text,
  ended_at timestamptz,
  primary key (county, id)
);
call protect('tasks', 'select, insert, update');
