import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';

// The engine as a package that stands alone: `npm run build -w @qianwan/planner` writes it to
// .cache/planner, `npm pack ./.cache/planner` makes the one file that installs without anything else.
// Plain modules that Node 20 and browsers read as they are, with what it uses of base inside.

const root = resolve(import.meta.dirname, '..');

/** Writes the whole package to a folder, which is emptied first. */
export function buildPlanner(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const compiled = join(folder, 'compiled');
  compile(compiled);
  for (const file of globSync('{planner,base}/src/**/*.{js,d.ts}', { cwd: compiled })) {
    const text = readFileSync(join(compiled, file), 'utf8');
    const to = join(folder, 'dist', placeOf(file));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, withRelativeImports(text, file));
  }
  rmSync(compiled, { recursive: true });
  copyDocuments(folder);
  const manifest = JSON.stringify(manifestOf(), null, 2);
  writeFileSync(join(folder, 'package.json'), `${manifest}\n`);
}

function compile(into: string): void {
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  const project = join(root, 'packages/planner/tsconfig.package.json');
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', into], {
    stdio: 'inherit',
  });
}

/** planner/src/x.js becomes dist/x.js, base/src/x.js becomes dist/base/x.js. */
function placeOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  return path.startsWith('base/') ? path.replace('/src/', '/') : path.replace('planner/src/', '');
}

/** `#folder/file`, `@qianwan/base/file` and `./file.ts` as paths from file to file, as browsers need them. */
function withRelativeImports(text: string, file: string): string {
  const from = dirname(placeOf(file));
  const pathTo = (target: string): string => {
    const path = relative(from, target).replaceAll('\\', '/');
    return path.startsWith('.') ? path : `./${path}`;
  };
  return text.replaceAll(IMPORTED, (_, before: string, specifier: string) => {
    const [, inBase] = /^@qianwan\/base\/(.*)$/.exec(specifier) ?? [];
    const [, inPlanner] = /^#(.*)$/.exec(specifier) ?? [];
    if (inBase !== undefined) return `${before}'${pathTo(posix.join('base', `${inBase}.js`))}'`;
    if (inPlanner !== undefined) return `${before}'${pathTo(`${inPlanner}.js`)}'`;
    return `${before}'${specifier.replace(/\.ts$/, '.js')}'`;
  });
}

/** What stands behind `from` or `import(` at the end of an import or export. */
const IMPORTED = /(\bfrom |\bimport\()'([^']+)'/g;

function copyDocuments(folder: string): void {
  const planner = join(root, 'packages/planner');
  for (const file of ['checker/check-plan.mjs', 'checker/check-plan.d.mts']) {
    cpSync(join(planner, file), join(folder, file));
  }
  for (const file of ['LICENSE', 'docs/engine', 'docs/formats']) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  const readme = readFileSync(join(planner, 'README.md'), 'utf8');
  writeFileSync(join(folder, 'README.md'), readme.replaceAll('(../../docs/', '(docs/'));
}

/** Of the workspace's own manifest what a stranger needs; its dependency on base is inside. */
function manifestOf(): Record<string, unknown> {
  const text = readFileSync(join(root, 'packages/planner/package.json'), 'utf8');
  const { name, version, description } = JSON.parse(text);
  return {
    name,
    version,
    description,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    types: './dist/index.d.ts',
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './check-plan': {
        types: './checker/check-plan.d.mts',
        default: './checker/check-plan.mjs',
      },
    },
    files: ['dist', 'checker', 'docs'],
  };
}

if (process.argv[1] === import.meta.filename) {
  const folder = join(root, '.cache/planner');
  buildPlanner(folder);
  process.stdout.write(`${relative(process.cwd(), folder)} is ready: npm pack ${folder}\n`);
}
