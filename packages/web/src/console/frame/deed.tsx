import type { Endpoint } from '@qianwan/contract/endpoint';
import { App, Button } from 'antd';
import type { z } from 'zod';
import { type Answer, useAct } from '#console/client';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';
import { nextKey } from './notice-key.tsx';
import { Findings, findingsOf } from './refusal.tsx';

type Told<Input, Reply> = {
  /** What to say when it is done. */
  readonly said: (reply: Reply, input: Input) => string;
  /** How to take it back again; without it, nothing is offered. */
  readonly undo?: (reply: Reply, input: Input) => (() => void) | null;
  readonly after?: (reply: Reply, input: Input) => void;
};

/** Does something and says so: done, with a way back; done, with cautions; or every reason why not. */
export function useDeed<Input extends z.ZodType, Reply extends z.ZodType>(
  endpoint: Endpoint<Input, Reply>,
  told: Told<z.input<Input>, z.output<Reply>>,
) {
  const { notification } = App.useApp();
  const t = useWords(frameWords);
  const done = ({ reply, cautions }: Answer<z.output<Reply>>, input: z.input<Input>): void => {
    const key = nextKey();
    const back = told.undo?.(reply, input) ?? null;
    const said = told.said(reply, input);
    notification[cautions.length > 0 ? 'warning' : 'success']({
      key,
      title: cautions.length > 0 ? t('cautions') : said,
      description: cautions.length > 0 ? <Findings findings={cautions} /> : undefined,
      duration: back === null ? 4 : 8,
      actions: back === null ? null : <Undo take={back} close={() => notification.destroy(key)} />,
    });
    told.after?.(reply, input);
  };
  const refused = (error: Error): void => {
    const description = <Findings findings={findingsOf(error)} />;
    notification.error({ title: t('refused'), description, duration: 0 });
  };
  const act = useAct(endpoint, done, refused);
  return { doIt: act.mutate, busy: act.isPending };
}

function Undo({ take, close }: { readonly take: () => void; readonly close: () => void }) {
  const t = useWords(frameWords);
  return (
    <Button
      size="small"
      onClick={() => {
        close();
        take();
      }}
    >
      {t('undo')}
    </Button>
  );
}
