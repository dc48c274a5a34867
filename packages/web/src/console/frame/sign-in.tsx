import type { Finding } from '@qianwan/base/verdict';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';
import { LanguageSwitch, Seal } from './masthead.tsx';
import { Findings } from './refusal.tsx';
import type { Me } from './session.tsx';

/** The door: a plain form, and where villagers go instead. */
export function SignIn({ me }: { readonly me: Me }) {
  const t = useWords(frameWords);
  const code = new URLSearchParams(location.search).get('no');
  return (
    <main className="alone">
      <div className="door">
        <div className="door-head">
          <Seal />
          <h1>{t('sign-in')}</h1>
          <LanguageSwitch />
        </div>
        <p>{t(me.actor.role === 'villager' ? 'signed-in-villager' : 'sign-in-lead')}</p>
        {me.demo && <p className="door-demo">{t('sign-in-demo')}</p>}
        {code !== null && <Findings findings={[tried(code)]} />}
        {me.actor.role === 'nobody' && <DoorForm />}
        <p>
          <a href="/">{t('public-site')}</a>
        </p>
      </div>
    </main>
  );
}

function DoorForm() {
  const t = useWords(frameWords);
  const id = useId();
  return (
    <form method="post" action="/session/officer" className="door-form">
      <input type="hidden" name="back" value={location.pathname} />
      <label htmlFor={`${id}-login`}>{t('login')}</label>
      <Input id={`${id}-login`} name="login" autoComplete="username" required size="large" />
      <label htmlFor={`${id}-password`}>{t('password')}</label>
      <Input.Password
        id={`${id}-password`}
        name="password"
        autoComplete="current-password"
        required
        size="large"
      />
      <Button type="primary" htmlType="submit" size="large" block>
        {t('enter')}
      </Button>
    </form>
  );
}

function tried(code: string): Finding {
  return { code, level: 'stop', detail: {} };
}
