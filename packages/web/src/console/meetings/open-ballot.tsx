import { openBallot } from '@qianwan/contract/meetings';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { PlacePicker } from '#console/registry/place-picker';
import { meetingsWords } from '#words/console/meetings';

type Fields = z.input<typeof openBallot.input>;

/** Puts a question to every household of a village. */
export function OpenBallot() {
  const t = useWords(meetingsWords);
  const go = useNavigate();
  const [open, setOpen] = useState(false);
  const act = useAct(openBallot, ({ reply }) => {
    void go({ to: '/ballots/$ballot', params: { ballot: reply.id } });
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open-ballot')}</Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={420}
        title={t('open-ballot')}
        destroyOnHidden
      >
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          onFinish={(fields) => act.mutate({ ...fields, households: null })}
        >
          <Form.Item name="village" label={t('village')} rules={[{ required: true }]}>
            <PlacePicker />
          </Form.Item>
          <Form.Item name="question" label={t('question')} rules={[{ required: true }]}>
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
          <Form.Item name="about" label={t('about')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="closesOn" label={t('closes')} rules={[{ required: true }]}>
            <Input type="date" />
          </Form.Item>
          {act.error !== null && <Refusal error={act.error} />}
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t('ask-them')}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}
