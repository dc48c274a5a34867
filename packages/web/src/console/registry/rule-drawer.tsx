import { setRule } from '@qianwan/contract/registry';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { Button, Checkbox, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { Particulars } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { rulesWords } from '#words/console/rules';
import { gradeTerms } from '#words/console/terms';
import { useRuleName } from './rule-name.tsx';

type Props = { readonly rule: RuleRow | null; readonly close: () => void };

/** One policy number; the county may set it anew from a day on. Earlier cases keep the number of their day. */
export function RuleDrawer({ rule, close }: Props) {
  const name = useRuleName();
  const may = useMay(setRule.may);
  return (
    <Drawer
      open={rule !== null}
      onClose={close}
      size={520}
      title={rule === null ? '' : name(rule.key)}
      destroyOnHidden
    >
      {rule !== null && <About rule={rule} />}
      {rule !== null && may && rule.validTo === null && <SetAnew rule={rule} close={close} />}
    </Drawer>
  );
}

function About({ rule }: { readonly rule: RuleRow }) {
  const t = useWords(rulesWords);
  const term = useTerms();
  const language = useLanguage();
  return (
    <>
      <pre className="rule-value">{JSON.stringify(rule.value, null, 2)}</pre>
      <Particulars
        lines={[
          { name: t('unit'), value: rule.unit },
          { name: t('grade'), value: term(gradeTerms, rule.grade) },
          { name: t('from'), value: dayWords(rule.validFrom, language) },
          {
            name: t('to'),
            value: rule.validTo === null ? t('still') : dayWords(rule.validTo, language),
          },
          { name: t('source'), value: rule.source },
        ]}
      />
    </>
  );
}

type AnewProps = { readonly rule: RuleRow; readonly close: () => void };

function SetAnew({ rule, close }: AnewProps) {
  const t = useWords(rulesWords);
  const { county, today } = useSession();
  const [value, setValue] = useState(() => JSON.stringify(rule.value));
  const [validFrom, setFrom] = useState(today);
  const [source, setSource] = useState(rule.source);
  const [enabled, setEnabled] = useState(true);
  const act = useAct(setRule, close);
  const parsed = parse(value);
  return (
    <div className="rule-form">
      <h3>{t('set-anew')}</h3>
      <p className="quiet">{t('set-note')}</p>
      <label htmlFor="rule-value">{t('value')}</label>
      <Input.TextArea
        id="rule-value"
        autoSize
        value={value}
        status={parsed === undefined ? 'error' : ''}
        onChange={({ target }) => setValue(target.value)}
      />
      <label htmlFor="rule-from">{t('from')}</label>
      <Input
        id="rule-from"
        type="date"
        value={validFrom}
        onChange={({ target }) => setFrom(target.value)}
      />
      <label htmlFor="rule-source">{t('source')}</label>
      <Input id="rule-source" value={source} onChange={({ target }) => setSource(target.value)} />
      <Checkbox checked={enabled} onChange={({ target }) => setEnabled(target.checked)}>
        {t('enabled')}
      </Checkbox>
      {act.error !== null && <Refusal error={act.error} />}
      <Button
        type="primary"
        loading={act.isPending}
        disabled={parsed === undefined || source.trim().length < 2}
        onClick={() =>
          act.mutate({
            county: county.code,
            key: rule.key,
            validFrom,
            value: parsed,
            unit: rule.unit,
            source: source.trim(),
            enabled,
          })
        }
      >
        {t('set-it')}
      </Button>
    </div>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
