import { orderWork } from '@qianwan/contract/delivery';
import { Route } from '@qianwan/programme/delivery/milestone';
import { Button, Form, Input, Select } from 'antd';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { YuanInput } from '#console/frame/yuan-input';
import { deliveryScreenWords } from '#words/console/delivery';
import { routeWords } from '#words/delivery';

type Ordered = { readonly id: string; readonly costFen: number };
type Fields = Omit<z.input<typeof orderWork.input>, 'work'>;

/** Who builds it, by which route, for how much, until when. */
export function OrderForm({ work }: { readonly work: Ordered }) {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const may = useMay(orderWork.may);
  const act = useAct(orderWork);
  if (!may) return <p className="quiet">{t('who-orders')}</p>;
  return (
    <Form<Fields>
      className="narrow-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ amountFen: work.costFen }}
      onFinish={(fields) => act.mutate({ ...fields, work: work.id })}
    >
      <Form.Item name="contractor" label={t('contractor')} rules={[{ required: true, min: 2 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="route" label={t('route')} rules={[{ required: true }]}>
        <Select
          options={Route.options.map((value) => ({ value, label: term(routeWords, value) }))}
        />
      </Form.Item>
      <Form.Item name="amountFen" label={t('amount')} rules={[{ required: true }]}>
        <YuanInput />
      </Form.Item>
      <Form.Item name="dueOn" label={t('due')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('order-it')}
      </Button>
    </Form>
  );
}
