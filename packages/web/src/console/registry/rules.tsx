import { listRules } from '@qianwan/contract/registry';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { useMemo, useState } from 'react';
import { useAsk } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { rulesWords } from '#words/console/rules';
import { gradeTerms } from '#words/console/terms';
import { RuleDrawer } from './rule-drawer.tsx';
import { useRuleName, useRuleUnit } from './rule-name.tsx';

/** The policy numbers of the county: each with its source, its grade and its days. */
export default function Rules() {
  const t = useWords(rulesWords);
  const { county } = useSession();
  const asked = useAsk(listRules, { county: county.code });
  const [open, setOpen] = useState<RuleRow | null>(null);
  const columns = useRuleColumns();
  const key = ({ key: name, validFrom }: RuleRow): string => `${name} ${validFrom}`;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Grid<RuleRow>
        name={t('title')}
        columns={columns}
        rows={{
          rows: asked.data?.rows ?? [],
          loading: asked.isFetching,
          error: asked.error,
          more: null,
        }}
        rowKey={key}
        open={setOpen}
        marked={open === null ? undefined : key(open)}
        empty={<Empty words={t('none')} />}
      />
      <RuleDrawer rule={open} close={() => setOpen(null)} />
    </Page>
  );
}

function useRuleColumns(): readonly Column<RuleRow>[] {
  const t = useWords(rulesWords);
  const term = useTerms();
  const language = useLanguage();
  const name = useRuleName();
  const inUnit = useRuleUnit();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('name'),
        text: ({ key }) => name(key),
        order: ({ key }) => name(key),
        width: 250,
      },
      {
        key: 'value',
        title: t('value'),
        text: ({ value, unit }) =>
          typeof value === 'number' || typeof value === 'string'
            ? `${value} ${inUnit(unit)}`
            : t('several'),
        width: 190,
        phone: 'column',
      },
      {
        key: 'on',
        title: t('on'),
        text: ({ enabled }) => t(enabled ? 'enabled' : 'off'),
        width: 90,
        choices: true,
        show: ({ enabled }) => (
          <Mark standing={enabled ? 'good' : 'quiet'}>{t(enabled ? 'enabled' : 'off')}</Mark>
        ),
      },
      {
        key: 'grade',
        title: t('grade'),
        text: ({ grade }) => term(gradeTerms, grade),
        width: 120,
        choices: true,
        phone: 'under',
      },
      {
        key: 'source',
        title: t('source'),
        text: ({ source }) => source,
        width: 240,
        phone: 'under',
      },
      {
        key: 'from',
        title: t('from'),
        order: ({ validFrom }) => validFrom,
        width: 140,
        text: ({ validFrom }) => dayWords(validFrom, language),
      },
    ],
    [language],
  );
}
