import { closeBallot } from '@qianwan/contract/meetings';
import { Button } from 'antd';
import { useDeed } from '#console/frame/deed';
import { useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { useMay } from '#console/frame/session';
import { ballotsWords } from '#words/console/ballots';

/** The count, once. The server says what still stands in its way. */
export function CloseBallot({ ballot }: { readonly ballot: string }) {
  const t = useWords(ballotsWords);
  const may = useMay(closeBallot.may);
  const { doIt, busy } = useDeed(closeBallot, { said: () => t('is-now-counted') });
  if (!may) return null;
  return (
    <Section title={t('count')} note={t('count-note')}>
      <Button type="primary" loading={busy} onClick={() => doIt({ ballot })}>
        {t('count-now')}
      </Button>
    </Section>
  );
}
