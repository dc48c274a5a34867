import { openRound } from '@qianwan/contract/plan';
import { Button, Drawer, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { roundsWords } from '#words/console/rounds';

type Fields = Omit<z.input<typeof openRound.input>, 'county'>;

export function OpenRound({ first }: { readonly first: boolean }) {
  const t = useWords(roundsWords);
  const { county, today } = useSession();
  const [open, setOpen] = useState(false);
  const act = useAct(openRound, () => setOpen(false));
  const nextYear = Number(today.slice(0, 4)) + 1;
  return (
    <>
      <Button type={first ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={420}
        title={t('open')}
        destroyOnHidden
      >
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          initialValues={{
            title: t('round-title', { first: nextYear, last: nextYear + 4 }),
            firstYear: nextYear,
            years: 5,
          }}
          onFinish={(fields) => act.mutate({ ...fields, county: county.code })}
        >
          <Form.Item name="title" label={t('round-name')} rules={[{ required: true, min: 2 }]}>
            <Input />
          </Form.Item>
          <Form.Item name="firstYear" label={t('first-year')} rules={[{ required: true }]}>
            <InputNumber min={2003} max={2100} precision={0} />
          </Form.Item>
          <Form.Item name="years" label={t('years')} rules={[{ required: true }]}>
            <InputNumber min={1} max={10} precision={0} />
          </Form.Item>
          {act.error !== null && <Refusal error={act.error} />}
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t('open-it')}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}
