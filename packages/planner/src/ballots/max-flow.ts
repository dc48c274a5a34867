/**
 * A flow network with whole capacities of any size. Arc 2k and its reverse 2k+1 stand side by side.
 */
export type Network = {
  readonly arcsOf: number[][];
  readonly head: number[];
  readonly room: bigint[];
};

export function openNetwork(nodes: number): Network {
  return { arcsOf: Array.from({ length: nodes }, () => []), head: [], room: [] };
}

export function addArc(network: Network, from: number, to: number, capacity: bigint): void {
  (network.arcsOf[from] as number[]).push(network.head.length);
  (network.arcsOf[to] as number[]).push(network.head.length + 1);
  network.head.push(to, from);
  network.room.push(capacity, 0n);
}

/**
 * Sends as much as possible from source to sink (Dinic 1970) and returns the amount.
 * Afterwards `sourceSide` gives a minimum cut.
 */
export function maximumFlow(network: Network, source: number, sink: number): bigint {
  let total = 0n;
  for (;;) {
    const level = levels(network, source);
    if ((level[sink] as number) < 0) return total;
    const next = new Int32Array(network.arcsOf.length);
    for (;;) {
      const sent = augment(network, level, next, source, sink);
      if (sent === 0n) break;
      total += sent;
    }
  }
}

/** Which nodes the source still reaches: after a maximum flow, its side of a minimum cut. */
export function sourceSide(network: Network, source: number): (node: number) => boolean {
  const level = levels(network, source);
  return (node) => (level[node] as number) >= 0;
}

/** Distance from the source over arcs with room; −1 where it cannot reach. */
function levels(network: Network, source: number): Int32Array {
  const level = new Int32Array(network.arcsOf.length).fill(-1);
  level[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const arc of network.arcsOf[node] as number[]) {
      const to = network.head[arc] as number;
      if ((network.room[arc] as bigint) > 0n && level[to] === -1) {
        level[to] = (level[node] as number) + 1;
        queue.push(to);
      }
    }
  }
  return level;
}

/** One path along rising levels, and what it carries; 0 when there is none left. */
function augment(
  network: Network,
  level: Int32Array,
  next: Int32Array,
  source: number,
  sink: number,
): bigint {
  const path: number[] = [];
  let node = source;
  while (node !== sink) {
    const arcs = network.arcsOf[node] as number[];
    const at = next[node] as number;
    if (at === arcs.length) {
      // A dead end: step back, and let nobody come here again.
      const last = path.pop();
      if (last === undefined) return 0n;
      node = network.head[last ^ 1] as number;
      next[node] = (next[node] as number) + 1;
      continue;
    }
    const arc = arcs[at] as number;
    const to = network.head[arc] as number;
    if ((network.room[arc] as bigint) > 0n && level[to] === (level[node] as number) + 1) {
      path.push(arc);
      node = to;
    } else next[node] = at + 1;
  }
  let sent = network.room[path[0] as number] as bigint;
  for (const arc of path) {
    if ((network.room[arc] as bigint) < sent) sent = network.room[arc] as bigint;
  }
  for (const arc of path) {
    network.room[arc] = (network.room[arc] as bigint) - sent;
    network.room[arc ^ 1] = (network.room[arc ^ 1] as bigint) + sent;
  }
  return sent;
}
