import type { Operation } from '#http/operation';
import showDesk from './desk/show-desk.ts';
import { operations as imports } from './imports/operations.ts';
import listTrail from './list-trail.ts';
import showMap from './show-map.ts';
import showStory from './show-story.ts';

export const operations: readonly Operation[] = [
  ...imports,
  showMap,
  showStory,
  showDesk,
  listTrail,
];
