/** The modules that the gate loads when they are needed. Each has one door, `run`, which takes the gate and an argument. */
import type { Gate } from '../gate/gate.ts';

/** The chunks by name; one file beside this one for each. */
export interface Chunks {
  readonly prior: typeof import('./prior.ts');
  readonly unasked: typeof import('./unasked.ts');
  readonly notice: typeof import('./notice.ts');
  readonly arrange: typeof import('./arrange.ts');
  readonly cross: typeof import('./cross.ts');
  readonly policy: typeof import('./policy.ts');
  readonly controllers: typeof import('./controllers.ts');
  readonly authority: typeof import('./authority.ts');
  readonly ask: typeof import('./ask.ts');
  readonly preferences: typeof import('./preferences.ts');
  readonly follow: typeof import('./follow.ts');
  readonly fill: typeof import('./fill.ts');
  readonly facts: typeof import('./facts.ts');
  readonly find: typeof import('./find.ts');
  readonly rights: typeof import('./rights.ts');
  readonly confirm: typeof import('./confirm.ts');
  readonly record: typeof import('./record.ts');
  readonly forget: typeof import('./forget.ts');
  readonly resume: typeof import('./resume.ts');
  readonly withdraw: typeof import('./withdraw.ts');
  readonly sync: typeof import('./sync.ts');
  readonly prefetch: typeof import('./prefetch.ts');
  readonly embeds: typeof import('./embeds.ts');
  readonly problems: typeof import('./problems.ts');
  readonly lint: typeof import('./lint.ts');
  readonly services: typeof import('./services.ts');
  readonly explain: typeof import('./explain.ts');
  readonly signals: typeof import('./signals.ts');
  readonly unstick: typeof import('./unstick.ts');
  readonly button: typeof import('./button.ts');
  readonly float: typeof import('./float.ts');
}

/** A chunk as the gate sees it. */
export interface Chunk {
  // As a method, so that a chunk may ask for the argument that it needs.
  run(gate: LoadingGate, argument: unknown): unknown;
}

/** Argument of a chunk's `run`, after the gate. */
type Argument<Name extends keyof Chunks> =
  Parameters<Chunks[Name]['run']> extends [unknown, (infer Taken)?] ? Taken : undefined;

/** Imports a chunk and runs it; resolves when it has run, or when that failed and was told to the site owner. */
export type Run = <Name extends keyof Chunks>(name: Name, argument?: Argument<Name>) => Promise<unknown>;

/** The gate, and how to run what follows. */
export type LoadingGate = Gate & { run: Run };
