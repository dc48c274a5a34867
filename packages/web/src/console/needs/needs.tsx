import { listNeeds, listReportKeys } from '@qianwan/contract/needs';
import { NeedState } from '@qianwan/programme/needs/need';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useRows } from '#console/client';
import { Grid } from '#console/frame/grid';
import { useTerms, useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { needsWords } from '#words/console/needs';
import { needStateWords } from '#words/needs';
import { useNeedColumns } from './columns.tsx';
import { NeedDrawer } from './drawer.tsx';
import { EnterNeed } from './enter.tsx';
import type { Need } from './need.tsx';

/** What villagers say is lacking, with its clock; one need opens beside the list. */
export default function Needs() {
  const t = useWords(needsWords);
  const { actor } = useSession();
  const { state, overdue, need } = useSearch({ from: '/needs' });
  const go = useNavigate({ from: '/needs' });
  const [entering, setEntering] = useState(false);
  const mayKeys = useMay(listReportKeys.may);
  const mayEnter = useMay(['clerk', 'township', 'county']);
  const input = useMemo(
    () => ({
      area: actor.area,
      overdue: overdue ?? false,
      ...(state === undefined ? {} : { state }),
    }),
    [actor.area, overdue, state],
  );
  const rows = useRows(listNeeds, input);
  const columns = useNeedColumns();
  const open = (id?: string): void => {
    void go({ search: (now) => ({ ...now, need: id }) });
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          {mayKeys && <Link to="/report-keys">{t('keys')}</Link>}
          <Link to="/needs/alike">{t('alike')}</Link>
          <Link to="/needs/ranking">{t('ranking')}</Link>
          {mayEnter && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('enter')}
            </Button>
          )}
        </>
      }
    >
      <Grid<Need>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        marked={need}
        open={({ id }) => open(id)}
        tools={<Filters />}
        empty={<Empty words={t(overdue ? 'none-overdue' : 'none')} />}
      />
      <NeedDrawer id={need} close={() => open(undefined)} />
      <EnterNeed open={entering} close={() => setEntering(false)} />
    </Page>
  );
}

function Filters() {
  const t = useWords(needsWords);
  const term = useTerms();
  const { state, overdue } = useSearch({ from: '/needs' });
  const go = useNavigate({ from: '/needs' });
  return (
    <>
      <Select
        allowClear
        className="filter"
        placeholder={t('any-state')}
        aria-label={t('any-state')}
        value={state ?? null}
        onChange={(next: NeedState | null | undefined) =>
          void go({ search: (now) => ({ ...now, state: next ?? undefined }) })
        }
        options={NeedState.options.map((value) => ({ value, label: term(needStateWords, value) }))}
      />
      <Checkbox
        checked={overdue ?? false}
        onChange={({ target }) =>
          void go({ search: (now) => ({ ...now, overdue: target.checked || undefined }) })
        }
      >
        {t('only-overdue')}
      </Checkbox>
    </>
  );
}
