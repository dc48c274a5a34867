import { estimateWork } from '@qianwan/contract/works';
import { type EstimateLine, totalFen } from '@qianwan/programme/works/estimate';
import { Button, Drawer, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { YuanInput } from '#console/frame/yuan-input';
import { money } from '#format/money';
import { estimateWords } from '#words/console/works';
import type { Work } from './work.tsx';
import './works.css';

/** A line while it is being typed. */
type Draft = { readonly key: number } & {
  readonly [Field in keyof EstimateLine]: EstimateLine[Field] | null;
};

const emptyLine = (key: number): Draft => ({
  key,
  code: null,
  item: null,
  unit: null,
  planQuantity: null,
  quantity: null,
  rateFen: null,
  reason: null,
});

type EditProps = { readonly work: Work; readonly start: readonly EstimateLine[] };

/** Types an estimate line by line; what is not finished is not sent. */
export function EditEstimate({ work, start }: EditProps) {
  const t = useWords(estimateWords);
  const language = useLanguage();
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  const act = useAct(estimateWork, () => setDrafts(null));
  const open = () =>
    setDrafts([...start.map((line, key) => ({ ...line, key })), emptyLine(start.length)]);
  const lines = (drafts ?? []).flatMap((draft) => {
    const line = finished(draft);
    return line === null ? [] : [line];
  });
  const change = (key: number, part: Partial<Draft>) =>
    setDrafts((all) => (all ?? []).map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = () =>
    setDrafts((all) => [
      ...(all ?? []),
      emptyLine(Math.max(-1, ...(all ?? []).map(({ key }) => key)) + 1),
    ]);
  return (
    <>
      <Button onClick={open}>{t(start.length === 0 ? 'make' : 'mend')}</Button>
      <Drawer
        open={drafts !== null}
        onClose={() => setDrafts(null)}
        size={980}
        title={t('title')}
        destroyOnHidden
      >
        <p className="lead">{t('lead')}</p>
        <ol className="estimate-lines">
          {(drafts ?? []).map((draft) => (
            <LineFields key={draft.key} draft={draft} change={change} />
          ))}
        </ol>
        <p>
          <Button onClick={add}>{t('add')}</Button>
        </p>
        <p>
          {t('sum', {
            total: money(totalFen({ lines }), language),
            cost: money(work.costFen, language),
          })}
        </p>
        {act.error !== null && <Refusal error={act.error} />}
        <Button
          type="primary"
          disabled={lines.length === 0}
          loading={act.isPending}
          onClick={() => act.mutate({ work: work.id, lines })}
        >
          {t('send')}
        </Button>
      </Drawer>
    </>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly change: (key: number, part: Partial<Draft>) => void;
};

function LineFields({ draft, change }: FieldsProps) {
  const t = useWords(estimateWords);
  const text = (field: 'code' | 'item' | 'unit' | 'reason') => (
    <Input
      aria-label={t(field)}
      placeholder={t(field)}
      value={draft[field] ?? ''}
      onChange={({ target }) => change(draft.key, { [field]: target.value || null })}
    />
  );
  const number = (field: 'planQuantity' | 'quantity', name: 'plan-quantity' | 'quantity') => (
    <InputNumber
      aria-label={t(name)}
      placeholder={t(name)}
      min={0}
      precision={3}
      value={draft[field]}
      status={draft.quantity === draft.planQuantity ? '' : 'error'}
      onChange={(value) => change(draft.key, { [field]: value })}
    />
  );
  return (
    <li>
      {text('item')}
      {text('unit')}
      {number('planQuantity', 'plan-quantity')}
      {number('quantity', 'quantity')}
      <YuanInput
        label={t('rate')}
        value={draft.rateFen}
        onChange={(rateFen) => change(draft.key, { rateFen })}
      />
      {text('code')}
      {text('reason')}
    </li>
  );
}

/** A line that says what, how much and at what rate; others are not sent. */
function finished({
  code,
  item,
  unit,
  planQuantity,
  quantity,
  rateFen,
  reason,
}: Draft): EstimateLine | null {
  if (item === null || unit === null || rateFen === null) return null;
  if (planQuantity === null || quantity === null) return null;
  return { code, item, unit, planQuantity, quantity, rateFen, reason: reason ?? '' };
}
