import { recordResolution } from '@qianwan/contract/meetings';
import { Body, MatterKind, uncounted } from '@qianwan/programme/meetings/resolution';
import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { PlacePicker } from '#console/registry/place-picker';
import { meetingsWords } from '#words/console/meetings';
import { bodyWords, matterWords } from '#words/meetings';
import { LiveVerdict } from './live-verdict.tsx';
import './meetings.css';

export type Fields = z.input<typeof recordResolution.input>;

const COUNTS = [
  'due',
  'present',
  'householdsDue',
  'householdsPresent',
  'yes',
  'no',
  'abstain',
] as const;

/** Records what a meeting resolved; while the counts are typed, it says whether the resolution holds. */
export function RecordMeeting({
  open,
  close,
}: {
  readonly open: boolean;
  readonly close: () => void;
}) {
  const t = useWords(meetingsWords);
  return (
    <Drawer open={open} onClose={close} size={600} title={t('record')} destroyOnHidden>
      <MeetingForm close={close} />
    </Drawer>
  );
}

function MeetingForm({ close }: { readonly close: () => void }) {
  const t = useWords(meetingsWords);
  const { actor, today } = useSession();
  const [form] = Form.useForm<Fields>();
  const act = useAct(recordResolution, close);
  return (
    <Form<Fields>
      form={form}
      className="meeting-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{
        body: 'representatives',
        kind: 'public-good',
        makeup: uncounted,
        channel: 'meeting',
        needs: [],
        minutes: '',
        heldOn: today,
        noticeOn: today,
        householdsDue: 0,
        householdsPresent: 0,
        no: 0,
        abstain: 0,
        ...(actor.role === 'clerk' ? { village: actor.area } : {}),
      }}
      onFinish={(fields) => act.mutate({ ...fields, channel: 'meeting' })}
    >
      <What />
      {COUNTS.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name === 'present' ? 'people-present' : name)}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} precision={0} />
        </Form.Item>
      ))}
      <WhoSits />
      <LiveVerdict />
      <Form.Item name="minutes" label={t('minutes')} className="wide">
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('record-it')}
      </Button>
    </Form>
  );
}

function What() {
  const t = useWords(meetingsWords);
  const term = useTerms();
  return (
    <>
      <Form.Item name="village" label={t('village')} rules={[{ required: true }]}>
        <PlacePicker />
      </Form.Item>
      <Form.Item name="body" label={t('body')} rules={[{ required: true }]}>
        <Select options={Body.options.map((value) => ({ value, label: term(bodyWords, value) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
        <Select
          options={MatterKind.options.map((value) => ({ value, label: term(matterWords, value) }))}
        />
      </Form.Item>
      <Form.Item name="matter" label={t('matter')} className="wide" rules={[{ required: true }]}>
        <Input maxLength={500} />
      </Form.Item>
      <NeedsOfVillage />
      <Form.Item name="noticeOn" label={t('notice')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="heldOn" label={t('held')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

/** Who sits in the body and which households signed: what nobody counted stays empty. */
function WhoSits() {
  const t = useWords(meetingsWords);
  return (['representatives', 'women', 'people', 'householdsSigned'] as const).map((name) => (
    <Form.Item key={name} name={['makeup', name]} label={t(name)}>
      <InputNumber min={0} precision={0} />
    </Form.Item>
  ));
}

/** Needs are named by their numbers here: meetings stand before needs, so they know no list of them. */
function NeedsOfVillage() {
  const t = useWords(meetingsWords);
  return (
    <Form.Item name="needs" label={t('needs')} className="wide" extra={t('needs-note')}>
      <Select mode="tags" tokenSeparators={[' ', ',', '，', '、']} open={false} suffixIcon={null} />
    </Form.Item>
  );
}
