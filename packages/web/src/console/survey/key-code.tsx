import type { makeFieldKey } from '@qianwan/contract/survey/submissions';
import { Button } from 'antd';
import { toDataURL } from 'qrcode';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { Particulars } from '#console/frame/figures';
import { useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { useSession } from '#console/frame/session';
import { collectSettings, settingsForCode } from '#format/collect-settings';
import { submissionsWords } from '#words/console/submissions';
import './survey.css';

type Props = {
  readonly made: z.output<typeof makeFieldKey.reply>;
  readonly close: () => void;
};

/** A new key as a code that Collect scans, and in letters for whoever must type it. */
export function KeyCode({ made, close }: Props) {
  const t = useWords(submissionsWords);
  const { county } = useSession();
  const { origin, hostname } = window.location;
  const server = `${origin}${made.path}`;
  const code = useCode(server, `${county.nameZh} ${made.label}`);
  const isThisComputer = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (
    <>
      <p>
        <Mark standing="wait">{t('made')}</Mark>
      </p>
      {isThisComputer && <p className="key-unreachable">{t('lan-only', { origin })}</p>}
      <p>{t('made-steps')}</p>
      {code !== null && <img className="key-code" src={code} alt={t('keys')} />}
      <h3>{t('by-hand')}</h3>
      <div className="key-by-hand">
        <Particulars
          lines={[
            { name: t('server'), value: origin },
            { name: t('user'), value: made.id },
          ]}
        />
        <p>
          {t('secret')}
          <br />
          <code className="key-secret">{made.secret}</code>
        </p>
      </div>
      <Button type="primary" onClick={close}>
        {t('done')}
      </Button>
    </>
  );
}

function useCode(server: string, name: string): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void settingsForCode(collectSettings(server, name))
      .then((text) => toDataURL(text, { errorCorrectionLevel: 'L', margin: 4, width: 640 }))
      .then((address) => {
        if (isHere) setCode(address);
      });
    return () => {
      isHere = false;
    };
  }, [server, name]);
  return code;
}
