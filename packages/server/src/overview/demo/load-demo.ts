import { addDays } from '@qianwan/base/calendar';
import { demoCounty } from '@qianwan/programme/overview/demo/demo-county';
import type { Actor } from '@qianwan/programme/people/actor';
import { countOn } from '#db/ids';
import type { Ground } from '#http/perform';
import { openCounty } from '#overview/open-county';
import type { DemoPeople } from '#people/session-routes';
import { loadFacts, loadHouseholds } from './load-facts.ts';
import { loadForms } from './load-forms.ts';
import { loadNeeds, needIds } from './load-needs.ts';
import { loadPlaces } from './load-places.ts';
import { loadResolutions } from './load-resolutions.ts';
import { loadWorks, workIds } from './load-works.ts';
import { anji, type ListedPlace, listedVillages } from './places.ts';
import { playDelivery } from './play-delivery.ts';
import { playRound } from './play-round.ts';
import { instantOn } from './player.ts';

export const COUNTY = '330523';
const TOWNSHIP = '330523108';
const VILLAGE = '330523108204';
const SEED = 20_261_123;

/** Who the bar at the top of the demo lets a newcomer be. */
export const demoPeople: DemoPeople = {
  county: { county: COUNTY, kind: 'officer', id: 'demo-county' },
  township: { county: COUNTY, kind: 'officer', id: 'demo-township' },
  clerk: { county: COUNTY, kind: 'officer', id: 'demo-clerk' },
  villager: { county: COUNTY, kind: 'household', id: `${VILLAGE}-H1` },
};

const officers = [
  { id: 'demo-county', name: '县千万办', role: 'county', area: COUNTY },
  { id: 'demo-township', name: '天荒坪镇干部', role: 'township', area: TOWNSHIP },
  { id: 'demo-clerk', name: '余村文书', role: 'clerk', area: VILLAGE },
  { id: 'demo-auditor', name: '审计员', role: 'auditor', area: COUNTY },
] as const;

const countyOfficer: Actor = { ...officers[0], household: null };

/** How long ago the demo's programme began, so that by today it has something to show. */
const DAYS_AGO = 290;

/** A story of a few villages still has money enough for a work of each kind. */
const FEWEST_PAID_FOR = 60;

/** Fills empty records with Anji (or some of its places): real places, everything else simulated. */
export async function loadDemo(
  ground: Ground,
  isWanted: (place: ListedPlace) => boolean = () => true,
): Promise<void> {
  const { today } = ground.now();
  const opening = addDays(today, -DAYS_AGO);
  const instant = instantOn(opening);
  const { places: listed, outline } = anji();
  const places = listed.filter(isWanted);
  const { villages, needs, works } = demoCounty(
    listedVillages(places),
    outline.coordinates[0] ?? [],
    SEED,
  );
  const county = {
    county: COUNTY,
    nameZh: '安吉县',
    nameEn: 'Anji',
    simulated: true,
    today: opening,
    instant,
  };
  const people = officers.map((officer) => ({ ...officer, login: officer.id, password: null }));
  const needsById = needIds(needs);
  const worksById = workIds(works);
  const answeredByWork = new Set(works.map(({ need }) => need));
  const fresh = new Set(needs.filter((need) => !answeredByWork.has(need)));
  await openCounty(ground.db, { ...county, officers: people }, async (writer) => {
    await loadPlaces(writer, places, villages, instant);
    await loadFacts(writer, villages, opening, instant);
    await loadHouseholds(writer, villages, opening);
    await loadNeeds(writer, needsById, fresh, { opening, today });
    const meetings = await loadResolutions(writer, villages, needsById, addDays(opening, 8));
    await loadWorks(writer, villages, worksById, needsById, meetings, addDays(opening, 12));
    const meetingIds = villages.map(({ code }) => `${code}-M1`);
    const given = [...needsById.values(), ...worksById.values(), ...meetingIds, '330523-I2'];
    await countOn(writer, given);
  });
  await loadForms(ground, COUNTY, countyOfficer, opening);
  const { plan, approvedOn } = await playRound(
    ground,
    { county: COUNTY, villages: Math.max(FEWEST_PAID_FOR, villages.length) },
    countyOfficer,
    opening,
  );
  await playDelivery(ground, COUNTY, plan, countyOfficer, approvedOn);
}
