-- What a meeting decided about, who sat in the body, and which households signed.
alter table resolutions add column kind text not null default 'other';
alter table resolutions add column makeup jsonb not null
  default '{"representatives": null, "women": null, "people": null, "householdsSigned": null}';

-- A matter on its way through a procedure of the county's rules.
create table procedures (
  county text collate "C" not null,
  id text collate "C" not null,
  village text collate "C" not null,
  template text not null,
  matter text not null,
  about text[] not null,
  started_on date not null,
  started_by text not null,
  primary key (county, id)
);
create index procedures_by_village on procedures (county, village, id);
create index procedures_by_about on procedures using gin (about);
call protect('procedures', 'select, insert');

create table procedure_steps (
  county text collate "C" not null,
  procedure text collate "C" not null,
  step text not null,
  done_on date not null,
  resolution text,
  papers jsonb not null,
  signed text[] not null,
  taken_by text not null,
  taken_at timestamptz not null,
  primary key (county, procedure, step)
);
call protect('procedure_steps', 'select, insert');
