import type { Operation } from '#http/operation';
import openFigure from './open-figure.ts';
import setTarget from './set-target.ts';
import showFigures from './show-figures.ts';

export const operations: readonly Operation[] = [showFigures, openFigure, setTarget];
