import { listBallots } from '@qianwan/contract/meetings';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark, type Standing } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { ballotsWords } from '#words/console/ballots';
import { meetingsWords } from '#words/console/meetings';
import { ballotKindWords } from '#words/meetings';
import { OpenBallot } from './open-ballot.tsx';

type Row = z.output<typeof listBallots.reply>['rows'][number];

/** What the households of an area were asked, and how far each question has come. */
export default function Ballots() {
  const t = useWords(ballotsWords);
  const m = useWords(meetingsWords);
  const go = useNavigate();
  const { actor } = useSession();
  const input = useMemo(() => ({ area: actor.area }), [actor.area]);
  const rows = useRows(listBallots, input);
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Link to="/meetings">{m('title')}</Link>}
      acts={<OpenBallot />}
    >
      <Grid<Row>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        open={({ id }) => void go({ to: '/ballots/$ballot', params: { ballot: id } })}
        empty={<Empty words={t('none')} />}
      />
    </Page>
  );
}

export type BallotState = 'is-open' | 'is-over' | 'is-counted';

export const ballotStanding: Readonly<Record<BallotState, Standing>> = {
  'is-open': 'info',
  'is-over': 'wait',
  'is-counted': 'good',
};

export function ballotState(closesOn: string, isCounted: boolean, today: string): BallotState {
  if (isCounted) return 'is-counted';
  return today <= closesOn ? 'is-open' : 'is-over';
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(ballotsWords);
  const term = useTerms();
  const language = useLanguage();
  const { today } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(() => {
    const stateOf = ({ closesOn, closedOn }: Row) =>
      ballotState(closesOn, closedOn !== null, today);
    return [
      {
        key: 'question',
        title: t('question'),
        text: ({ question }) => question,
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
        key: 'kind',
        title: t('kind'),
        text: ({ kind }) => term(ballotKindWords, kind),
        width: 150,
        choices: true,
      },
      {
        key: 'closes',
        title: t('closes-on'),
        text: ({ closesOn }) => dayWords(closesOn, language),
        order: ({ closesOn }) => closesOn,
        width: 140,
        phone: 'under',
      },
      {
        key: 'cast',
        title: t('cast'),
        text: ({ cast }) => t('households', { cast }),
        order: ({ cast }) => cast,
        width: 100,
        figure: true,
      },
      {
        key: 'state',
        title: t('state'),
        text: (row) => t(stateOf(row)),
        width: 120,
        choices: true,
        phone: 'column',
        show: (row) => <Mark standing={ballotStanding[stateOf(row)]}>{t(stateOf(row))}</Mark>,
      },
    ];
  }, [language, today]);
}
