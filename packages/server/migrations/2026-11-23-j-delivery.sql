create table orders (
  county text collate "C" not null,
  id text collate "C" not null,
  work text collate "C" not null,
  contractor text not null,
  route text not null check (route in ('self-built', 'simple', 'tender')),
  amount_fen bigint not null check (amount_fen > 0),
  ordered_on date not null,
  due_on date not null,
  by_actor text not null,
  primary key (county, id)
);
create index orders_by_work on orders (county, work);
call protect('orders', 'select, insert');

create table milestones (
  county text collate "C" not null,
  work text collate "C" not null,
  id bigint generated always as identity,
  milestone text not null check (milestone in ('started', 'half', 'finished')),
  reached_on date not null,
  words text not null,
  evidence_sha256 text[] not null,
  by_actor text not null,
  primary key (county, work, id)
);
call protect('milestones', 'select, insert');

-- Quantities measured on site by at least two parties.
create table measurements (
  county text collate "C" not null,
  work text collate "C" not null,
  id bigint generated always as identity,
  quantity double precision not null,
  measured_on date not null,
  measured_by text[] not null,
  by_actor text not null,
  primary key (county, work, id)
);
call protect('measurements', 'select, insert');

create table acceptances (
  county text collate "C" not null,
  work text collate "C" not null,
  accepted_on date not null,
  ballot text collate "C" not null,
  measurement bigint not null,
  facility text not null,
  by_actor text not null,
  primary key (county, work)
);
call protect('acceptances', 'select, insert');
