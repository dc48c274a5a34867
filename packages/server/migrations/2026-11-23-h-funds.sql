create table payers (
  county text collate "C" not null,
  id text collate "C" not null,
  name_zh text not null,
  name_en text not null,
  kind text not null check (kind in ('government', 'department', 'collective', 'household', 'society', 'company')),
  primary key (county, id)
);
call protect('payers', 'select, insert');

-- What a payer puts in for a year, for one purpose or (null) for any. The newest row of a key holds.
create table envelopes (
  county text collate "C" not null,
  id text collate "C" not null,
  payer text not null,
  purpose text,
  year int not null,
  amount_fen bigint not null check (amount_fen >= 0),
  set_on date not null,
  set_by text not null,
  latest boolean not null,
  import_id text,
  primary key (county, id)
);
create unique index envelopes_latest on envelopes (county, payer, year, coalesce(purpose, '')) where latest;
call protect('envelopes', 'select, insert, update, delete');

-- Double entry in whole fen, append-only; a mistake is mended by a counter-entry that names it.
create table ledger_entries (
  county text collate "C" not null,
  id text collate "C" not null,
  day date not null,
  memo text not null,
  work text,
  counters text,
  by_actor text not null,
  primary key (county, id)
);
create index ledger_entries_by_work on ledger_entries (county, work, id);
-- An entry is countered once.
create unique index ledger_entries_counters on ledger_entries (county, counters) where counters is not null;
create index ledger_entries_by_day on ledger_entries (county, day, id);
call protect('ledger_entries', 'select, insert');

create table ledger_lines (
  county text collate "C" not null,
  entry text collate "C" not null,
  line int not null,
  account text not null,                -- see programme/funds/accounts.ts
  payer text,
  purpose text,
  year int not null,
  work text,
  amount_fen bigint not null check (amount_fen <> 0), -- debit above zero, credit below
  primary key (county, entry, line)
);
create index ledger_lines_by_work on ledger_lines (county, work, account);
create index ledger_lines_by_payer on ledger_lines (county, payer, year, account);
call protect('ledger_lines', 'select, insert');
