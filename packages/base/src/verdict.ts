/** One reason for a "no" or a caution. The code is what screens, tests and reports share. */
export type Finding<Code extends string = string> = {
  readonly code: Code;
  readonly level: 'stop' | 'caution';
  readonly detail: Readonly<Record<string, string | number>>;
};

/** What a rule says about a request: a value, or every reason why not, never only the first. */
export type Verdict<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value; readonly cautions: readonly Finding<Code>[] }
  | { readonly ok: false; readonly findings: readonly Finding<Code>[] };

export function judge<Value, Code extends string>(
  findings: readonly Finding<Code>[],
  value: () => Value,
): Verdict<Value, Code> {
  if (findings.some((finding) => finding.level === 'stop')) return { ok: false, findings };
  return { ok: true, value: value(), cautions: findings };
}

export function yes<Value>(value: Value): Verdict<Value, never> {
  return { ok: true, value, cautions: [] };
}

export function no<Code extends string>(
  ...findings: readonly Finding<Code>[]
): Verdict<never, Code> {
  return { ok: false, findings };
}

export function stop<Code extends string>(
  code: Code,
  detail: Finding['detail'] = {},
): Finding<Code> {
  return { code, level: 'stop', detail };
}

export function caution<Code extends string>(
  code: Code,
  detail: Finding['detail'] = {},
): Finding<Code> {
  return { code, level: 'caution', detail };
}
