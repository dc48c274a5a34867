import { raiseNeed } from '@qianwan/contract/needs';
import { NeedCategory } from '@qianwan/programme/needs/need';
import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { PlacePicker } from '#console/registry/place-picker';
import { dayWords } from '#format/day';
import { needsWords } from '#words/console/needs';
import { channelWords } from '#words/meetings';
import { needCategoryWords } from '#words/needs';

type Receipt = { readonly receipt: string; readonly dueOn: string };
type Fields = {
  readonly village: string;
  readonly words: string;
  readonly category: NeedCategory;
  readonly severity: number;
  readonly channel: 'paper' | 'phone' | 'visit' | 'meeting' | '12345';
};

/** A need that came on paper, by phone or at the door counts like one from the web. */
export function EnterNeed({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const t = useWords(needsWords);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  return (
    <Drawer
      open={open}
      onClose={close}
      size={480}
      title={t('enter')}
      destroyOnHidden
      afterOpenChange={(isOpen) => isOpen && setReceipt(null)}
    >
      {receipt === null ? (
        <EnterForm done={setReceipt} />
      ) : (
        <Receipt receipt={receipt} another={() => setReceipt(null)} />
      )}
    </Drawer>
  );
}

function EnterForm({ done }: { readonly done: (receipt: Receipt) => void }) {
  const t = useWords(needsWords);
  const term = useTerms();
  const act = useAct(raiseNeed, ({ reply }) => done(reply));
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ channel: 'paper', severity: 2 }}
      onFinish={(fields) => act.mutate(fields)}
    >
      <Form.Item name="channel" label={t('how-it-came')}>
        <Radio.Group
          optionType="button"
          options={(['paper', 'phone', 'visit', 'meeting', '12345'] as const).map((value) => ({
            value,
            label: term(channelWords, value),
          }))}
        />
      </Form.Item>
      <Form.Item name="village" label={t('village')} rules={[{ required: true }]}>
        <PlacePicker />
      </Form.Item>
      <Form.Item name="words" label={t('their-words')} rules={[{ required: true, min: 2 }]}>
        <Input.TextArea autoSize={{ minRows: 4 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="category" label={t('category')} rules={[{ required: true }]}>
        <Select
          options={NeedCategory.options.map((value) => ({
            value,
            label: term(needCategoryWords, value),
          }))}
        />
      </Form.Item>
      <Form.Item name="severity" label={t('severity')}>
        <Radio.Group
          options={([1, 2, 3] as const).map((value) => ({ value, label: t(`severity-${value}`) }))}
        />
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('enter-it')}
      </Button>
    </Form>
  );
}

function Receipt({
  receipt,
  another,
}: {
  readonly receipt: Receipt;
  readonly another: () => void;
}) {
  const t = useWords(needsWords);
  const language = useLanguage();
  return (
    <div className="receipt">
      <p>{t('receipt-lead', { day: dayWords(receipt.dueOn, language) })}</p>
      <strong>{receipt.receipt}</strong>
      <p className="quiet">{t('receipt-note')}</p>
      <Button onClick={another}>{t('enter-another')}</Button>
    </div>
  );
}
