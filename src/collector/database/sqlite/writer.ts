/**
 * The one thread that writes. Accepting requests goes on while it waits for the disk.
 *
 * It answers each message with one message. A failed batch leaves nothing behind, and the thread goes on.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Cursor, expiredDeleter, type Step } from './delete-expired.ts';
import type { Row, Statement, Written } from '../../store.ts';
import type { Entry } from '../commit-queue.ts';
import { openForWriting } from './open.ts';
import { scrub, statementRunner } from './run-statements.ts';
import { batchWriter } from './write-batch.ts';

/** What the thread is asked to do. */
export type Command =
  | { readonly kind: 'write'; readonly entries: readonly Entry[] }
  | { readonly kind: 'delete-expired'; readonly before: number; readonly cursor: Cursor }
  | { readonly kind: 'run'; readonly statements: readonly Statement[] }
  | { readonly kind: 'scrub' }
  | { readonly kind: 'close' };

/** What it answers: `written` for `write`, `deleted` for `delete-expired`, `ran` for `run`, `scrubbed` for `scrub`. */
export type Answer =
  | { readonly kind: 'written'; readonly written: readonly (readonly Written[])[] }
  | { readonly kind: 'deleted'; readonly step: Step }
  | { readonly kind: 'ran'; readonly rows: readonly (readonly Row[])[] }
  | { readonly kind: 'scrubbed'; readonly isDone: boolean }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly message: string };

const port = parentPort;
if (port) {
  const database = openForWriting(String(workerData));
  const write = batchWriter(database);
  const deleteExpired = expiredDeleter(database);
  const runStatements = statementRunner(database);

  const obey = (command: Command): Answer => {
    switch (command.kind) {
      case 'write':
        return { kind: 'written', written: write(command.entries) };
      case 'delete-expired':
        return { kind: 'deleted', step: deleteExpired(command.before, command.cursor) };
      case 'run':
        return { kind: 'ran', rows: runStatements(command.statements) };
      case 'scrub':
        return { kind: 'scrubbed', isDone: scrub(database) };
      case 'close':
        database.close();
        return { kind: 'closed' };
    }
  };

  port.on('message', (command: Command) => {
    let answer: Answer;
    try {
      answer = obey(command);
    } catch (error) {
      answer = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(answer);
  });
}
