/** Reporter for Playwright that writes `{ passed, failed, skipped }` to the file that `MAY_I_RESULTS` names. */
import { writeFileSync } from 'node:fs';

export default class CountingReporter {
  #counts = { passed: 0, failed: 0, skipped: 0 };
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** An error outside of any test, as a file that cannot be loaded. */
  onError() {
    this.#counts.failed += 1;
  }

  onEnd() {
    for (const test of this.#suite?.allTests() ?? []) this.#counts[outcomeOf(test)] += 1;
    const file = process.env['MAY_I_RESULTS'];
    if (file) writeFileSync(file, JSON.stringify(this.#counts));
  }

  printsToStdio() {
    return false;
  }
}

function outcomeOf(test) {
  if (test.outcome() === 'skipped') return 'skipped';
  if (test.outcome() === 'flaky') console.log(`Passed at the second try: ${test.titlePath().join(' › ')}`);
  return test.ok() ? 'passed' : 'failed';
}
