// Made by `npm run tables` from migrations/: change those, not this.
import type { Generated } from 'kysely';

/** The tables as the migrations leave them. */
export type Tables = {
  acceptances: {
    county: string;
    work: string;
    accepted_on: string;
    ballot: string;
    measurement: number;
    facility: string;
    by_actor: string;
  };
  admissions: {
    county: string;
    work: string;
    admitted_on: string;
    by_actor: string;
  };
  ballot_closings: {
    county: string;
    ballot: string;
    closed_on: string;
    closed_by: string;
    due: number;
    cast_count: number;
    published: boolean;
    file_sha256: string;
    rules: unknown;
    result: unknown;
  };
  ballots: {
    county: string;
    id: string;
    village: string;
    about: string;
    question: string;
    households: string[] | null;
    opened_on: string;
    closes_on: string;
    kind: Generated<string>;
    options: Generated<unknown>;
    budget_fen: Generated<number>;
    points_most: Generated<number>;
    sheet_key: string | null;
  };
  counters: {
    county: string;
    place: string;
    letter: string;
    last: number;
  };
  counties: {
    county: string;
    name_zh: string;
    name_en: string;
    simulated: boolean;
    opened_on: string;
  };
  documents: {
    county: string;
    sha256: string;
    media_type: string;
    content: Uint8Array;
  };
  envelopes: {
    county: string;
    id: string;
    payer: string;
    purpose: string | null;
    year: number;
    amount_fen: number;
    set_on: string;
    set_by: string;
    latest: boolean;
    import_id: string | null;
  };
  estimates: {
    county: string;
    work: string;
    id: Generated<number>;
    made_on: string;
    lines: unknown;
    by_actor: string;
  };
  facilities: {
    county: string;
    id: string;
    village: string;
    type: string;
    work: string | null;
    built_on: string;
    life_years: number;
    owner: string;
    carer: string;
    upkeep_fen: number;
    upkeep_payer: string;
    check_months: number;
    complaint_phone: string;
    households_served: number;
  };
  facts: {
    county: string;
    id: Generated<number>;
    place: string;
    measure: string;
    value: number | null;
    words: string | null;
    day: string;
    source: string;
    author: string;
    recorded_at: string;
    supersedes: number | null;
    import_id: string | null;
  };
  field_key_ends: {
    county: string;
    key: string;
    ended_on: string;
    ended_at: string;
    ended_by: string;
  };
  field_keys: {
    county: string;
    id: string;
    label: string;
    areas: string[];
    since: string;
    until: string;
    secret_sha256: string;
    ha1: string;
    made_by: string;
    made_at: string;
  };
  form_drafts: {
    county: string;
    form: string;
    draft: number;
    version: string;
    title: string;
    about: string;
    questions: number;
    model_sha256: string;
    xml_sha256: string;
    xml_md5: string;
    workbook_sha256: string | null;
    drafted_on: string;
    drafted_at: string;
    drafted_by: string;
  };
  form_files: {
    county: string;
    form: string;
    draft: number;
    name: string;
    sha256: string;
    md5: string;
  };
  form_steps: {
    county: string;
    form: string;
    version: string;
    step: string;
    draft: number;
    taken_on: string;
    taken_at: string;
    taken_by: string;
  };
  gate_checks: {
    county: string;
    work: string;
    id: Generated<number>;
    checked_on: string;
    passed: boolean;
    findings: unknown;
    inputs: unknown;
    by_actor: string;
  };
  households: {
    county: string;
    id: string;
    village: string;
    label: string;
    members: number;
    away: number;
    vulnerable: boolean;
    code_sha256: string | null;
    registered_on: string;
    import_id: string | null;
  };
  imports: {
    county: string;
    id: string;
    kind: string;
    file_name: string;
    sha256: string;
    rows: number;
    imported_by: string;
    imported_at: string;
    undone_at: string | null;
  };
  ledger_entries: {
    county: string;
    id: string;
    day: string;
    memo: string;
    work: string | null;
    counters: string | null;
    by_actor: string;
  };
  ledger_lines: {
    county: string;
    entry: string;
    line: number;
    account: string;
    payer: string | null;
    purpose: string | null;
    year: number;
    work: string | null;
    amount_fen: number;
  };
  measurements: {
    county: string;
    work: string;
    id: Generated<number>;
    quantity: number;
    measured_on: string;
    measured_by: string[];
    by_actor: string;
  };
  migrations: {
    name: string;
    sha256: string;
    ran_at: Generated<string>;
  };
  milestones: {
    county: string;
    work: string;
    id: Generated<number>;
    milestone: string;
    reached_on: string;
    words: string;
    evidence_sha256: string[];
    by_actor: string;
  };
  need_echoes: {
    county: string;
    need: string;
    id: Generated<number>;
    given_on: string;
  };
  need_estimates: {
    county: string;
    need: string;
    id: Generated<number>;
    cost_fen: number;
    words: string;
    by_actor: string;
    made_on: string;
  };
  need_merges: {
    county: string;
    need: string;
    id: Generated<number>;
    into_need: string | null;
    words: string;
    by_actor: string;
    done_on: string;
  };
  need_pair_verdicts: {
    county: string;
    older: string;
    newer: string;
    id: Generated<number>;
    verdict: string;
    by_actor: string;
    given_on: string;
  };
  need_photos: {
    county: string;
    need: string;
    sha256: string;
    added_on: string;
    by_actor: string;
  };
  need_steps: {
    county: string;
    need: string;
    id: Generated<number>;
    step: string;
    words: string;
    work: string | null;
    by_actor: string;
    taken_on: string;
  };
  need_voices: {
    county: string;
    need: string;
    household: string;
    channel: string;
    given_on: string;
  };
  needs: {
    county: string;
    id: string;
    village: string;
    words: string;
    category: string;
    severity: number;
    channel: string;
    household: string | null;
    raised_on: string;
    receipt_sha256: string;
    import_id: string | null;
    nature: Generated<string>;
    topic: Generated<string>;
    hamlet: Generated<string>;
    facility: string | null;
    lon: number | null;
    lat: number | null;
    hotline: string | null;
    entered_by: string | null;
    helper: Generated<string>;
  };
  officers: {
    county: string;
    id: string;
    login: string;
    name: string;
    role: string;
    area: string;
    password: string | null;
    since: string;
    until: string | null;
  };
  orders: {
    county: string;
    id: string;
    work: string;
    contractor: string;
    route: string;
    amount_fen: number;
    ordered_on: string;
    due_on: string;
    by_actor: string;
  };
  papers: {
    county: string;
    id: string;
    village: string;
    title: string;
    media_type: string;
    sha256: string;
    kept_on: string;
    kept_by: string;
  };
  payers: {
    county: string;
    id: string;
    name_zh: string;
    name_en: string;
    kind: string;
  };
  place_points: {
    county: string;
    code: string;
    id: Generated<number>;
    lon: number;
    lat: number;
    morton: number;
    precision: string;
    source: string;
    set_on: string;
    set_by: string;
    latest: boolean;
    import_id: string | null;
  };
  places: {
    county: string;
    code: string;
    name: string;
    level: string;
    kind: string;
    parent: string;
    valid_from: string;
    valid_to: string | null;
    merged_into: string | null;
    import_id: string | null;
  };
  plan_approvals: {
    county: string;
    plan: string;
    approved_on: string;
    by_actor: string;
    words: string;
  };
  plan_works: {
    county: string;
    plan: string;
    work: string;
    village: string;
    year: number | null;
    ground: unknown | null;
    merit: unknown | null;
  };
  plans: {
    county: string;
    id: string;
    round: string;
    title: string;
    settings: unknown;
    problem_sha256: string;
    plan_sha256: string;
    value: number;
    bound: number;
    made_on: string;
    made_by: string;
  };
  procedure_steps: {
    county: string;
    procedure: string;
    step: string;
    done_on: string;
    resolution: string | null;
    papers: unknown;
    signed: string[];
    taken_by: string;
    taken_at: string;
  };
  procedures: {
    county: string;
    id: string;
    village: string;
    template: string;
    matter: string;
    about: string[];
    started_on: string;
    started_by: string;
  };
  report_keys: {
    county: string;
    id: string;
    name: string;
    code_sha256: string;
    issued_by: string;
    valid_from: string;
    valid_to: string | null;
    revoked_on: string | null;
  };
  resolutions: {
    county: string;
    id: string;
    village: string;
    body: string;
    matter: string;
    needs: string[];
    notice_on: string;
    held_on: string;
    due: number;
    present: number;
    households_due: number;
    households_present: number;
    yes: number;
    no: number;
    abstain: number;
    minutes: string;
    channel: string;
    recorded_by: string;
    recorded_at: string;
    kind: Generated<string>;
    makeup: Generated<unknown>;
  };
  rounds: {
    county: string;
    id: string;
    title: string;
    first_year: number;
    years: number;
    opened_on: string;
    opened_by: string;
  };
  rules: {
    county: string;
    key: string;
    valid_from: string;
    valid_to: string | null;
    value: unknown;
    unit: string;
    source: string;
    grade: string;
    enabled: boolean;
  };
  sessions: {
    token_sha256: string;
    county: string;
    actor: string;
    expires_at: string;
  };
  sheet_readings: {
    county: string;
    ballot: string;
    household: string;
    reading: number;
    choice: string | null;
    marks: unknown;
    proxy: string | null;
    proxy_paper: string | null;
    scan: string | null;
    reader: string;
    read_on: string;
  };
  sheet_recounts: {
    county: string;
    ballot: string;
    household: string;
    choice: string | null;
    marks: unknown;
    reader: string;
    read_on: string;
  };
  submission_files: {
    county: string;
    form: string;
    instance: string;
    name: string;
    sha256: string;
    media_type: string;
    bytes: number;
    received_at: string;
  };
  submissions: {
    county: string;
    form: string;
    instance: string;
    id: string;
    seq: Generated<number>;
    version: string;
    deprecated: string | null;
    place: string;
    title: string;
    expected: string[];
    cautions: unknown;
    device: string;
    sent_by: string;
    received_on: string;
    received_at: string;
    xml_sha256: string;
    xml: Uint8Array;
  };
  targets: {
    county: string;
    indicator: string;
    year: number;
    value: number;
    source: string;
    set_by: string;
  };
  tasks: {
    county: string;
    id: string;
    kind: string;
    input: unknown;
    asked_by: string;
    asked_at: string;
    done: number;
    total: number;
    note: string;
    result: unknown | null;
    failure: string | null;
    ended_at: string | null;
  };
  trail: {
    county: string;
    seq: number;
    at: string;
    actor: string;
    act: string;
    subject: string;
    line: string;
    hash: string;
  };
  trail_heads: {
    county: string;
    seq: number;
    hash: string;
  };
  votes: {
    county: string;
    ballot: string;
    household: string;
    choice: string | null;
    channel: string;
    cast_on: string;
    marks: Generated<unknown>;
    proxy: string | null;
    proxy_paper: string | null;
    helper: Generated<string>;
    cast_by: Generated<string>;
  };
  works: {
    county: string;
    id: string;
    village: string;
    type: string;
    title: string;
    plain_note: string;
    needs: string[];
    resolution: string | null;
    quantity: number;
    cost_fen: number;
    households_served: number;
    upkeep_fen: number;
    upkeep_payer: string | null;
    carer: string | null;
    owner: string | null;
    borrowed_fen: number;
    after: string[];
    proposed_by: string;
    proposed_on: string;
    import_id: string | null;
  };
};

