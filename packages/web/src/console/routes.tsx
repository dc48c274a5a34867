import { NeedState } from '@qianwan/programme/needs/need';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { z } from 'zod';
import { Broken } from '#console/frame/broken';
import { Lost } from '#console/frame/lost';
import { Shell } from '#console/frame/shell';

// Every address of the office. A screen is fetched when someone first goes there, so that the desk opens fast.

const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Broken });

const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('#console/overview/desk')),
});
const places = createRoute({
  getParentRoute: () => root,
  path: '/places',
  validateSearch: z.object({ place: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/overview/places')),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('#console/registry/rules')),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('#console/registry/imports')),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('#console/meetings/meetings')),
});
const ballots = createRoute({
  getParentRoute: () => root,
  path: '/ballots',
  component: lazyRouteComponent(() => import('#console/meetings/ballots')),
});
const ballot = createRoute({
  getParentRoute: () => root,
  path: '/ballots/$ballot',
  component: lazyRouteComponent(() => import('#console/meetings/ballot')),
});
const matters = createRoute({
  getParentRoute: () => root,
  path: '/matters',
  component: lazyRouteComponent(() => import('#console/meetings/matters')),
});
const matter = createRoute({
  getParentRoute: () => root,
  path: '/matters/$matter',
  component: lazyRouteComponent(() => import('#console/meetings/matter')),
});
const submissions = createRoute({
  getParentRoute: () => root,
  path: '/submissions',
  validateSearch: z.object({ form: z.string().optional(), copy: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/survey/submissions')),
});
const fieldKeys = createRoute({
  getParentRoute: () => root,
  path: '/field-keys',
  component: lazyRouteComponent(() => import('#console/survey/field-keys')),
});
const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  validateSearch: z.object({
    state: NeedState.optional(),
    overdue: z.boolean().optional(),
    need: z.string().optional(),
  }),
  component: lazyRouteComponent(() => import('#console/needs/needs')),
});
const alike = createRoute({
  getParentRoute: () => root,
  path: '/needs/alike',
  component: lazyRouteComponent(() => import('#console/needs/alike')),
});
const reportKeys = createRoute({
  getParentRoute: () => root,
  path: '/report-keys',
  component: lazyRouteComponent(() => import('#console/needs/report-keys')),
});
const ranking = createRoute({
  getParentRoute: () => root,
  path: '/needs/ranking',
  component: lazyRouteComponent(() => import('#console/needs/ranking')),
});
const forms = createRoute({
  getParentRoute: () => root,
  path: '/forms',
  component: lazyRouteComponent(() => import('#console/survey/forms')),
});
const form = createRoute({
  getParentRoute: () => root,
  path: '/forms/$form/$draft',
  component: lazyRouteComponent(() => import('#console/survey/one-form')),
});
const works = createRoute({
  getParentRoute: () => root,
  path: '/works',
  validateSearch: z.object({ state: z.enum(['proposed', 'refused', 'admitted']).optional() }),
  component: lazyRouteComponent(() => import('#console/works/works')),
});
const newWork = createRoute({
  getParentRoute: () => root,
  path: '/works/new',
  validateSearch: z.object({ need: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/works/propose')),
});
const work = createRoute({
  getParentRoute: () => root,
  path: '/works/$work',
  component: lazyRouteComponent(() => import('#console/overview/story')),
});
const funds = createRoute({
  getParentRoute: () => root,
  path: '/funds',
  component: lazyRouteComponent(() => import('#console/funds/funds')),
});
const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  validateSearch: z.object({ work: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/funds/ledger')),
});
const rounds = createRoute({
  getParentRoute: () => root,
  path: '/rounds',
  component: lazyRouteComponent(() => import('#console/plan/rounds')),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan',
  component: lazyRouteComponent(() => import('#console/overview/plan')),
});
const comparison = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan/against/$other',
  component: lazyRouteComponent(() => import('#console/plan/comparison')),
});
const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan/what-if',
  component: lazyRouteComponent(() => import('#console/plan/what-if')),
});
const delivery = createRoute({
  getParentRoute: () => root,
  path: '/delivery',
  component: lazyRouteComponent(() => import('#console/delivery/delivery')),
});
const oneDelivery = createRoute({
  getParentRoute: () => root,
  path: '/delivery/$work',
  component: lazyRouteComponent(() => import('#console/delivery/one')),
});
const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: z.object({ place: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/outcomes/indicators')),
});
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$indicator',
  validateSearch: z.object({ place: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/outcomes/indicator')),
});
const trail = createRoute({
  getParentRoute: () => root,
  path: '/trail',
  validateSearch: z.object({ subject: z.string().optional() }),
  component: lazyRouteComponent(() => import('#console/overview/trail')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    desk,
    places,
    rules,
    imports,
    meetings,
    ballots,
    matters,
    matter,
    ballot,
    forms,
    form,
    submissions,
    fieldKeys,
    needs,
    alike,
    ranking,
    reportKeys,
    works,
    newWork,
    work,
    funds,
    ledger,
    rounds,
    plan,
    comparison,
    whatIf,
    delivery,
    oneDelivery,
    indicators,
    indicator,
    trail,
  ]),
  basepath: '/office',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
