import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';
import { nextKey } from './notice-key.tsx';

const HOLD_MS = 6000;

/**
 * For what the record cannot take back: it is held for some seconds, and can be undone until then.
 * Whoever closes the page meanwhile meant it, so it is sent at once.
 */
export function useHeld(): (title: string, send: () => void) => void {
  const { notification } = App.useApp();
  const t = useWords(frameWords);
  const held = useRef<(() => void) | null>(null);
  useEffect(() => {
    const sendNow = (): void => held.current?.();
    addEventListener('pagehide', sendNow);
    return () => removeEventListener('pagehide', sendNow);
  }, []);
  return (title, send) => {
    held.current?.();
    const key = nextKey();
    const end = (): void => {
      clearTimeout(timer);
      held.current = null;
      notification.destroy(key);
    };
    const release = (): void => {
      end();
      send();
    };
    const timer = setTimeout(release, HOLD_MS);
    held.current = release;
    notification.info({
      key,
      title,
      description: t('sent-in', { seconds: HOLD_MS / 1000 }),
      duration: 0,
      closable: false,
      actions: (
        <>
          <Button size="small" type="text" onClick={release}>
            {t('send-now')}
          </Button>{' '}
          <Button size="small" onClick={end}>
            {t('undo')}
          </Button>
        </>
      ),
    });
  };
}
