// gen instance → problem/2
import { fen } from '@qianwan/base/money';
import type { Problem } from '#schedule/problem';
const WORTH = [1000, 940, 885, 830, 780];
export function problemOfGen(I: any, m: any, scaleMoney = 100): Problem {
  const { V, K, P, W, T } = I; const F = (x: number) => fen(Math.round(x * 1e4));
  const years = WORTH.map((worth, t) => ({ year: 2026 + t, worth }));
  const GROUP = m.GROUP, PREC = m.PREC;
  const pid = (v: number) => `v${v}`; const wid = (v: number, w: number) => `v${v}-${w}`;
  const places = [], works: any[] = [], synergies: any[] = [];
  for (let v = 0; v < V; v++) {
    places.push({ id: pid(v), groups: [`k${I.county[v]}`], worksPerYear: 3, ownFen: WORTH.map(() => F(I.debt[v])), means: [] });
    const k = I.county[v], p = I.kprov[k], pr = I.ps[I.kcls[k]];
    for (let w = 0; w < W; w++) {
      if (I.done[v] >> w & 1) continue;
      const c = I.cost[v * W + w];
      works.push({ id: wid(v, w), place: pid(v), purpose: `f${GROUP[w]}`, crew: null, claim: 0, buildYears: 1,
        grades: [{ id: 'whole', merit: Math.round(I.val[v * W + w] * 100), shares: [{ payer: `p${p}`, fen: [F(c * pr)] }, { payer: `k${k}`, fen: [F(c * (1 - pr - I.vsh[w]))] }], ownFen: F(c * I.vsh[w]), upkeepFen: fen(0), serviceFen: fen(0) }],
        partners: [], after: PREC.filter(([a, b]: number[]) => b === w && !(I.done[v] >> a & 1)).map(([a]: number[]) => wid(v, a)), notBefore: null, notAfter: null });
    }
  }
  const envelopes: any[] = [], transfers: any[] = [];
  for (let p = 0; p < P; p++) for (let t = 0; t < T; t++) {
    envelopes.push({ id: `p${p}-g-${t}`, payer: `p${p}`, purpose: null, year: 2026 + t, fen: F(I.B[(p * 4 + 3) * T + t]) });
    for (let f = 0; f < 3; f++) {
      envelopes.push({ id: `p${p}-f${f}-${t}`, payer: `p${p}`, purpose: `f${f}`, year: 2026 + t, fen: F(I.B[(p * 4 + f) * T + t]) });
      transfers.push({ id: `p${p}-g-f${f}-${t}`, from: `p${p}-g-${t}`, to: `p${p}-f${f}-${t}`, mostFen: null });
    }
  }
  for (let k = 0; k < K; k++) for (let t = 0; t < T; t++) envelopes.push({ id: `k${k}-${t}`, payer: `k${k}`, purpose: null, year: 2026 + t, fen: F(I.BC[k * T + t]) });
  const floors = []; for (let k = 0; k < K; k++) if (I.F[k] > 0) floors.push({ id: `floor-k${k}`, group: `k${k}`, payer: `p${I.kprov[k]}`, fen: F(I.F[k]) });
  for (let i = 0; i < I.se.length; i++) { const e = I.se[i], w = I.sw[i]; synergies.push({ id: `s${i}`, works: [wid(I.eu[e], w), wid(I.ev[e], w)], merit: Math.round(I.sq[i] * 100), when: 'same-year' }); }
  return { format: 'qianwan-problem/2', years, places, works, envelopes, transfers, paces: [], floors, matches: [], commitments: [], synergies } as Problem;
}
