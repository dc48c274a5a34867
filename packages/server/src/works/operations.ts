import type { Operation } from '#http/operation';
import admitWork from './admit-work.ts';
import changeWork from './change-work.ts';
import estimateWork from './estimate-work.ts';
import listWorks from './list-works.ts';
import proposeWork from './propose-work.ts';
import showEstimate from './show-estimate.ts';
import showWork from './show-work.ts';

export const operations: readonly Operation[] = [
  proposeWork,
  changeWork,
  estimateWork,
  showEstimate,
  admitWork,
  listWorks,
  showWork,
];
