-- What a county means to reach, for an indicator of programme/outcomes, by a year.
create table targets (
  county text collate "C" not null,
  indicator text not null,
  year int not null,
  value double precision not null,
  source text not null,
  set_by text not null,
  primary key (county, indicator, year)
);
call protect('targets', 'select, insert, update');
