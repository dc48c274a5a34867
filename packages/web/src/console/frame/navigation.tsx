import { Link } from '@tanstack/react-router';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';
import { useSession } from './session.tsx';

// In the order of the yearly circle: listen, plan, build; the books stand below.
const GROUPS = [
  { name: null, pages: [['/', 'desk']] },
  {
    name: 'group-listen',
    pages: [
      ['/forms', 'forms'],
      ['/submissions', 'submissions'],
      ['/needs', 'needs'],
      ['/meetings', 'meetings'],
    ],
  },
  {
    name: 'group-plan',
    pages: [
      ['/works', 'works'],
      ['/funds', 'funds'],
      ['/rounds', 'rounds'],
    ],
  },
  {
    name: 'group-build',
    pages: [
      ['/delivery', 'delivery'],
      ['/ledger', 'ledger'],
      ['/indicators', 'indicators'],
    ],
  },
  {
    name: 'group-books',
    pages: [
      ['/places', 'places'],
      ['/rules', 'rules'],
      ['/imports', 'imports'],
      ['/trail', 'trail'],
    ],
  },
] as const;

// What only those who answer for the whole county may open.
const OF_THE_COUNTY: ReadonlySet<string> = new Set(['/imports', '/trail']);

// A page that is opened from a list keeps its list lit.
const UNDER: Readonly<Record<string, string>> = {
  '/plans': '/rounds',
  '/ballots': '/meetings',
  '/matters': '/meetings',
  '/field-keys': '/submissions',
  '/report-keys': '/needs',
};

export function Navigation({ address }: { readonly address: string }) {
  const t = useWords(frameWords);
  const first = `/${address.split('/')[1] ?? ''}`;
  const here = UNDER[first] ?? first;
  const { county, actor } = useSession();
  const isCountyWide = county.code.startsWith(actor.area);
  return GROUPS.map(({ name, pages }) => (
    <section key={name ?? 'desk'} className="nav-group">
      {name !== null && <h2>{t(name)}</h2>}
      {pages
        .filter(([to]) => isCountyWide || !OF_THE_COUNTY.has(to))
        .map(([to, title]) => (
          <Link
            key={to}
            to={to}
            className={here === to ? 'nav-link here' : 'nav-link'}
            {...(here === to ? { 'aria-current': 'page' as const } : {})}
          >
            {t(title)}
          </Link>
        ))}
    </section>
  ));
}
