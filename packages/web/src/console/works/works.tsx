import { listWorks } from '@qianwan/contract/works';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useRows } from '#console/client';
import { Grid } from '#console/frame/grid';
import { useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { worksWords } from '#words/console/works';
import { useWorkColumns } from './columns.tsx';
import type { Work } from './work.tsx';

/** The library: what villages propose, what the gates said, what may be planned. */
export default function Works() {
  const t = useWords(worksWords);
  const { actor } = useSession();
  const { state } = useSearch({ from: '/works' });
  const go = useNavigate();
  const input = useMemo(
    () => ({ area: actor.area, ...(state === undefined ? {} : { state }) }),
    [actor.area, state],
  );
  const rows = useRows(listWorks, input);
  const columns = useWorkColumns();
  const mayPropose = useMay(['clerk', 'township', 'county']);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        mayPropose && (
          <Button type="primary" onClick={() => void go({ to: '/works/new' })}>
            {t('propose')}
          </Button>
        )
      }
    >
      <Grid<Work>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        open={({ id }) => void go({ to: '/works/$work', params: { work: id } })}
        tools={<States />}
        empty={<Empty words={t(state === undefined ? 'none' : `none-${state}`)} />}
      />
    </Page>
  );
}

function States() {
  const t = useWords(worksWords);
  const { state } = useSearch({ from: '/works' });
  const go = useNavigate();
  return (
    <Segmented<Work['state'] | 'all'>
      value={state ?? 'all'}
      onChange={(next) => void go({ to: '/works', search: next === 'all' ? {} : { state: next } })}
      options={(['all', 'proposed', 'refused', 'admitted'] as const).map((value) => ({
        value,
        label: t(value),
      }))}
    />
  );
}
