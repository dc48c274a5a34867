/** A place of each level, to ask an endpoint about. */
export type Places = { readonly county: string; readonly village: string };

type Sample = (at: Places) => Record<string, unknown>;

const area: Sample = ({ village }) => ({ area: village });
const county: Sample = ({ county }) => ({ county });
const record =
  (field: string, letter: string, more: Record<string, unknown> = {}): Sample =>
  ({ village }) => ({ [field]: `${village}-${letter}1`, ...more });
const countyRecord =
  (field: string, letter: string, more: Record<string, unknown> = {}): Sample =>
  ({ county }) => ({ [field]: `${county}-${letter}1`, ...more });

const counts = {
  due: 50,
  present: 40,
  householdsDue: 0,
  householdsPresent: 0,
  yes: 30,
  no: 5,
  abstain: 5,
};
const day = '2026-11-01';

/** An input of each endpoint that fits its shape, by the endpoint's name; the permission table asks with them. */
export const samples: Readonly<Record<string, Sample>> = {
  listPlaces: area,
  showPlace: ({ village }) => ({ code: village }),
  setPoint: ({ village }) => ({ code: village, lon: 119.6, lat: 30.5, source: 'GPS' }),
  showTile: ({ county }) => ({ county, z: 8, x: 213, y: 104 }),
  listRules: county,
  setRule: ({ county }) => ({
    county,
    key: 'x',
    validFrom: day,
    value: 1,
    unit: '',
    source: 'county',
  }),
  importFile: ({ county }) => ({ county, kind: 'facts', fileName: 'a.csv', content: '' }),
  listImports: county,
  undoImport: ({ county }) => ({ county, id: 'x' }),
  exportFile: ({ county }) => ({ county, kind: 'facts' }),
  listTasks: county,
  showTask: ({ county }) => ({ county, id: 'x' }),
  recordResolution: ({ village }) => ({
    village,
    body: 'representatives',
    matter: 'x',
    needs: [],
    noticeOn: day,
    heldOn: day,
    minutes: '',
    channel: 'meeting',
    ...counts,
  }),
  listResolutions: area,
  openBallot: ({ village }) => ({
    village,
    about: 'x',
    question: 'x',
    households: null,
    closesOn: day,
  }),
  castVote: record('ballot', 'B', { choice: 'yes' }),
  showBallot: record('ballot', 'B'),
  recordFact: ({ village }) => ({
    place: village,
    measure: 'households',
    value: 1,
    day,
    source: 'visit',
  }),
  listFacts: ({ village }) => ({ place: village }),
  raiseNeed: ({ village }) => ({ village, words: '路坏了', category: 'lane' }),
  supportNeed: record('need', 'N'),
  takeStep: record('need', 'N', { step: 'verified' }),
  confirmNeed: record('need', 'N', { solved: true }),
  listNeeds: area,
  showNeed: record('need', 'N'),
  proposeWork: ({ village }) => ({
    village,
    type: 'lane',
    title: '修路',
    plainNote: '',
    needs: [],
    resolution: null,
    quantity: 1,
    costFen: 1,
    householdsServed: 1,
    upkeepFen: 1,
    upkeepPayer: null,
    owner: null,
    carer: null,
    borrowedFen: 0,
    after: [],
  }),
  changeWork: record('work', 'W'),
  estimateWork: record('work', 'W', {
    lines: [
      { code: null, item: 'x', unit: 'x', planQuantity: 1, quantity: 1, rateFen: 1, reason: '' },
    ],
  }),
  showEstimate: record('work', 'W'),
  admitWork: record('work', 'W'),
  listWorks: area,
  showWork: record('work', 'W'),
  showFunds: county,
  addPayer: ({ county }) => ({ county, id: 'xx', nameZh: 'x', nameEn: 'x', kind: 'company' }),
  setEnvelope: ({ county }) => ({ county, payer: 'x', purpose: null, year: 2026, amountFen: 1 }),
  listLedger: area,
  payWork: record('work', 'W', { amountFen: 1, memo: 'xx' }),
  counterEntry: countyRecord('entry', 'L', { memo: 'xx' }),
  openRound: ({ county }) => ({ county, title: 'xx', firstYear: 2026 }),
  listRounds: county,
  drawPlan: countyRecord('round', 'R', { title: 'x' }),
  showPlan: countyRecord('plan', 'P'),
  listPlanWorks: countyRecord('plan', 'P'),
  comparePlans: ({ county }) => ({ plan: `${county}-P1`, other: `${county}-P2` }),
  approvePlan: countyRecord('plan', 'P'),
  downloadPlan: countyRecord('plan', 'P', { file: 'plan' }),
  orderWork: record('work', 'W', { contractor: 'xx', route: 'simple', amountFen: 1, dueOn: day }),
  reachMilestone: record('work', 'W', { milestone: 'started', reachedOn: day }),
  measureWork: record('work', 'W', { quantity: 1, measuredOn: day, measuredBy: ['contractor'] }),
  openAcceptance: record('work', 'W', { households: ['h'], closesOn: day }),
  acceptWork: record('work', 'W', { complaintPhone: '12345' }),
  listDelivery: area,
  showDelivery: record('work', 'W'),
  showFigures: ({ village }) => ({ place: village }),
  openFigure: ({ village }) => ({ place: village, indicator: 'x' }),
  setTarget: ({ county }) => ({ county, indicator: 'x', year: 2030, value: 1, source: 'xx' }),
  showDesk: area,
  listTrail: county,
  showMap: county,
  showStory: record('work', 'W'),
};
