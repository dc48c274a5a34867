/** Groups of purse p are `groupStart[p] .. groupStart[p + 1]`, the first to be paid first. */
export type Purses = {
  readonly count: number;
  readonly groupStart: Int32Array;
  /** Of purse p in year t. */
  readonly incomeFen: Float64Array;
};

/** Where each facility stands among all, and in which group. */
export type FacilityOrder = {
  readonly index: Int32Array;
  readonly group: Int32Array;
  /** The purse of each group. */
  readonly purseOfGroup: readonly number[];
};

/** Purse by purse, the lowest rank first; rows come by id, and the sort keeps that among equals. */
export function orderOf(purse: Float64Array, rank: Float64Array): FacilityOrder {
  const index = Int32Array.from(purse.keys()).sort(
    (a, b) => purse[a] - purse[b] || rank[a] - rank[b] || a - b,
  );
  const group = new Int32Array(index.length);
  const purseOfGroup: number[] = [];
  index.forEach((row, i) => {
    const before = index[i - 1];
    const joins = i > 0 && purse[row] === purse[before] && rank[row] === rank[before];
    if (!joins) purseOfGroup.push(purse[row]);
    group[i] = purseOfGroup.length - 1;
  });
  return { index, group, purseOfGroup };
}

export function pursesOf(
  owners: readonly { readonly incomeFen: readonly number[] }[],
  { purseOfGroup }: FacilityOrder,
  yearCount: number,
): Purses {
  const groupStart = new Int32Array(owners.length + 1);
  for (const purse of purseOfGroup) groupStart[purse + 1] += 1;
  for (let p = 0; p < owners.length; p += 1) groupStart[p + 1] += groupStart[p];
  const incomeFen = new Float64Array(owners.length * yearCount);
  owners.forEach((owner, p) => {
    incomeFen.set(owner.incomeFen, p * yearCount);
  });
  return { count: owners.length, groupStart, incomeFen };
}
