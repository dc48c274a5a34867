import { colours } from '#theme';

type At = { readonly on: string; readonly value: number | null };
type Props = {
  readonly points: readonly At[];
  readonly target: number | null;
  readonly label: string;
};

const WIDE = 220;
const TALL = 56;
const PAD = 5;

/** How a share has moved, from a zero line; the target is a dashed line, a day without a figure a gap. */
export function Trend({ points, target, label }: Props) {
  const most = Math.max(1, target ?? 0, ...points.map(({ value }) => value ?? 0));
  const x = (index: number): number =>
    PAD + (index * (WIDE - 2 * PAD)) / Math.max(1, points.length - 1);
  const y = (value: number): number => TALL - PAD - (value / most) * (TALL - 2 * PAD);
  const last = points.at(-1);
  return (
    <svg className="trend" viewBox={`0 0 ${WIDE} ${TALL}`} role="img" aria-label={label}>
      <line x1={0} x2={WIDE} y1={y(0)} y2={y(0)} stroke={colours.line} />
      {target !== null && (
        <line
          x1={0}
          x2={WIDE}
          y1={y(target)}
          y2={y(target)}
          stroke={colours.vermilion}
          strokeDasharray="4 3"
        />
      )}
      {lines(points, x, y).map((d) => (
        <path key={d} d={d} fill="none" stroke={colours.green} strokeWidth={2} />
      ))}
      {last !== undefined && last.value !== null && (
        <circle cx={x(points.length - 1)} cy={y(last.value)} r={3.5} fill={colours.green} />
      )}
    </svg>
  );
}

/** One path for each run of days that have a figure. */
function lines(
  points: readonly At[],
  x: (index: number) => number,
  y: (value: number) => number,
): string[] {
  const runs: string[] = [];
  let run = '';
  points.forEach(({ value }, index) => {
    if (value !== null)
      run += `${run === '' ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    if (value === null || index === points.length - 1) {
      if (run !== '') runs.push(run);
      run = '';
    }
  });
  return runs;
}
