import { startProcedure } from '@qianwan/contract/meetings';
import { listRules } from '@qianwan/contract/registry';
import { ProcedureTemplate } from '@qianwan/programme/registry/procedure-shapes';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Form, Input, Select } from 'antd';
import type { z } from 'zod';
import { useAct, useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { PlacePicker } from '#console/registry/place-picker';
import { mattersWords } from '#words/console/matters';

type Fields = z.input<typeof startProcedure.input>;
type Props = { readonly open: boolean; readonly close: () => void };

/** Begins a matter: what it is, and which of the county's procedures it goes through. */
export function StartMatter({ open, close }: Props) {
  const t = useWords(mattersWords);
  return (
    <Drawer open={open} onClose={close} size={480} title={t('begin')} destroyOnHidden>
      <MatterForm />
    </Drawer>
  );
}

function MatterForm() {
  const t = useWords(mattersWords);
  const go = useNavigate();
  const { actor } = useSession();
  const templates = useTemplates();
  const act = useAct(startProcedure, ({ reply }) => {
    void go({ to: '/matters/$matter', params: { matter: reply.id } });
  });
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ about: [], ...(actor.role === 'clerk' ? { village: actor.area } : {}) }}
      onFinish={(fields) => act.mutate(fields)}
    >
      <Form.Item name="village" label={t('village')} rules={[{ required: true }]}>
        <PlacePicker />
      </Form.Item>
      <Form.Item name="template" label={t('template')} rules={[{ required: true }]}>
        <Select options={templates} />
      </Form.Item>
      <Form.Item name="matter" label={t('matter')} rules={[{ required: true }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="about" label={t('about')} extra={t('about-note')}>
        <Select
          mode="tags"
          tokenSeparators={[' ', ',', '，', '、']}
          open={false}
          suffixIcon={null}
        />
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('start')}
      </Button>
    </Form>
  );
}

const PREFIX = 'procedure.';

/** The procedures that hold today in the county's rules, by name. */
function useTemplates(): { value: string; label: string }[] {
  const language = useLanguage();
  const { county, today } = useSession();
  const asked = useAsk(listRules, { county: county.code });
  return (asked.data?.rows ?? [])
    .filter(({ key, enabled }) => enabled && key.startsWith(PREFIX))
    .filter(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
    )
    .flatMap(({ key, value }) => {
      const template = ProcedureTemplate.safeParse(value);
      return template.success
        ? [{ value: key.slice(PREFIX.length), label: template.data.name[language] }]
        : [];
    });
}
