import { endFieldKey, listFieldKeys, makeFieldKey } from '@qianwan/contract/survey/submissions';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { useDeed } from '#console/frame/deed';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { submissionsWords } from '#words/console/submissions';
import { MakeKey } from './make-key.tsx';

type Key = z.output<typeof listFieldKeys.reply>['rows'][number];

/** The keys of phones: who has one, for where, until when; made and taken back here. */
export default function FieldKeys() {
  const t = useWords(submissionsWords);
  const { actor } = useSession();
  const may = useMay(makeFieldKey.may);
  const [making, setMaking] = useState(false);
  const input = useMemo(() => ({ area: actor.area }), [actor.area]);
  const rows = useRows(listFieldKeys, input);
  const columns = useKeyColumns();
  const make = may && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  );
  return (
    <Page
      title={t('keys')}
      lead={t('keys-lead')}
      above={<Link to="/submissions">{t('all-copies')}</Link>}
      acts={make}
    >
      <Grid<Key>
        name={t('keys')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty words={t('keys-none')}>{make}</Empty>}
      />
      <MakeKey open={making} close={() => setMaking(false)} />
    </Page>
  );
}

function standingOf({ opens, endedOn }: Key): 'opens' | 'ended' | 'past' {
  if (endedOn !== null) return 'ended';
  return opens ? 'opens' : 'past';
}

function useKeyColumns(): Column<Key>[] {
  const t = useWords(submissionsWords);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  return useMemo(
    () => [
      { key: 'label', title: t('label'), text: ({ label }) => label, width: 200, phone: 'column' },
      {
        key: 'villages',
        title: t('villages'),
        text: ({ areas }) => areas.map(({ name }) => name).join('、'),
        width: 240,
        phone: 'under',
      },
      {
        key: 'until',
        title: t('day-until'),
        text: ({ until }) => dayWords(until, language),
        order: ({ until }) => until,
        width: 140,
        phone: 'under',
      },
      {
        key: 'state',
        title: t('state'),
        text: (key) => t(standingOf(key)),
        width: 110,
        choices: true,
        show: (key) => (
          <Mark standing={standingOf(key) === 'opens' ? 'good' : 'wait'}>{t(standingOf(key))}</Mark>
        ),
      },
      {
        key: 'end',
        title: '',
        text: () => '',
        width: 100,
        phone: 'column',
        show: (key) => <TakeBack of={key} />,
      },
    ],
    [language],
  );
}

function TakeBack({ of }: { readonly of: Key }) {
  const t = useWords(submissionsWords);
  const may = useMay(endFieldKey.may);
  const { doIt, busy } = useDeed(endFieldKey, { said: ({ id }) => t('ended-now', { id }) });
  if (!may || of.endedOn !== null) return null;
  return (
    <Button size="small" loading={busy} onClick={() => doIt({ key: of.id })}>
      {t('end')}
    </Button>
  );
}
