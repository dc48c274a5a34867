type Point = readonly [lat: number, lon: number];

const RADIUS_M = 6_378_100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The points of a geopoint, geotrace or geoshape ('lat lon alt acc; lat lon …'); null where one is broken. */
export function pointsOf(text: string): Point[] | null {
  const points: Point[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const [lat = Number.NaN, lon = Number.NaN] = part.trim().split(/\s+/).map(Number);
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return null;
    points.push([lat, lon]);
  }
  return points;
}

/** Metres along the points, on a sphere; to the centimetre, so that every machine says the same. */
export function lengthOf(points: readonly Point[]): number {
  let metres = 0;
  for (let at = 1; at < points.length; at += 1)
    metres += between(points[at - 1] as Point, points[at] as Point);
  return Math.round(metres * 100) / 100;
}

function between([lat1, lon1]: Point, [lat2, lon2]: Point): number {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Square metres inside the points, on a sphere (Chamberlain and Duquette 2007, eq. 1), to two decimals */
export function areaOf(points: readonly Point[]): number {
  if (points.length < 3) return 0;
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) {
    const [lat1, lon1] = points[at] as Point;
    const [lat2, lon2] = points[(at + 1) % points.length] as Point;
    sum += radians(lon2 - lon1) * (2 + Math.sin(radians(lat1)) + Math.sin(radians(lat2)));
  }
  return Math.round(Math.abs((sum * RADIUS_M * RADIUS_M) / 2) * 100) / 100;
}
