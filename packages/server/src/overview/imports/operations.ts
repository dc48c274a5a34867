import type { Operation } from '#http/operation';
import exportFile from './export-file.ts';
import importFile from './import-file.ts';
import undoImport from './undo-import.ts';

export const operations: readonly Operation[] = [importFile, undoImport, exportFile];
