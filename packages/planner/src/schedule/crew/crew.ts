/**
 * Those who share the work: this thread, and helpers on the same memory. A task is cut into chunks
 * that do not touch each other, so who does which chunk never changes the outcome.
 */
export type Crew = {
  /** This thread and its helpers. */
  readonly members: number;
  /** Does chunks 0 to `count - 1` of a task and returns when all of them are done. */
  run(task: number, count: number): void;
};

/** One member's hands: for each task the function that does a chunk of it. */
export type Hands = readonly ((chunk: number) => void)[];

export function crewOfOne(hands: Hands): Crew {
  return {
    members: 1,
    run(task, count) {
      for (let chunk = 0; chunk < count; chunk += 1) hands[task](chunk);
    },
  };
}

/** The words that a crew talks through: which task is on, how far it is, who has finished. */
export function openControl(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * CONTROL_WORDS));
}

const CONTROL_WORDS = 5;
const SEQUENCE = 0;
const TASK = 1;
const COUNT = 2;
const NEXT = 3;
const IDLE = 4;
/** The task that sends helpers home. */
const GO_HOME = -1;

/** A crew whose helpers have all called `helpCrew` on the same control, or will. */
export function crewOfMany(hands: Hands, control: Int32Array, helpers: number): Crew {
  return {
    members: helpers + 1,
    run(task, count) {
      call(control, task, count);
      takeChunks(hands[task], control, count);
      for (let idle = Atomics.load(control, IDLE); idle < helpers; ) {
        Atomics.wait(control, IDLE, idle);
        idle = Atomics.load(control, IDLE);
      }
    },
  };
}

/** Ends the helpers of a control; they may be called again with another. */
export function sendHome(control: Int32Array): void {
  call(control, GO_HOME, 0);
}

/** Works for a crew until it is sent home. Blocks its thread. */
export function helpCrew(hands: Hands, control: Int32Array): void {
  let seen = 0;
  for (;;) {
    Atomics.wait(control, SEQUENCE, seen);
    seen += 1;
    const task = Atomics.load(control, TASK);
    if (task === GO_HOME) return;
    takeChunks(hands[task], control, Atomics.load(control, COUNT));
    Atomics.add(control, IDLE, 1);
    Atomics.notify(control, IDLE);
  }
}

function call(control: Int32Array, task: number, count: number): void {
  Atomics.store(control, TASK, task);
  Atomics.store(control, COUNT, count);
  Atomics.store(control, NEXT, 0);
  Atomics.store(control, IDLE, 0);
  Atomics.add(control, SEQUENCE, 1);
  Atomics.notify(control, SEQUENCE);
}

function takeChunks(work: (chunk: number) => void, control: Int32Array, count: number): void {
  for (let chunk = Atomics.add(control, NEXT, 1); chunk < count; ) {
    work(chunk);
    chunk = Atomics.add(control, NEXT, 1);
  }
}