export type TableName = keyof Tables;

/** The primary key of each table, in its order. */
export const keys = {
  acceptances: ['county', 'work'],
  admissions: ['county', 'work'],
  ballot_closings: ['county', 'ballot'],
  ballots: ['county', 'id'],
  counters: ['county', 'place', 'letter'],
  counties: ['county'],
  documents: ['county', 'sha256'],
  envelopes: ['county', 'id'],
  estimates: ['county', 'work', 'id'],
  facilities: ['county', 'id'],
  facts: ['county', 'id'],
  field_key_ends: ['county', 'key'],
  field_keys: ['county', 'id'],
  form_drafts: ['county', 'form', 'draft'],
  form_files: ['county', 'form', 'draft', 'name'],
  form_steps: ['county', 'form', 'version', 'step'],
  gate_checks: ['county', 'work', 'id'],
  households: ['county', 'id'],
  imports: ['county', 'id'],
  ledger_entries: ['county', 'id'],
  ledger_lines: ['county', 'entry', 'line'],
  measurements: ['county', 'work', 'id'],
  migrations: ['name'],
  milestones: ['county', 'work', 'id'],
  need_echoes: ['county', 'need', 'id'],
  need_estimates: ['county', 'need', 'id'],
  need_merges: ['county', 'need', 'id'],
  need_pair_verdicts: ['county', 'older', 'newer', 'id'],
  need_photos: ['county', 'need', 'sha256'],
  need_steps: ['county', 'need', 'id'],
  need_voices: ['county', 'need', 'household'],
  needs: ['county', 'id'],
  officers: ['county', 'id'],
  orders: ['county', 'id'],
  papers: ['county', 'id'],
  payers: ['county', 'id'],
  place_points: ['county', 'code', 'id'],
  places: ['county', 'code'],
  plan_approvals: ['county', 'plan'],
  plan_works: ['county', 'plan', 'work'],
  plans: ['county', 'id'],
  procedure_steps: ['county', 'procedure', 'step'],
  procedures: ['county', 'id'],
  report_keys: ['county', 'id'],
  resolutions: ['county', 'id'],
  rounds: ['county', 'id'],
  rules: ['county', 'key', 'valid_from'],
  sessions: ['token_sha256'],
  sheet_readings: ['county', 'ballot', 'household', 'reading'],
  sheet_recounts: ['county', 'ballot', 'household'],
  submission_files: ['county', 'form', 'instance', 'name'],
  submissions: ['county', 'form', 'instance'],
  targets: ['county', 'indicator', 'year'],
  tasks: ['county', 'id'],
  trail: ['county', 'seq'],
  trail_heads: ['county'],
  votes: ['county', 'ballot', 'household'],
  works: ['county', 'id'],
} as const satisfies { [Name in TableName]: readonly (keyof Tables[Name])[] };
