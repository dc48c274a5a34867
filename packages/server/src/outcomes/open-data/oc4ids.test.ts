import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProjectPackage } from '@qianwan/programme/outcomes/oc4ids/project';
import { workOf } from '@qianwan/programme/outcomes/oc4ids/work-of';
import { inArea } from '#db/area';
import { testDatabase, undone } from '#testing/database';
import { approvedPlan, readyToPlan } from '#testing/ready-to-plan';
import { COUNTY, Story, YUCUN } from '#testing/story';
import { loadPublished } from './load-published.ts';

const { db } = await testDatabase();

/** A county with an approved plan, one work of which is being built and half paid. */
async function underWay(s: Story): Promise<string> {
  await readyToPlan(s);
  const plan = await approvedPlan(s);
  const { rows } = (await s.get('nobody', `/plans/${plan}/works?chosen=true&village=${YUCUN}`))
    .body;
  const [{ work, costFen }] = rows;
  const order = {
    contractor: '安吉建工',
    route: 'simple',
    amountFen: costFen,
    dueOn: '2027-12-01',
  };
  assert.equal((await s.post('county', `/works/${work}/order`, order)).status, 200);
  s.later(10);
  const started = { milestone: 'started', reachedOn: s.today, words: '' };
  assert.equal((await s.post('clerk', `/works/${work}/milestones`, started)).status, 200);
  s.later(1);
  const payment = { amountFen: Math.floor(costFen / 2), memo: '进度款' };
  assert.equal((await s.post('county', `/works/${work}/payments`, payment)).status, 200);
  return work;
}

test('every work of a county can be taken away as OC4IDS, and read back whole', () =>
  undone(db, async (tx) => {
    const s = await Story.open(tx);
    const work = await underWay(s);
    const response = await s.open(`/${COUNTY}/open/oc4ids.json`);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    const package_ = ProjectPackage.parse(await response.json());
    assert.equal(package_.publisher.name, '安吉县（模拟数据）');

    const published = await inArea(tx, COUNTY, (inside) => loadPublished(inside, COUNTY));
    const read = package_.projects.map((project) => workOf(project));
    assert.deepEqual(
      read.map((verdict) => verdict.ok && verdict.value),
      published,
    );
    const built = published.find(({ work: { id } }) => id === work);
    const paid = built?.payments.reduce((sum, { fen }) => sum + fen, 0);
    assert.equal(paid, Math.floor((built?.work.costFen ?? 0) / 2));
    assert.deepEqual(
      [built?.building?.milestones.length, built?.changedOn, built?.villageName],
      [1, s.today, '余村村'],
    );
  }));

test('a county without works publishes no package, and another address none of its own', () =>
  undone(db, async (tx) => {
    const s = await Story.open(tx);
    assert.equal((await s.open(`/${COUNTY}/open/oc4ids.json`)).status, 404);
    await readyToPlan(s);
    assert.equal((await s.open(`/${YUCUN}/open/oc4ids.json`)).status, 404);
  }));
