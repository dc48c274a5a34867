import { dayInChina } from '@qianwan/base/calendar';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { openCounty } from '#overview/open-county';
import { hashPassword } from '#people/password';
import { findCounty, findOfficerByLogin } from '#people/store';
import { type Command, print, Trouble, WrongUse } from './command.ts';
import { withRecords } from './records.ts';

const LEAST_LETTERS = 10;

export const openCountyCommand: Command = {
  usage:
    'open-county CODE --name 县名 --name-en NAME --login NAME (its password in QIANWAN_PASSWORD)',
  summary: 'Opens a county: its rules as shipped, and its first officer; places come by import',
  options: { name: { type: 'string' }, 'name-en': { type: 'string' }, login: { type: 'string' } },
  arguments: 1,
  run: async (given) => {
    const code = PlaceCode.safeParse(given.arguments[0]);
    const { name, 'name-en': nameEn, login } = given.values;
    if (!code.success) throw new WrongUse('CODE is the county’s code, as 330523');
    if (typeof name !== 'string' || typeof nameEn !== 'string' || typeof login !== 'string')
      throw new WrongUse('--name, --name-en and --login are needed');
    const password = process.env.QIANWAN_PASSWORD ?? '';
    if (password.length < LEAST_LETTERS)
      throw new WrongUse(`QIANWAN_PASSWORD holds a password of ${LEAST_LETTERS} letters or more`);
    return withRecords(async ({ db }) => {
      const county = code.data;
      if ((await findCounty(db, county)) !== null) throw new Trouble(`${county} is open already`);
      if ((await findOfficerByLogin(db, login)) !== null)
        throw new Trouble(`the name ${login} is taken; choose another with --login`);
      const now = Date.now();
      const first = { id: 'first', login, name: login, role: 'county', area: county } as const;
      await openCounty(db, {
        county,
        nameZh: name,
        nameEn,
        simulated: false,
        today: dayInChina(now),
        instant: new Date(now).toISOString(),
        officers: [{ ...first, password: await hashPassword(password) }],
      });
      print(given, { county }, `${name} (${county}) is open; sign in as ${login}`);
      return 0;
    });
  },
};
