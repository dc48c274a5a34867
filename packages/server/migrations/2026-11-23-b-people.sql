-- Counties that this installation serves. Simulated: not everything in it is real, and every screen says so.
create table counties (
  county text collate "C" primary key,
  name_zh text not null,
  name_en text not null,
  simulated boolean not null,
  opened_on date not null
);
call protect('counties', 'select');

create table officers (
  county text collate "C" not null,
  id text collate "C" not null,
  login text not null,
  name text collate "C" not null,
  role text not null check (role in ('county', 'township', 'clerk', 'auditor')),
  area text not null,
  password text,                       -- argon2id, as a PHC string; null where nobody may sign in by it
  since date not null,
  until date,
  primary key (county, id)
);
-- A name is given out once: whoever signs in says who they are before anyone knows their county.
create unique index officers_by_login on officers (login);
call protect('officers', 'select, insert, update');

-- Who is signed in. Looked up before the area is known, so only the owner reads it.
create table sessions (
  token_sha256 text primary key,
  county text collate "C" not null,
  actor text not null,
  expires_at timestamptz not null
);
create index sessions_by_end on sessions (expires_at);
