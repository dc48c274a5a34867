import { frameWords } from '#words/console/frame';
import { useLanguage, useWords } from './language.tsx';
import type { Me } from './session.tsx';

const PEOPLE = ['county', 'township', 'clerk', 'villager', 'nobody'] as const;

/** Says that the data is made up, and lets a newcomer be anyone: plain forms, as on the public pages. */
export function DemoBar({ me: { county, demo, actor } }: { readonly me: Me }) {
  const t = useWords(frameWords);
  const language = useLanguage();
  const simulated = county?.simulated ?? demo;
  if (!demo && !simulated) return null;
  const name = county === null ? '' : language === 'zh' ? county.nameZh : county.nameEn;
  return (
    <aside className="demo-bar">
      {simulated && <p>{t('simulated', { county: name })}</p>}
      {demo && (
        <form method="post" action="/session/be">
          <input type="hidden" name="back" value={location.pathname + location.search} />
          <span className="demo-lead">{t('be-now')}</span>
          {PEOPLE.map((who) => (
            <button
              key={who}
              type="submit"
              name="who"
              value={who}
              aria-pressed={who === actor.role}
            >
              {t(`be-${who}`)}
            </button>
          ))}
        </form>
      )}
    </aside>
  );
}
