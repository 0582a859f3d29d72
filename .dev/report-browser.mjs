/** Reporter for Web Test Runner that writes `{ passed, failed, skipped }` to a file. */
import { writeFileSync } from 'node:fs';

/** Counts tests; a file that could not be run counts as one failure. */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) countSession(session, counts);
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSession(session, counts) {
  const tests = testsIn(session.testResults);
  for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  const isBroken = session.errors.length > 0 || tests.length === 0;
  if (isBroken || (!session.passed && tests.every((test) => test.passed || test.skipped))) counts.failed += 1;
}

function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}
