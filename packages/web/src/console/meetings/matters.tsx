import { listProcedures, startProcedure } from '@qianwan/contract/meetings';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { type Speak, useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { mattersWords } from '#words/console/matters';
import { meetingsWords } from '#words/console/meetings';
import { StartMatter } from './start-matter.tsx';

export type Matter = z.output<typeof listProcedures.reply>['rows'][number];

/** Matters on their way through the steps that the county's rules lay down. */
export default function Matters() {
  const t = useWords(mattersWords);
  const m = useWords(meetingsWords);
  const go = useNavigate();
  const { actor } = useSession();
  const may = useMay(startProcedure.may);
  const [starting, setStarting] = useState(false);
  const input = useMemo(() => ({ area: actor.area }), [actor.area]);
  const rows = useRows(listProcedures, input);
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Link to="/meetings">{m('title')}</Link>}
      acts={
        may && (
          <Button type="primary" onClick={() => setStarting(true)}>
            {t('begin')}
          </Button>
        )
      }
    >
      <Grid<Matter>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        open={({ id }) => void go({ to: '/matters/$matter', params: { matter: id } })}
        empty={<Empty words={t('none')} />}
      />
      <StartMatter open={starting} close={() => setStarting(false)} />
    </Page>
  );
}

function useColumns(): readonly Column<Matter>[] {
  const t = useWords(mattersWords);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'matter',
        title: t('matter'),
        text: ({ matter }) => matter,
        width: 320,
        phone: 'column',
      },
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        width: 140,
        phone: 'under',
      },
      {
        key: 'template',
        title: t('template'),
        text: ({ name }) => name[language],
        width: 160,
        choices: true,
      },
      {
        key: 'started',
        title: t('started'),
        text: ({ startedOn }) => dayWords(startedOn, language),
        order: ({ startedOn }) => startedOn,
        width: 140,
      },
      {
        key: 'state',
        title: t('state'),
        text: (matter) => stateOf(matter, t),
        width: 160,
        phone: 'column',
        show: (matter) => (
          <Mark standing={matter.settled ? 'good' : 'wait'}>{stateOf(matter, t)}</Mark>
        ),
      },
    ],
    [language],
  );
}

function stateOf({ settled, steps }: Matter, t: Speak<keyof typeof mattersWords>): string {
  if (settled) return t('settled');
  const at = steps.filter(({ taken }) => taken !== null).length + 1;
  return t('step-of', { at: Math.min(at, steps.length), of: steps.length });
}
