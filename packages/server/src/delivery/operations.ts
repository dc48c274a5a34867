import type { Operation } from '#http/operation';
import acceptWork from './accept-work.ts';
import listDelivery from './list-delivery.ts';
import measureWork from './measure-work.ts';
import openAcceptance from './open-acceptance.ts';
import orderWork from './order-work.ts';
import reachMilestone from './reach-milestone.ts';
import showDelivery from './show-delivery.ts';

export const operations: readonly Operation[] = [
  orderWork,
  reachMilestone,
  measureWork,
  openAcceptance,
  acceptWork,
  listDelivery,
  showDelivery,
];
