import { addDays, type Day } from '@qianwan/base/calendar';
import type { DemoNeed } from '@qianwan/programme/overview/demo/demo-needs';
import type { DemoVillage } from '@qianwan/programme/overview/demo/demo-village';
import { insertRows, type Writer } from '#db/write';

/** In each village the representatives met once and resolved on everything; here and there too few came. */
export async function loadResolutions(
  writer: Writer,
  villages: readonly DemoVillage[],
  needs: ReadonlyMap<DemoNeed, string>,
  heldOn: Day,
): Promise<Map<string, Record<string, unknown>>> {
  const byVillage = Map.groupBy(needs, ([{ village }]) => village);
  const rows = villages.map((village, at) => {
    const asked = (byVillage.get(village.code) ?? []).map(([, id]) => id);
    return resolutionRow(village, asked, heldOn, at % 31 === 30);
  });
  await insertRows(writer, 'resolutions', rows);
  return new Map(rows.map((row) => [row.village, row]));
}

function resolutionRow(
  { code, name, residents }: DemoVillage,
  needs: string[],
  heldOn: Day,
  tooFew: boolean,
) {
  // 浙江省实施村民委员会组织法办法: at least 30 representatives, 40 from 500 people, 50 from 1,000.
  const due = residents >= 1000 ? 50 : residents >= 500 ? 40 : 30;
  const present = tooFew ? Math.ceil((due * 2) / 3) - 1 : Math.ceil(due * 0.8);
  return {
    id: `${code}-M1`,
    village: code,
    body: 'representatives',
    matter: `${name}五年建设事项`,
    kind: 'public-good',
    makeup: {
      representatives: due,
      women: Math.ceil(due / 3),
      people: residents,
      householdsSigned: null,
    },
    needs,
    notice_on: addDays(heldOn, -5),
    held_on: heldOn,
    due,
    present,
    households_due: 0,
    households_present: 0,
    yes: present - 4,
    no: 1,
    abstain: 3,
    minutes: '模拟数据：会议记录从略。',
    channel: 'meeting',
    recorded_by: 'demo-clerk',
    recorded_at: `${heldOn}T08:00:00.000Z`,
  };
}
