import { listResolutions } from '@qianwan/contract/meetings';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { meetingsWords } from '#words/console/meetings';
import { bodyWords } from '#words/meetings';
import { RecordMeeting } from './record-meeting.tsx';
import type { Resolution } from './resolution.tsx';
import { ResolutionDrawer } from './resolution-drawer.tsx';

/** What meetings resolved, and whether it holds by the rule of its day. */
export default function Meetings() {
  const t = useWords(meetingsWords);
  const { actor } = useSession();
  const may = useMay(['clerk', 'township', 'county']);
  const [recording, setRecording] = useState(false);
  const [open, setOpen] = useState<Resolution | null>(null);
  const input = useMemo(() => ({ area: actor.area }), [actor.area]);
  const rows = useRows(listResolutions, input);
  const columns = useResolutionColumns();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <Link to="/matters">{t('matters')}</Link>
          <Link to="/ballots">{t('ballots')}</Link>
          {may && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('record')}
            </Button>
          )}
        </>
      }
    >
      <Grid<Resolution>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        open={setOpen}
        marked={open?.id}
        empty={<Empty words={t('none')} />}
      />
      <RecordMeeting open={recording} close={() => setRecording(false)} />
      <ResolutionDrawer resolution={open} close={() => setOpen(null)} />
    </Page>
  );
}

function useResolutionColumns(): readonly Column<Resolution>[] {
  const t = useWords(meetingsWords);
  const term = useTerms();
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      { key: 'matter', title: t('matter'), text: ({ matter }) => matter, width: 320 },
      {
        key: 'body',
        title: t('body'),
        text: ({ body }) => term(bodyWords, body),
        width: 150,
        choices: true,
        phone: 'under',
      },
      {
        key: 'held',
        title: t('held'),
        text: ({ heldOn }) => dayWords(heldOn, language),
        order: ({ heldOn }) => heldOn,
        width: 140,
        phone: 'under',
      },
      {
        key: 'present',
        title: t('present'),
        text: ({ present, due }) => `${present} / ${due}`,
        width: 90,
        figure: true,
      },
      {
        key: 'votes',
        title: t('votes'),
        text: ({ yes, no, abstain }) => `${yes} / ${no} / ${abstain}`,
        width: 150,
        figure: true,
      },
      {
        key: 'verdict',
        title: t('verdict'),
        text: ({ valid }) => t(valid ? 'valid' : 'invalid'),
        width: 120,
        choices: true,
        phone: 'column',
        show: ({ valid }) => (
          <Mark standing={valid ? 'good' : 'stop'}>{t(valid ? 'valid' : 'invalid')}</Mark>
        ),
      },
    ],
    [language],
  );
}
