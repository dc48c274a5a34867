import { addPayer } from '@qianwan/contract/funds';
import { PayerKind } from '@qianwan/programme/funds/payer';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { fundsScreenWords } from '#words/console/funds';
import { payerKindWords } from '#words/funds';

type Fields = Omit<z.input<typeof addPayer.input>, 'county'>;

export function AddPayer() {
  const t = useWords(fundsScreenWords);
  const term = useTerms();
  const { county } = useSession();
  const may = useMay(addPayer.may);
  const [open, setOpen] = useState(false);
  const act = useAct(addPayer, () => setOpen(false));
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('add-payer')}</Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={420}
        title={t('add-payer')}
        destroyOnHidden
      >
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          onFinish={(fields) => act.mutate({ ...fields, county: county.code })}
        >
          <Form.Item name="nameZh" label={t('name-zh')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="nameEn" label={t('name-en')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
            <Select
              options={PayerKind.options.map((value) => ({
                value,
                label: term(payerKindWords, value),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="id"
            label={t('payer-id')}
            extra={t('payer-id-note')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,40}$/ }]}
          >
            <Input />
          </Form.Item>
          {act.error !== null && <Refusal error={act.error} />}
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t('add-payer')}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}
