import { whoAmI } from '@qianwan/contract/people';
import { insiders } from '@qianwan/programme/people/role';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { useAsk } from '#console/client';
import { frameWords } from '#words/console/frame';
import { DemoBar } from './demo-bar.tsx';
import { useWords } from './language.tsx';
import { Masthead } from './masthead.tsx';
import { Navigation } from './navigation.tsx';
import { Refusal } from './refusal.tsx';
import { SeatOf, type Session } from './session.tsx';
import { SignIn } from './sign-in.tsx';
import { Waiting } from './waiting.tsx';

/** Everything around a screen; the screen itself is drawn once it is known who looks at it. */
export function Shell() {
  const me = useAsk(whoAmI, {});
  if (me.error !== null)
    return (
      <main className="alone">
        <Refusal error={me.error} again={() => void me.refetch()} />
      </main>
    );
  if (me.data === undefined) return <Waiting />;
  const { county, actor } = me.data;
  return (
    <>
      <DemoBar me={me.data} />
      {county !== null && insiders.includes(actor.role) ? (
        <Office session={{ ...me.data, county }} />
      ) : (
        <SignIn me={me.data} />
      )}
    </>
  );
}

function Office({ session }: { readonly session: Session }) {
  const t = useWords(frameWords);
  const [open, setOpen] = useState(false);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(() => setOpen(false), [address]);
  return (
    <SeatOf value={session}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Masthead openMenu={() => setOpen(true)} />
      <div className="hall">
        <nav className="side" aria-label={t('menu')}>
          <Navigation address={address} />
        </nav>
        <main id="content" className="content">
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={264}
        title={t('menu')}
      >
        <Navigation address={address} />
      </Drawer>
    </SeatOf>
  );
}
