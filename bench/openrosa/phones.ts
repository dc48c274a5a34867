import { Agent, request } from 'node:http';
import { seededRandom } from '../../packages/base/src/random.ts';

// So many phones, each sending one copy after another; every tenth copy goes out on two wires at once,
// and every twentieth again later. node phones.ts ADDRESS COPIES PHONES SEED; prints one line of JSON.

const [address = '', copies = '3000', phones = '50', seed = '1'] = process.argv.slice(2);
const QUESTIONS = 250;
const agent = new Agent({ keepAlive: true, maxSockets: Number(phones) * 2 });
const milliseconds: number[] = [];
const acknowledged: string[] = [];
const refused: Record<string, number> = {};
let next = 0;

const started = performance.now();
await Promise.all(Array.from({ length: Number(phones) }, (_, phone) => work(phone)));
const seconds = (performance.now() - started) / 1000;
milliseconds.sort((a, b) => a - b);
const at = (share: number): number =>
  Math.round((milliseconds[Math.floor(share * milliseconds.length)] ?? 0) * 10) / 10;
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    ...{ seconds, requests: milliseconds.length, acknowledged, refused },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(0.9999) },
    cpuSeconds: (user + system) / 1e6,
  }),
);
agent.destroy();

async function work(phone: number): Promise<void> {
  const random = seededRandom(Number(seed) * 1000 + phone);
  for (;;) {
    const copy = next;
    next += 1;
    if (copy >= Number(copies)) return;
    const instance = `uuid:00000000-0000-4000-8000-${String(copy).padStart(12, '0')}`;
    const body = bodyOf(instance, random);
    const isDoubled = copy % 10 === 0;
    const statuses = await Promise.all([send(body), ...(isDoubled ? [send(body)] : [])]);
    if (copy % 20 === 1) statuses.push(await send(body));
    for (const status of statuses) if (status !== 201) refused[status] = (refused[status] ?? 0) + 1;
    if (statuses.includes(201)) acknowledged.push(instance);
  }
}

function bodyOf(instance: string, random: () => number): Buffer {
  const answers = Array.from(
    { length: QUESTIONS },
    (_, at) => `<q${at + 1}>${Math.floor(random() * 9999)}</q${at + 1}>`,
  );
  const xml = `<data id="250_questions" version="1"><meta><instanceID>${instance}</instanceID></meta>${answers.join('')}</data>`;
  return Buffer.from(
    `--foo\r\nContent-Disposition: form-data; name="xml_submission_file"; filename="submission.xml"\r\nContent-Type: application/xml\r\n\r\n${xml}\r\n--foo--\r\n`,
  );
}

function send(body: Buffer): Promise<number> {
  const from = performance.now();
  const headers = {
    'content-type': 'multipart/form-data; boundary=foo',
    'content-length': body.length,
    'x-openrosa-version': '1.0',
  };
  return new Promise((resolve) => {
    const sent = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        milliseconds.push(performance.now() - from);
        resolve(response.statusCode ?? 0);
      });
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
