import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Drawing, Drawn } from './nation-instance.ts';
import type { ProvincePlan, Setting } from './province.ts';

// 500,000 places in 23 provinces: two threads plan province by province, each by itself and with one
// province's problem in memory at a time. No envelope, floor or synergy crosses provinces, so the sum of
// the provinces' bounds is a bound of the whole.
// node bench/engine/nation.ts [SECONDS, 300] [PLACES, 500000] [SEED, 1]

const [seconds = 300, places = 500_000, seed = 1] = process.argv.slice(2).map(Number);
const THREADS = 2;
/** Of the given time; the rest builds the problems and proves, explains and audits the plans. */
const SEARCHING_PART = 0.68;

const start = performance.now();
const { instance, generator } = await draw({ places, seed });
const rounds = Math.ceil(instance.P / THREADS);
const setting: Setting = {
  instance,
  generator,
  seconds: (SEARCHING_PART * (seconds - elapsed())) / rounds,
};
const provinces = Array.from({ length: instance.P }, (_, p) => p);
const planned: ProvincePlan[] = [];
await Promise.all(Array.from({ length: THREADS }, planAll));

const value = planned.reduce((sum, row) => sum + row.value, 0);
const bound = planned.reduce((sum, row) => sum + row.bound, 0);
const { user, system } = process.cpuUsage();
say({
  places,
  provinces: instance.P,
  works: planned.reduce((sum, row) => sum + row.works, 0),
  gapPercent: rounded((100 * (bound - value)) / bound, 4),
  value,
  bound,
  boundIs: "the sum of the provinces' bounds: no limit crosses provinces",
  wallSeconds: rounded(elapsed(), 1),
  cpuSeconds: rounded((user + system) / 1e6, 1),
  rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  audited: planned.length === instance.P && planned.every((row) => row.audited),
  threads: THREADS,
});

/** One thread takes the next province until none is left. */
async function planAll(): Promise<void> {
  const thread = new Worker(new URL('./province.ts', import.meta.url), {
    workerData: setting,
    resourceLimits: { maxOldGenerationSizeMb: 250, maxYoungGenerationSizeMb: 16 },
  });
  for (let province = provinces.shift(); province !== undefined; province = provinces.shift()) {
    thread.postMessage(province);
    const [plan] = (await once(thread, 'message')) as [ProvincePlan];
    planned.push(plan);
    say({ ...plan, wallSeconds: rounded(elapsed(), 1) });
  }
  await thread.terminate();
}

/** In a thread of its own, whose memory ends with it. */
async function draw(workerData: Drawing): Promise<Drawn> {
  const thread = new Worker(new URL('./nation-instance.ts', import.meta.url), { workerData });
  const [drawn] = (await once(thread, 'message')) as [Drawn];
  await thread.terminate();
  return drawn;
}

function elapsed(): number {
  return (performance.now() - start) / 1000;
}

function rounded(amount: number, digits: number): number {
  return Number(amount.toFixed(digits));
}

function say(line: Record<string, unknown>): void {
  process.stdout.write(
    `${JSON.stringify({ bench: 'nation', instance: 'nation', seed, seconds, ...line })}\n`,
  );
}
