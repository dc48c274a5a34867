import type { proposeWork } from '@qianwan/contract/works';
import { WorkType } from '@qianwan/programme/works/work';
import { workTypes } from '@qianwan/programme/works/work-types';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { z } from 'zod';
import { useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { YuanInput } from '#console/frame/yuan-input';
import { ResolutionPicker } from '#console/meetings/resolution-picker';
import { NeedPicker } from '#console/needs/need-picker';
import { PlacePicker } from '#console/registry/place-picker';
import { worksWords } from '#words/console/works';
import { needCategoryWords } from '#words/needs';
import { unitWords } from '#words/works';
import { AfterPicker } from './after-picker.tsx';
import './works.css';

export type Proposal = z.input<typeof proposeWork.input>;

type Props = {
  readonly start: Proposal;
  /** A proposal that stands keeps its village, kind and needs. */
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly send: (work: Proposal) => void;
};

/** What is to be built, why, for how much, and who keeps it working: in the order people think of it. */
export function WorkForm({ start, isNew, busy, error, send }: Props) {
  const t = useWords(worksWords);
  const [form] = Form.useForm<Proposal>();
  const village = Form.useWatch('village', form) ?? start.village;
  return (
    <Form<Proposal>
      form={form}
      className="work-form"
      layout="vertical"
      requiredMark={false}
      initialValues={start}
      onFinish={(fields) => send({ ...start, ...fields })}
      scrollToFirstError
    >
      <WhatFor village={village} isNew={isNew} />
      <WhatItIs village={village} isNew={isNew} />
      <WhatItCosts />
      <WhoKeepsIt />
      {error !== null && <Refusal error={error} />}
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        {t(isNew ? 'send-proposal' : 'send-change')}
      </Button>
    </Form>
  );
}

type PartProps = { readonly village: string; readonly isNew: boolean };

function WhatFor({ village, isNew }: PartProps) {
  const t = useWords(worksWords);
  return (
    <fieldset>
      <legend>{t('what-for')}</legend>
      <Form.Item name="village" label={t('village')} rules={[{ required: true }]}>
        <PlacePicker disabled={!isNew} />
      </Form.Item>
      <Form.Item name="needs" label={t('needs')} extra={t('needs-note')}>
        <NeedPicker village={village} disabled={!isNew} />
      </Form.Item>
      <Form.Item name="resolution" label={t('resolution')} extra={t('resolution-note')}>
        <ResolutionPicker village={village} />
      </Form.Item>
    </fieldset>
  );
}

function WhatItIs({ village, isNew }: PartProps) {
  const t = useWords(worksWords);
  const term = useTerms();
  const type = Form.useWatch('type') as WorkType | undefined;
  return (
    <fieldset>
      <legend>{t('what-it-is')}</legend>
      <Form.Item name="type" label={t('type')} rules={[{ required: true }]}>
        <Select
          disabled={!isNew}
          options={WorkType.options.map((value) => ({
            value,
            label: term(needCategoryWords, value),
          }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t('name')} rules={[{ required: true, min: 2, max: 100 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="plainNote" label={t('plain-note')} className="wide">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="quantity" label={t('quantity')} rules={[{ required: true }]}>
        <InputNumber
          min={0.1}
          suffix={type === undefined ? '' : term(unitWords, workTypes[type].unit)}
        />
      </Form.Item>
      <Form.Item name="householdsServed" label={t('served')} rules={[{ required: true }]}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <Form.Item name="after" label={t('after')} extra={t('after-note')}>
        <AfterPicker village={village} disabled={!isNew} />
      </Form.Item>
    </fieldset>
  );
}

function WhatItCosts() {
  const t = useWords(worksWords);
  return (
    <fieldset>
      <legend>{t('what-it-costs')}</legend>
      <Form.Item name="costFen" label={t('cost')} rules={[{ required: true }]}>
        <YuanInput />
      </Form.Item>
      <Form.Item name="borrowedFen" label={t('borrowed')}>
        <YuanInput />
      </Form.Item>
    </fieldset>
  );
}

function WhoKeepsIt() {
  const t = useWords(worksWords);
  return (
    <fieldset>
      <legend>{t('who-keeps-it')}</legend>
      <Form.Item name="upkeepFen" label={t('upkeep')}>
        <YuanInput />
      </Form.Item>
      {(['upkeepPayer', 'owner', 'carer'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          getValueFromEvent={({ target }) => (target.value === '' ? null : target.value)}
        >
          <Input maxLength={100} />
        </Form.Item>
      ))}
    </fieldset>
  );
}
