import { Skeleton } from 'antd';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';

export function Waiting() {
  const t = useWords(frameWords);
  return (
    <div className="waiting" role="status" aria-label={t('loading')}>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows: 5 }} />
    </div>
  );
}
