/** What the gate offers to the chunks that it loads. */
import type { GivenConfig, ReadConfig } from '../config/read-config.ts';
import type { Decision, Question } from '../consent/decision.ts';
import type { Circumstances } from './circumstances.ts';
import type { Declared } from './give-back.ts';

/** Something that the automatic tier kept back which is no element: a request, or the name of a cookie or key. */
export type JournalEntry = readonly [
  /** Milliseconds since the start of the page. */
  at: number,
  kind: 'request' | 'name',
  /** What would have to be granted, as in `data-may-i`. */
  need: string,
  what: string,
];

/** The gate: the decision in force, and what follows from it at once. */
export interface Gate {
  /** The configuration as the page gives it. */
  readonly given: GivenConfig;
  /**
   * The configuration as it was read. It may be unsound: nobody is asked before `isSound` has looked at it. The chunk
   * `services` fills in what services lack, once.
   */
  config: ReadConfig;
  /** Address of the gate's own file; the others lie beside it. */
  readonly base: URL;
  /**
   * Language of the interface, BCP 47, lower case, as its files are named: that of the page until its texts have been asked
   * for and there were none.
   */
  language: string;
  /** The decision, whether every answer in it still counts or not. */
  decision: Decision | undefined;
  /** True only for a purpose that was granted, in this revision, within its time. `necessary` always is. */
  readonly isGranted: (purpose: string) => boolean;
  /** Says whether a question has no answer that counts; the chunk `unasked` leaves out what it does not ask. */
  isOpen: (question: Question) => boolean;
  /**
   * Tells other software the state: complete, once for each decision (SG-03). The chunk `signals` puts its own before it.
   *
   * @param method The act, as in the consent event.
   */
  signal: (method: string) => void;
  /** Says whether every purpose in a value of `data-may-i` is granted. */
  readonly mayRelease: (purposes: string | undefined) => boolean;
  /** Watches for tags to release from now on; a second call does nothing. */
  readonly arm: () => void;
  /** Shadow roots with elements that the automatic tier blocked. */
  roots?: Set<ShadowRoot>;
  /**
   * Says whether something runs that nobody was asked for, where the law of the profile lets it: the chunk `unasked` puts it
   * here. A refusal counts, however old it is.
   *
   * @param decision The one that counts. Default: the one in force.
   */
  runs?: (need: string, decision?: Decision) => boolean;
  /** What the automatic tier kept back besides elements, in this page. */
  journal?: JournalEntry[];
  /** The scripts of the page that threw, each with what it threw last: some for want of one that is blocked. */
  failed?: Map<unknown, unknown>;
  /** Where the notice stands, and on what: known once the page is at rest with it, and told beside the events. */
  circumstances?: Circumstances;
  /** Gives a declared element back what blocked it, once. */
  readonly giveBack: (element: Declared) => void;
}
