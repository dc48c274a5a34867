-- What phones send in by OpenRosa, and the keys they send with.

-- A field key is a device's own secret, made by an officer for some villages and some days; it opens
-- nothing but the form list and the sending of forms. ha1 is what HTTP Digest needs (RFC 7616, 3.4.2).
create table field_keys (
  county text collate "C" not null,
  id text collate "C" not null,         -- 330523108-K3: begins with the area in which it was made
  label text not null,
  areas text[] not null,
  since date not null,
  until date not null,                  -- the first day on which it no longer opens
  secret_sha256 text not null,
  ha1 text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (county, id)
);
create unique index field_keys_by_secret on field_keys (secret_sha256);
-- Looked up by name before anyone knows the county; the name begins with a place, so it is given out once.
create unique index field_keys_by_id on field_keys (id);
call protect('field_keys', 'select, insert');

create table field_key_ends (
  county text collate "C" not null,
  key text collate "C" not null,
  ended_on date not null,
  ended_at timestamptz not null,
  ended_by text not null,
  primary key (county, key)
);
call protect('field_key_ends', 'select, insert');

-- One filled-in copy of a form, byte for byte as it came. An edit is a row of its own that names the
-- instance it replaces; whichever of the two arrives first, the same one holds in the end.
create table submissions (
  county text collate "C" not null,
  form text collate "C" not null,
  instance text collate "C" not null,
  id text collate "C" not null,         -- 330523108204-S7
  seq bigint generated always as identity,
  version text not null,                -- as the phone named it; '' where it named none
  deprecated text collate "C",
  place text collate "C" not null,
  title text not null,                  -- instanceName, '' where there is none
  expected text[] not null,             -- files that the answers name
  cautions jsonb not null,
  device text not null,
  sent_by text not null,
  received_on date not null,
  received_at timestamptz not null,
  xml_sha256 text not null,
  xml bytea not null,
  primary key (county, form, instance)
);
create unique index submissions_by_id on submissions (county, id);
create unique index submissions_by_deprecated on submissions (county, form, deprecated) where deprecated is not null;
create index submissions_by_form on submissions (county, form, seq);
create index submissions_by_seq on submissions (county, seq);
call protect('submissions', 'select, insert');

-- A file of a submission, once it has come; its bytes are a document.
create table submission_files (
  county text collate "C" not null,
  form text collate "C" not null,
  instance text collate "C" not null,
  name text collate "C" not null,
  sha256 text not null,
  media_type text not null,
  bytes bigint not null,
  received_at timestamptz not null,
  primary key (county, form, instance, name)
);
call protect('submission_files', 'select, insert');
