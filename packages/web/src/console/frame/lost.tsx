import { Link } from '@tanstack/react-router';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';
import { Empty } from './page.tsx';

export function Lost() {
  const t = useWords(frameWords);
  return (
    <Empty words={t('not-found')}>
      <Link to="/">{t('back')}</Link>
    </Empty>
  );
}
