import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly arguments: readonly string[];
};

/** A command of the line: how it is called, and what it does. `run` gives the exit code. */
export type Command = {
  /** As shown to whoever gets it wrong: `plan PROBLEM.json -o PLAN.json [--seconds N]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  readonly arguments: number;
  readonly run: (given: Given) => Promise<number>;
};

/** Said when a command is called wrongly: one line that helps, and exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

/** Something outside is not as it must be (a file, a database): one line that says what, and exit code 1. */
export class Trouble extends Error {
  override name = 'Trouble';
}

export async function runCommand(
  commands: Readonly<Record<string, Command>>,
  line: readonly string[],
): Promise<number> {
  const [name = '', ...rest] = line;
  if (name === '' || name === '--help' || name === 'help') {
    process.stdout.write(overview(commands));
    return name === '' ? 2 : 0;
  }
  const command = commands[name];
  if (command === undefined) {
    process.stderr.write(
      `qianwan: there is no command ${name}; there are ${Object.keys(commands).join(', ')}\n`,
    );
    return 2;
  }
  return attempt(command, rest);
}

async function attempt(command: Command, rest: readonly string[]): Promise<number> {
  try {
    return await command.run(parsed(command, rest));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof WrongUse) {
      process.stderr.write(`qianwan: ${error.message}; use: qianwan ${command.usage}\n`);
      return 2;
    }
    if (error instanceof Trouble || error.name === 'FolderInUse') {
      process.stderr.write(`qianwan: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

function parsed(command: Command, rest: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length !== command.arguments)
      throw new WrongUse(`${positionals.length} arguments where ${command.arguments} belong`);
    return { values: values as Given['values'], arguments: positionals };
  } catch (error) {
    throw error instanceof WrongUse ? error : new WrongUse((error as Error).message.split('. ')[0]);
  }
}

function overview(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.values(commands).map(
    ({ usage, summary }) => `  ${usage}\n      ${summary}\n`,
  );
  return `qianwan: villages improved by a plan that anyone can check\n\n${lines.join('')}\nEvery command takes --json for machines.\n`;
}

/** A whole number of an option, at least `least`; `otherwise` where it was not given. */
export function wholeNumber(given: Given, name: string, least: number, otherwise: number): number {
  const text = given.values[name];
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    throw new WrongUse(`--${name} is a whole number from ${least} up, not ${text}`);
  return number;
}

/** One of a few words. */
export function oneOf<Word extends string>(
  given: Given,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Word {
  const text = given.values[name] ?? otherwise;
  const found = words.find((word) => word === text);
  if (found === undefined)
    throw new WrongUse(`--${name} is one of ${words.join(', ')}, not ${text}`);
  return found;
}

export function print(given: Given, forMachines: unknown, forPeople: string): void {
  process.stdout.write(given.values.json ? `${JSON.stringify(forMachines)}\n` : `${forPeople}\n`);
}
