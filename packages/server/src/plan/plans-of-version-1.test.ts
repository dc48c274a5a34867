import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawsOf, type Plan, type Problem } from '@qianwan/planner';
import { PlanSettings } from '@qianwan/programme/plan/plan-settings';
import { inArea } from '#db/area';
import { keepDocument } from '#db/documents';
import type { Writer } from '#db/write';
import { testDatabase, undone } from '#testing/database';
import { planOf, readyToPlan } from '#testing/ready-to-plan';
import { COUNTY, Story, YUCUN } from '#testing/story';
import { keepPlan } from './store.ts';

const { db } = await testDatabase();

test('a plan of version 1 is shown, downloaded as it was stored, and approved', () =>
  undone(db, async (tx) => {
    const s = await Story.open(tx);
    await readyToPlan(s);
    const round = { county: COUNTY, title: '2027年度', firstYear: 2027, years: 2 };
    const { id: roundId } = (await s.post('county', '/rounds', round)).body;
    const drawn = await planOf(s, roundId);
    const problem: Problem = (await s.get('nobody', `/plans/${drawn}/files/problem`)).body;
    const plan: Plan = (await s.get('nobody', `/plans/${drawn}/files/plan`)).body;
    const old = await keepAsOld(s, roundId, problem, plan);

    const [now, then] = await Promise.all(
      [drawn, old].map(async (id) => (await s.get('nobody', `/plans/${id}`)).body),
    );
    assert.ok(then.years.length === 2 && then.payers.some((row: Drawn) => row.drawnFen > 0));
    assert.deepEqual([then.years, then.payers], [now.years, now.payers]);
    const [{ ground }] = (await s.get('nobody', `/plans/${old}/works`)).body.rows;
    assert.deepEqual(ground, { ...UPKEEP_SPENT, code: 'means-spent', grade: 'whole' });
    const file = (await s.get('nobody', `/plans/${old}/files/plan`)).body;
    assert.deepEqual(file, planIn1(problem, plan));
    const certificate = (await s.get('nobody', `/plans/${old}/files/certificate`)).body;
    assert.deepEqual(certificate, file.certificate);

    const approved = await s.post('county', `/plans/${old}/approval`, {});
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
    const { lines } = (await s.get('nobody', `/funds/${COUNTY}`)).body;
    const tied = lines.map((line: { committedFen: number }) => line.committedFen);
    assert.equal(
      tied.reduce((sum: number, fen: number) => sum + fen, 0),
      now.costFen,
    );
  }));

type Drawn = { readonly drawnFen: number };
const UPKEEP_SPENT = { year: 2027, code: 'upkeep-spent', by: YUCUN, short: 300 };

/** Stores problem and plan as version 1 wrote them, with a ground as it was kept beside a work. */
function keepAsOld(s: Story, round: string, problem: Problem, plan: Plan): Promise<string> {
  return inArea(s.tx, COUNTY, async (tx) => {
    const writer: Writer = { tx, county: COUNTY, writes: [] };
    const keep = (value: object) =>
      keepDocument(writer, Buffer.from(JSON.stringify(value)), 'application/json');
    const row = {
      round,
      settings: PlanSettings.parse({ title: '旧计划' }),
      problemSha256: await keep(problemIn1(problem)),
      planSha256: await keep(planIn1(problem, plan)),
      value: plan.value,
      bound: plan.bound,
    };
    const years = new Map(plan.choices.map(({ work, year }) => [work, year]));
    const works = problem.works.map(({ id, place }) => ({
      ...{ work: id, village: place, year: years.get(id) ?? null, merit: null },
      ground: UPKEEP_SPENT as never,
    }));
    return keepPlan(writer, row, works, { today: '2026-11-23', by: 'county' });
  });
}

function problemIn1({ transfers: _, matches: __, ...problem }: Problem): object {
  return {
    ...problem,
    format: 'qianwan-problem/1',
    places: problem.places.map(({ means, ownFen, ...place }) => ({
      ...place,
      ownFen: ownFen[0],
      upkeepFen: means[0]?.fen[0],
    })),
    works: problem.works.map(({ grades: [grade], buildYears: _, partners: __, ...work }) => ({
      ...work,
      merit: grade?.merit,
      shares: grade?.shares.map(({ payer, fen }) => ({ payer, fen: fen[0] })),
      ownFen: grade?.ownFen,
      upkeepFen: grade?.upkeepFen,
    })),
    commitments: [],
    synergies: [],
  };
}

function planIn1(problem: Problem, plan: Plan): { readonly certificate: object } {
  const { matches: _, partners: __, ...certificate } = plan.certificate;
  const draws = new Map(drawsOf(problem, plan).map((one) => [one.work, one.draws]));
  const { moves: ___, ...rest } = plan;
  return {
    ...rest,
    format: 'qianwan-plan/1',
    choices: plan.choices.map(({ work, year }) => ({
      ...{ work, year },
      draws: draws.get(work)?.map(({ envelope, fen }) => ({ envelope, fen })),
    })),
    grounds: plan.grounds.map(({ grade: _, ...ground }) => ground),
    certificate,
  } as { readonly certificate: object };
}
