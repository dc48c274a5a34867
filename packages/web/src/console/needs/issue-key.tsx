import { issueReportKey } from '@qianwan/contract/needs';
import { Button, Drawer, Form, Input } from 'antd';
import { useAct } from '#console/client';
import { useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { reportKeysWords } from '#words/console/report-keys';

type Fields = { readonly name: string; readonly validTo?: string };
type Props = { readonly open: boolean; readonly close: () => void };

/** Issues a key and shows it, this once. */
export function IssueKey({ open, close }: Props) {
  const t = useWords(reportKeysWords);
  return (
    <Drawer open={open} onClose={close} size={440} title={t('issue')} destroyOnHidden>
      <KeyForm close={close} />
    </Drawer>
  );
}

function KeyForm({ close }: { readonly close: () => void }) {
  const t = useWords(reportKeysWords);
  const { county } = useSession();
  const act = useAct(issueReportKey);
  const key = act.data?.reply.key;
  if (key !== undefined)
    return (
      <div className="receipt">
        <p>{t('once')}</p>
        <code>{key}</code>
        <Button onClick={close}>{t('done')}</Button>
      </div>
    );
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      onFinish={({ name, validTo }) =>
        act.mutate({ county: county.code, name, ...(validTo ? { validTo } : {}) })
      }
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="validTo" label={t('until')}>
        <Input type="date" />
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('issue')}
      </Button>
    </Form>
  );
}
