-- Places: province, city, county, township, village; a code begins with the code of what it lies in.
create table places (
  county text collate "C" not null,
  code text collate "C" not null,
  name text collate "C" not null,
  level text not null check (level in ('county', 'township', 'village')),
  kind text not null,                   -- village, community, street, town ...: as the code list says
  parent text collate "C" not null,
  valid_from date not null,
  valid_to date,
  merged_into text,
  import_id text,
  primary key (county, code)
);
create index places_by_parent on places (county, parent, code);
create index places_by_code on places (code);
create index places_by_level on places (level, code);
call protect('places', 'select, insert, update, delete');

create function bigrams(words text) returns text[] language sql immutable parallel safe
  return (select array_agg(distinct substr(words, i, 2)) from generate_series(1, greatest(length(words) - 1, 1)) i);
-- Without fastupdate: its list of late entries is read whole by every search until somebody vacuums.
create index places_by_words on places using gin (bigrams(name)) with (fastupdate = off) where length(name) > 1;
create index places_by_name on places (name, code);

-- Names contain what was typed. The array operator is not leakproof, so under row-level security no
-- index would serve it; this function runs as the owner and carries the same condition itself. What the
-- index finds is gathered first: sorted by code at once, the planner may walk every place instead.
create function places_named(words text, area text, of_level text, after text, most int) returns setof places
  language sql stable security definer rows 50 set search_path = pg_catalog, public
begin atomic
  with named as materialized (
    select * from public.places
    where public.bigrams(name) @> public.bigrams(words) and length(name) > 1
  )
  select * from named
  where strpos(name, words) > 0 and code > after and starts_with(code, area)
    and (of_level is null or level = of_level) and public.in_area(county)
  order by code limit most;
end;

-- Where a place is, and how well that is known; the newest row holds. morton is the place's cell on a
-- 2^26 grid in web Mercator, x and y bits interleaved: a shift to the right is a map tile.
create table place_points (
  county text collate "C" not null,
  code text collate "C" not null,
  id bigint generated always as identity,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -85.06 and 85.06),
  morton bigint not null,
  precision text not null check (precision in ('own', 'township', 'county', 'simulated')),
  source text not null,
  set_on date not null,
  set_by text not null,
  latest boolean not null,
  import_id text,
  primary key (county, code, id)
);
create unique index place_points_latest on place_points (county, code) where latest;
create index place_points_by_cell on place_points (morton, county) include (code, precision) where latest;
call protect('place_points', 'select, insert, update, delete');

-- Places of an area in a tile, counted by cell: the bits of morton beyond `shift` are the cell. The index
-- gives them in order, which the planner cannot see through the shift: left alone it sorts, and spills.
create function place_cells(area text, past_area text, first bigint, past bigint, shift int)
  returns table (morton bigint, count bigint, own bigint)
  language sql stable rows 500 set enable_sort = off
begin atomic
  select min(at.morton), count(*), count(*) filter (where at.precision = 'own')
  from place_points at
  where at.latest and at.morton >= first and at.morton < past
    and at.county >= area and at.county < past_area
  group by at.morton >> shift;
end;

create table households (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  label text not null,                  -- as on the door plate; never shown in public
  members int not null check (members >= 0),
  away int not null check (away >= 0),
  vulnerable boolean not null,
  code_sha256 text,                     -- the code on the household's card, hashed
  registered_on date not null,
  import_id text,
  primary key (county, id)
);
create index households_by_village on households (county, village, id);
create index households_by_code on households (county, code_sha256);
call protect('households', 'select, insert, update, delete');

-- A facility is born when a work is accepted, or taken over from before the programme.
create table facilities (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  type text not null,
  work text,
  built_on date not null,
  life_years int not null,
  owner text not null,
  carer text not null,
  upkeep_fen bigint not null,
  upkeep_payer text not null,
  check_months int not null,
  complaint_phone text not null,
  households_served int not null,
  primary key (county, id)
);
create index facilities_by_village on facilities (county, village, id);
call protect('facilities', 'select, insert');

-- Policy numbers of a county, each from a day on, with where it comes from. Unverified ones are off.
create table rules (
  county text collate "C" not null,
  key text not null,
  valid_from date not null,
  valid_to date,
  value jsonb not null,
  unit text not null,
  source text not null,
  grade text not null check (grade in ('V', 'V-', 'D', 'M', 'county')),
  enabled boolean not null,
  primary key (county, key, valid_from)
);
call protect('rules', 'select, insert, update');

create table imports (
  county text collate "C" not null,
  id text collate "C" not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  rows bigint not null,
  imported_by text not null,
  imported_at timestamptz not null,
  undone_at timestamptz,
  primary key (county, id)
);
call protect('imports', 'select, insert, update');
