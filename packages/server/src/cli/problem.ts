import { PlanSettings } from '@qianwan/programme/plan/plan-settings';
import { inArea } from '#db/area';
import { poseProblem } from '#plan/pose-problem';
import { roundsOf } from '#plan/views';
import { type Command, print, Trouble, WrongUse } from './command.ts';
import { writeWhole } from './files.ts';
import { groundOf } from './ground.ts';
import { listed } from './plan.ts';
import { withRecords } from './records.ts';

export const problemCommand: Command = {
  usage: 'problem --county CODE -o PROBLEM.json',
  summary: 'Writes the newest round’s problem, from library, funds and rules as they stand',
  options: { county: { type: 'string' }, output: { type: 'string', short: 'o' } },
  arguments: 0,
  run: (given) =>
    withRecords(async (opened) => {
      const { county, output } = given.values;
      if (typeof county !== 'string' || typeof output !== 'string')
        throw new WrongUse('--county and -o are needed');
      const ground = groundOf(opened, false);
      const { rounds } = await inArea(ground.db, county, (tx) => roundsOf(tx, county));
      const [round] = rounds;
      if (round === undefined) throw new Trouble(`no round is open in ${county}`);
      const settings = PlanSettings.parse({ title: round.title });
      const posed = await poseProblem(ground, county, round.id, settings);
      if (!posed.ok) throw new Trouble(listed(posed.findings));
      const { problem } = posed.value;
      writeWhole(output, `${JSON.stringify(problem)}\n`);
      const size = { works: problem.works.length, places: problem.places.length };
      print(given, size, `${output}: ${size.works} works at ${size.places} places`);
      return 0;
    }),
};
