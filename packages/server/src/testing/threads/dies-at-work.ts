import { parentPort } from 'node:worker_threads';
import type { HelperTask } from '#plan/make-plan-aside';

// A helper that breaks down when it is called, while the planning thread waits for it.
parentPort?.on('message', ({ port }: HelperTask) => {
  port.on('message', () => {
    throw new Error('the helper broke down');
  });
  parentPort?.postMessage('ready');
});
