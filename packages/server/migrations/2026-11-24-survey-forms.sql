-- Forms as data. Each upload is a draft; a version of a form is public from the step that published one
-- of its drafts until the step that retired it. The form itself and its XForm XML are documents, known
-- here by their digest: they are as long as books, and a phone asks by digest whether it has them.
create table form_drafts (
  county text collate "C" not null,
  form text collate "C" not null,       -- the id that submissions name
  draft int not null,                   -- 1, 2, 3 … of that form
  version text not null,
  title text not null,
  about text not null check (about in ('village', 'household')),
  questions int not null,
  model_sha256 text not null,           -- qianwan-form/1, JSON
  xml_sha256 text not null,             -- ODK XForms 1.0.0
  xml_md5 text not null,                -- OpenRosa's form list wants this one
  workbook_sha256 text,                 -- the XLSForm it was read from; null: it came as XForm XML
  drafted_on date not null,
  drafted_at timestamptz not null,
  drafted_by text not null,
  primary key (county, form, draft)
);
call protect('form_drafts', 'select, insert');

-- A published version is never changed: what was answered by it stays readable by it.
create table form_steps (
  county text collate "C" not null,
  form text collate "C" not null,
  version text not null,
  step text not null check (step in ('published', 'retired')),
  draft int not null,
  taken_on date not null,
  taken_at timestamptz not null,
  taken_by text not null,
  primary key (county, form, version, step)
);
call protect('form_steps', 'select, insert');

-- Files beside a form: pictures, lists of choices (itemsets.csv, places.csv). They are what the manifest names.
create table form_files (
  county text collate "C" not null,
  form text collate "C" not null,
  draft int not null,
  name text not null,
  sha256 text not null,
  md5 text not null,                    -- OpenRosa's manifest wants this one
  primary key (county, form, draft, name)
);
call protect('form_files', 'select, insert');
