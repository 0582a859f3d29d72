import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Command } from './writer.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The near end of the writing thread: one call, one answer, in order. Starts the thread, and again if it died. */
export class WriterThread {
  readonly #path: string;
  #worker: Worker | undefined;
  #waiting: Waiting[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** Sends a command; rejects when it failed or when the thread died before it answered. */
  async call(command: Command): Promise<Answer> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      worker.postMessage(command);
    });
    if (answer.kind === 'failed') throw new Error(answer.message);
    return answer;
  }

  /** Closes the database and ends the thread, after everything that was sent before. */
  async close(): Promise<void> {
    if (!this.#worker) return;
    const worker = this.#worker;
    await this.call({ kind: 'close' });
    await worker.terminate();
  }

  #start(): Worker {
    // The same file name beside this one, as source (.ts) and compiled (.js).
    const file = new URL(`./writer${extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData: this.#path });
    worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    worker.on('error', (error) => this.#giveUp(worker, error));
    worker.on('exit', () => this.#giveUp(worker, new Error('The writing thread ended.')));
    return worker;
  }

  // Whether the last batch was committed is not known: nobody gets a yes, the outbox sends again with the same id.
  #giveUp(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of waiting) reject(reason);
  }
}
