/** Everything that there is to say about a page at one moment. */
import { findAll, lineOf, type ExplainableGate, type Explained } from './explain.ts';
import type { Failure } from './failures.ts';
import { findProblems, type PageProblem } from './find-problems.ts';
import type { KnownService } from './known-service.ts';
import { patchedFunctions, type Patched } from './patched.ts';

/** The lines, and what is wrong. */
export interface Explanation {
  readonly problems: readonly PageProblem[];
  readonly lines: readonly Explained[];
  /** The browser's functions that decide, and who answers when they are called. */
  readonly functions: readonly Patched[];
}

/** Says everything about a page as it is now. */
export function explanationOf(
  gate: ExplainableGate,
  services: readonly KnownService[],
  page: Document,
  failures: readonly Failure[],
): Explanation {
  const findings = findAll(gate, services, page);
  const functions = patchedFunctions(page);
  return {
    problems: findProblems(
      findings,
      gate.config,
      functions,
      failures,
      gate.journal !== undefined,
      services.map(({ id }) => id),
    ),
    lines: findings.map(lineOf),
    functions,
  };
}
