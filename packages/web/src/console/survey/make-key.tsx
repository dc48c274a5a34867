import { day } from '@qianwan/base/calendar';
import { listPlaces } from '@qianwan/contract/registry';
import { makeFieldKey } from '@qianwan/contract/survey/submissions';
import { usualEnd } from '@qianwan/programme/survey/submissions/field-key';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct, useAsk } from '#console/client';
import { useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { submissionsWords } from '#words/console/submissions';
import { KeyCode } from './key-code.tsx';

type Made = z.output<typeof makeFieldKey.reply>;
type Fields = { readonly label: string; readonly areas: string[]; readonly until?: string };
type Props = { readonly open: boolean; readonly close: () => void };

/** First for whom and where; then the code, once. */
export function MakeKey({ open, close }: Props) {
  const t = useWords(submissionsWords);
  const [made, setMade] = useState<Made | null>(null);
  const shut = (): void => {
    setMade(null);
    close();
  };
  return (
    <Drawer
      open={open}
      onClose={shut}
      size={480}
      title={made === null ? t('make') : made.label}
      destroyOnHidden
    >
      {made === null ? <Ask done={setMade} /> : <KeyCode made={made} close={shut} />}
    </Drawer>
  );
}

function Ask({ done }: { readonly done: (made: Made) => void }) {
  const t = useWords(submissionsWords);
  const { actor, today } = useSession();
  const act = useAct(makeFieldKey, ({ reply }) => done(reply));
  const send = ({ label, areas, until }: Fields): void =>
    act.mutate({ area: actor.area, label, areas, ...(until ? { until } : {}) });
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      onFinish={send}
      initialValues={{
        areas: actor.role === 'clerk' ? [actor.area] : [],
        until: usualEnd(day(today)),
      }}
    >
      <Form.Item
        name="label"
        label={t('label')}
        extra={t('label-note')}
        rules={[{ required: true, min: 2 }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="areas" label={t('villages')} rules={[{ required: true }]}>
        <Villages />
      </Form.Item>
      <Form.Item name="until" label={t('until')}>
        <Input type="date" />
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('make')}
      </Button>
    </Form>
  );
}

type Chosen = {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (codes: string[]) => void;
};

function Villages({ id, value, onChange }: Chosen) {
  const { actor } = useSession();
  const [words, setWords] = useState('');
  const asked = useAsk(listPlaces, { area: actor.area, level: 'village', words, most: 300 });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={asked.isFetching}
      value={value ?? []}
      onChange={(codes: string[]) => onChange?.(codes)}
      options={(asked.data?.rows ?? []).map(({ code, name, parentName }) => ({
        value: code,
        label: parentName === null ? name : `${name}（${parentName}）`,
      }))}
    />
  );
}
