// China's published maps are shifted (GCJ-02). The shift is a smooth function of the true position on the
// Krasovsky 1940 ellipsoid; these are its well-known published coefficients.
const SEMI_MAJOR_M = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

type LonLat = readonly [lon: number, lat: number];

/** The true position (WGS84, degrees) of a shifted one, to less than a millimetre. */
export function wgs84OfGcj02([lon, lat]: LonLat): [lon: number, lat: number] {
  let trueLon = lon;
  let trueLat = lat;
  // The shift hardly changes over its own length, so that this converges by a factor of 10⁴ a step.
  for (let step = 0; step < 4; step += 1) {
    const [shiftedLon, shiftedLat] = gcj02OfWgs84([trueLon, trueLat]);
    trueLon += lon - shiftedLon;
    trueLat += lat - shiftedLat;
  }
  return [trueLon, trueLat];
}

/** Where the published maps draw a true position (both in degrees). */
export function gcj02OfWgs84([lon, lat]: LonLat): [lon: number, lat: number] {
  const east = eastShift(lon - 105, lat - 35);
  const north = northShift(lon - 105, lat - 35);
  const radians = (lat / 180) * Math.PI;
  const flat = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2;
  const degree = (SEMI_MAJOR_M * Math.PI) / 180;
  return [
    lon + (east * Math.sqrt(flat)) / (degree * Math.cos(radians)),
    lat + (north * flat ** 1.5) / (degree * (1 - ECCENTRICITY_SQUARED)),
  ];
}

function eastShift(x: number, y: number): number {
  const polynomial = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return polynomial + ripple(x) + wave(x, [1, 20], [1 / 3, 40], [1 / 12, 150], [1 / 30, 300]);
}

function northShift(x: number, y: number): number {
  const polynomial =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return polynomial + ripple(x) + wave(y, [1, 20], [1 / 3, 40], [1 / 12, 160], [1 / 30, 320]);
}

function ripple(x: number): number {
  return wave(x, [6, 20], [2, 20]);
}

function wave(
  at: number,
  ...parts: readonly (readonly [frequency: number, metres: number])[]
): number {
  let sum = 0;
  for (const [frequency, metres] of parts) sum += metres * Math.sin(at * frequency * Math.PI);
  return (sum * 2) / 3;
}
