import { inArea } from '#db/area';
import { insertRow, insertRows, type Writer } from '#db/write';
import { runTasksNow } from '#jobs/run-task';
import { runners } from '#jobs/runners';
import { COUNTY, NEXT_DOOR, type Story, YUCUN } from './story.ts';

/** Two villages with two admitted works each, a need behind one of them, and money for most of it. */
export async function readyToPlan(s: Story): Promise<void> {
  await inArea(s.tx, COUNTY, async (tx) => {
    const writer: Writer = { tx, county: COUNTY, writes: [] };
    for (const [village, households] of [
      [YUCUN, 280],
      [NEXT_DOOR, 200],
    ] as const) {
      await insertRows(writer, 'facts', factsOf(village, households));
      for (const [id, type, costFen] of [
        ['W1', 'toilet', 20_000_000],
        ['W2', 'lane', 30_000_000],
      ] as const) {
        const work = `${village}-${id}`;
        await insertRow(writer, 'works', workRow(work, village, type, costFen));
        await insertRow(writer, 'admissions', {
          work,
          admitted_on: '2026-11-20',
          by_actor: 'township',
        });
      }
    }
    await insertRow(writer, 'needs', {
      id: `${YUCUN}-N1`,
      village: YUCUN,
      words: '厕所',
      category: 'toilet',
      severity: 3,
      channel: 'web',
      raised_on: '2026-11-01',
      receipt_sha256: 'x',
    });
  });
  for (const [id, kind] of [
    ['province', 'government'],
    ['county', 'government'],
    ['transport', 'department'],
    ['collective', 'collective'],
    ['households', 'household'],
  ])
    await s.post('county', `/funds/${COUNTY}/payers`, { id, nameZh: id, nameEn: id, kind });
  for (const payer of ['province', 'county', 'transport'])
    await s.post('county', `/funds/${COUNTY}/envelopes`, {
      payer,
      purpose: null,
      year: 2027,
      amountFen: 25_000_000,
    });
}

const factsOf = (place: string, households: number) =>
  [
    ['households', households],
    ['income.operating', 400_000],
  ].map(([measure, value]) => ({
    place,
    measure,
    value,
    day: '2026-06-30',
    source: 'list',
    author: 'clerk',
    recorded_at: '2026-07-01T00:00:00Z',
  }));

const workRow = (id: string, village: string, type: string, costFen: number) => ({
  id,
  village,
  type,
  title: `${type} ${village}`,
  plain_note: '',
  needs: id === `${YUCUN}-W1` ? [`${YUCUN}-N1`] : [],
  resolution: null,
  quantity: 100,
  cost_fen: costFen,
  households_served: 100,
  upkeep_fen: 300_000,
  upkeep_payer: 'collective',
  carer: '张三',
  owner: '村委会',
  borrowed_fen: 0,
  after: [],
  proposed_by: 'clerk',
  proposed_on: '2026-11-10',
});

/** Draws a plan and answers with the task as it ended. */
export async function drawn(s: Story, round: string, settings: object = {}) {
  const asked = await s.post('county', `/rounds/${round}/plans`, { title: '草案', ...settings });
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
  await runTasksNow(s.ground, runners);
  return s.tx
    .selectFrom('tasks')
    .selectAll()
    .where('id', '=', asked.body.task)
    .executeTakeFirstOrThrow();
}
export async function planOf(s: Story, round: string, settings: object = {}): Promise<string> {
  const { result, failure } = await drawn(s, round, settings);
  if (failure !== null) throw new Error(failure);
  return (result as { plan: string }).plan;
}

/** A round with its approved plan; answers with the plan's id. */
export async function approvedPlan(s: Story): Promise<string> {
  const round = await s.post('county', '/rounds', {
    county: COUNTY,
    title: '2027年度',
    firstYear: 2027,
    years: 2,
  });
  const plan = await planOf(s, round.body.id);
  const approved = await s.post('county', `/plans/${plan}/approval`, {});
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body));
  return plan;
}
