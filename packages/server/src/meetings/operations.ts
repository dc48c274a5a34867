import type { Operation } from '#http/operation';
import castVote from './ballots/cast-vote.ts';
import closeBallot from './ballots/close-ballot.ts';
import downloadBallots from './ballots/download-ballots.ts';
import listBallots from './ballots/list-ballots.ts';
import openBallot from './ballots/open-ballot.ts';
import readSheet from './ballots/read-sheet.ts';
import recountSheet from './ballots/recount-sheet.ts';
import showBallot from './ballots/show-ballot.ts';
import showBallotDesk from './ballots/show-desk.ts';
import showSheets from './ballots/show-sheets.ts';
import listResolutions from './list-resolutions.ts';
import keepPaper from './papers/keep-paper.ts';
import openPaper from './papers/open-paper.ts';
import listProcedures from './procedures/list-procedures.ts';
import showProcedure from './procedures/show-procedure.ts';
import startProcedure from './procedures/start-procedure.ts';
import takeProcedureStep from './procedures/take-step.ts';
import recordResolution from './record-resolution.ts';

export const operations: readonly Operation[] = [
  recordResolution,
  listResolutions,
  openBallot,
  castVote,
  showBallot,
  listBallots,
  showBallotDesk,
  showSheets,
  readSheet,
  closeBallot,
  recountSheet,
  downloadBallots,
  keepPaper,
  openPaper,
  startProcedure,
  takeProcedureStep,
  showProcedure,
  listProcedures,
];
