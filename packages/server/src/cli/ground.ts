import { dayInChina } from '@qianwan/base/calendar';
import type { Opened } from '#db/open';
import type { Ground } from '#http/perform';

/** What the command line and the server stand on: these records, and the clock on the wall. */
export function groundOf({ db }: Opened, demo: boolean): Ground {
  const now: Ground['now'] = () => {
    const instant = Date.now();
    return { instant: new Date(instant).toISOString(), today: dayInChina(instant) };
  };
  return { db, now, demo };
}
