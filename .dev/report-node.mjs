/** Reporter for `node --test` that yields `{ passed, failed, skipped }` when the run ends. */
export default async function* countingReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:pass' || type === 'test:fail') count(type, data, counts);
  }
  yield JSON.stringify(counts);
}

function count(type, data, counts) {
  if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
  else if (type === 'test:fail') counts.failed += isOnlyAboutItsTests(data) ? 0 : 1;
  // A file without a test is reported as a test that passed, named after the file.
  else if (data.details.type !== 'suite' && data.name !== data.file) counts.passed += 1;
}

/** A suite fails also because a test in it did; that test has been counted. A failing hook is the suite's own. */
function isOnlyAboutItsTests(data) {
  return data.details.error?.failureType === 'subtestsFailed';
}
