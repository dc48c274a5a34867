import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yuan } from '@qianwan/base/money';
import { testDatabase, undone } from '#testing/database';
import { codesOf, Story, YUCUN } from '#testing/story';

const { db } = await testDatabase();

const work = {
  village: YUCUN,
  type: 'lane',
  title: '村口石板路',
  plainNote: '村口到祠堂',
  needs: [],
  resolution: null,
  quantity: 600,
  costFen: yuan(90_000),
  householdsServed: 5,
  upkeepFen: yuan(2_000),
  upkeepPayer: '村集体',
  owner: '村集体',
  carer: '老王',
  borrowedFen: 0,
  after: [],
};
const sand = {
  code: 'S1',
  item: '细砂',
  unit: 'm³',
  planQuantity: 1000,
  quantity: 1000,
  rateFen: yuan(90),
  reason: '',
};

test('an estimate is held against plan, rates and cost; the newest holds, and the gate waits for it', () =>
  undone(db, async (tx) => {
    const s = await Story.open(tx);
    const rate = { item: '细砂', unit: 'm³', fen: yuan(85) };
    const set = await s.post('county', '/rules/330523', {
      key: 'works.item-rate.S1',
      value: rate,
      unit: 'fen',
      source: '县造价站 2026 年第三季度信息价',
      validFrom: s.today,
    });
    assert.equal(set.status, 200, JSON.stringify(set.body));
    const { id } = (await s.post('clerk', '/works', work)).body;
    assert.deepEqual((await s.get('nobody', `/works/${id}/estimate`)).body.estimate, null);
    const hand = (...lines: object[]) => s.post('clerk', `/works/${id}/estimate`, { lines });

    const dear = await hand({ ...sand, planQuantity: 1001 });
    assert.deepEqual([dear.status, dear.body.totalFen], [200, yuan(90_000)]);
    assert.deepEqual(codesOf(dear), ['quantities-differ', 'rate-above-schedule']);
    const refused = await s.post('township', `/works/${id}/admission`, {});
    assert.equal(refused.body.admitted, false);
    assert.ok(codesOf(refused).includes('quantities-differ'));

    // Asked once, the gates are asked again as soon as a better estimate comes in.
    assert.deepEqual(codesOf(await hand({ ...sand, reason: '运距 60 公里' })), [
      'rate-above-schedule',
    ]);
    const { body: shown } = await s.get('nobody', `/works/${id}`);
    assert.ok(!codesOf({ status: 200, body: shown }).includes('quantities-differ'));
    const { estimate } = (await s.get('nobody', `/works/${id}/estimate`)).body;
    assert.deepEqual(
      [estimate.lines.length, estimate.lines[0].reason, estimate.madeOn, estimate.totalFen],
      [1, '运距 60 公里', s.today, yuan(90_000)],
    );
    assert.equal((await hand({ ...sand, quantity: 0 })).status, 400);
    assert.equal(
      (await s.post('next-clerk', `/works/${id}/estimate`, { lines: [sand] })).status,
      403,
    );
  }));
