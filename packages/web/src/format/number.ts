/** A whole or broken number with thousands marks, as both languages write it: 37,565. */
export function thousands(value: number, places = 0): string {
  const [whole = '', broken] = Math.abs(value).toFixed(places).split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${marked}${broken === undefined ? '' : `.${broken}`}`;
}

/**
 * A share (0 to 1) in per cent, to one place. It says 100 % only when all is reached and 0 % only when
 * nothing is: 999 of 1,000 is 99.9 %, and so is 9,999 of 10,000.
 */
export function percent(share: number, places = 1): string {
  const step = 10 ** -places;
  let value = Number((share * 100).toFixed(places));
  if (value >= 100 && share < 1) value = 100 - step;
  if (value <= 0 && share > 0) value = step;
  return `${Number(value.toFixed(places))} %`;
}
