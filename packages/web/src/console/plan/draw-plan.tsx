import { drawPlan } from '@qianwan/contract/plan';
import { Button, Drawer, Form, Input, Slider } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useDeed } from '#console/frame/deed';
import { useWords } from '#console/frame/language';
import { roundsWords } from '#words/console/rounds';

type Fields = Omit<z.input<typeof drawPlan.input>, 'round'>;
type Props = { readonly round: string; readonly count: number };

/** What the county may turn before a plan is drawn; each says what it does. */
export function DrawPlan({ round, count }: Props) {
  const t = useWords(roundsWords);
  const [open, setOpen] = useState(false);
  const { doIt, busy } = useDeed(drawPlan, {
    said: () => t('drawing-begun'),
    after: () => setOpen(false),
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('draw')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={460}
        title={t('draw')}
        destroyOnHidden
      >
        <p className="lead">{t('draw-lead')}</p>
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          className="draw-form"
          initialValues={{
            title: t('plan-title', { count: count + 1 }),
            poorShare: 40,
            worksPerVillage: 2,
            moneyPercent: 100,
            voicePercent: 100,
          }}
          onFinish={(fields) => doIt({ ...fields, round })}
        >
          <Form.Item name="title" label={t('plan-name')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Turn name="poorShare" min={0} max={100} unit="%" />
          <Turn name="worksPerVillage" min={1} max={12} unit="" />
          <Turn name="moneyPercent" min={50} max={150} unit="%" />
          <Turn name="voicePercent" min={0} max={300} unit="%" />
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('draw-it')}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}

type TurnProps = {
  readonly name: 'poorShare' | 'worksPerVillage' | 'moneyPercent' | 'voicePercent';
  readonly min: number;
  readonly max: number;
  readonly unit: string;
};

function Turn({ name, min, max, unit }: TurnProps) {
  const t = useWords(roundsWords);
  const value = Form.useWatch(name) as number | undefined;
  return (
    <Form.Item
      name={name}
      label={
        <span>
          {t(name)} <b>{value === undefined ? '' : `${value} ${unit}`}</b>
        </span>
      }
      extra={t(`${name}-note`)}
    >
      <Slider min={min} max={max} tooltip={{ open: false }} />
    </Form.Item>
  );
}
