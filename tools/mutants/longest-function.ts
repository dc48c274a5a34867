import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Lines of the longest function of a file, its signature and closing brace counted; 0 without functions. */
export function longestFunction(file: string): number {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  let longest = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.end).line;
      longest = Math.max(longest, last - first + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return longest;
}
