import { openBallot } from '@qianwan/contract/meetings';
import { BallotKind } from '@qianwan/programme/meetings/ballot';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { YuanInput } from '#console/frame/yuan-input';
import { PlacePicker } from '#console/registry/place-picker';
import { ballotsWords } from '#words/console/ballots';
import { ballotKindWords } from '#words/meetings';
import { OptionList, type TypedOption } from './option-list.tsx';

type Fields = {
  readonly village: string;
  readonly question: string;
  readonly kind: BallotKind;
  readonly about?: string;
  readonly options?: readonly TypedOption[];
  readonly budgetFen?: number;
  readonly pointsMost?: number;
  readonly closesOn: string;
  readonly onPaper: boolean;
};

/** Puts a question to every household of a village: a yes or no, works to choose, or statements. */
export function OpenBallot() {
  const t = useWords(ballotsWords);
  const may = useMay(openBallot.may);
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={560}
        title={t('ask')}
        destroyOnHidden
      >
        <BallotForm />
      </Drawer>
    </>
  );
}

function BallotForm() {
  const t = useWords(ballotsWords);
  const go = useNavigate();
  const { actor } = useSession();
  const act = useAct(openBallot, ({ reply }) => {
    void go({ to: '/ballots/$ballot', params: { ballot: reply.id } });
  });
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        kind: 'approval',
        onPaper: true,
        pointsMost: 10,
        options: [{}, {}],
        ...(actor.role === 'clerk' ? { village: actor.area } : {}),
      }}
      onFinish={(fields) => act.mutate(asked(fields))}
    >
      <Question />
      <Form.Item noStyle shouldUpdate={({ kind: was }, { kind: is }) => was !== is}>
        {({ getFieldValue }) => <Choices kind={getFieldValue('kind') as BallotKind} />}
      </Form.Item>
      <Form.Item name="closesOn" label={t('closes')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="onPaper" valuePropName="checked">
        <Checkbox>{t('on-paper')}</Checkbox>
      </Form.Item>
      {act.error !== null && <Refusal error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('open')}
      </Button>
    </Form>
  );
}

function Question() {
  const t = useWords(ballotsWords);
  const term = useTerms();
  return (
    <>
      <Form.Item name="village" label={t('village')} rules={[{ required: true }]}>
        <PlacePicker />
      </Form.Item>
      <Form.Item
        name="question"
        label={t('question')}
        extra={t('question-note')}
        rules={[{ required: true }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')}>
        <Select
          options={BallotKind.options.map((value) => ({
            value,
            label: term(ballotKindWords, value),
          }))}
        />
      </Form.Item>
    </>
  );
}

/** What a kind of ballot needs besides its question. */
function Choices({ kind }: { readonly kind: BallotKind }) {
  const t = useWords(ballotsWords);
  if (kind === 'consent')
    return (
      <Form.Item name="about" label={t('about')}>
        <Input />
      </Form.Item>
    );
  if (kind === 'opinions') return <OptionList title={t('statements')} costs={false} />;
  return (
    <>
      <OptionList title={t('options')} costs />
      <Form.Item name="budgetFen" label={t('budget')} rules={[{ required: true }]}>
        <YuanInput />
      </Form.Item>
      {kind === 'points' && (
        <Form.Item name="pointsMost" label={t('points')} rules={[{ required: true }]}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      )}
    </>
  );
}

/** The fields as the endpoint takes them: what a kind does not ask is left out, options are numbered. */
function asked({ village, question, kind, about, closesOn, onPaper, ...fields }: Fields) {
  const isElection = kind === 'approval' || kind === 'points';
  const options = kind === 'consent' ? [] : (fields.options ?? []);
  return {
    village,
    question,
    kind,
    about: about?.trim() || village,
    closesOn,
    onPaper,
    households: null,
    options: options.map(({ title = '', costFen }, at) => ({
      id: String(at + 1),
      title,
      costFen: isElection ? (costFen ?? 0) : 0,
    })),
    budgetFen: isElection ? (fields.budgetFen ?? 0) : 0,
    pointsMost: kind === 'points' ? (fields.pointsMost ?? 0) : 0,
  };
}
