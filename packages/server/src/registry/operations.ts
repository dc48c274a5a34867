import type { Operation } from '#http/operation';
import listImports from './list-imports.ts';
import listPlaces from './list-places.ts';
import listRules from './list-rules.ts';
import listTasks from './list-tasks.ts';
import setPoint from './set-point.ts';
import setRule from './set-rule.ts';
import showPlace from './show-place.ts';
import showTask from './show-task.ts';
import showTile from './tiles/show-tile.ts';

export const operations: readonly Operation[] = [
  listPlaces,
  showPlace,
  showTile,
  setPoint,
  listRules,
  setRule,
  listImports,
  listTasks,
  showTask,
];
