/**
 * Every row of the requirements for signals (section 4), with the test that holds its exact calls in their order. A row
 * without one is named with the reason.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** How many rows each table has; the rules for all adapters have no letter. */
const TABLES = { '': 6, G: 12, M: 7, A: 4, N: 6, R: 5, P: 4, S: 5, T: 11, X: 3 };

const SUITE = 'suites/signal.suite.ts';
const VENDORS = 'signals/vendors.test.ts';
const GOOGLE = 'signals/google-consent-mode.test.ts';
const SIGNALS = 'e2e/signals.e2e.ts';
const ROWS_E2E = 'e2e/signal-rows.e2e.ts';

/** Where a row is tested: a file below `test/`, and words of it that name the test. */
type Tested = readonly [file: string, words: string];

const OPT_OUT = 'e2e/opt-out.e2e.ts';

const GATED: Tested = [ROWS_E2E, 'what has no call is not asked before a grant'];
const ALONE: Tested = [GOOGLE, 'says the default alone where nothing is stored'];

const TESTED: Readonly<Record<string, Tested>> = {
  'SG-01': [SIGNALS, 'tells vendors before anything of the page, and each choice once'],
  'SG-02': GATED,
  'SG-03': [SIGNALS, 'a withdrawal is told before anything is deleted, once'],
  'SG-04': [SUITE, 'tells a choice once, the start before it'],
  'SG-05': ['signals/perform.test.ts', 'makes a queue where it is absent, and keeps one that is there'],
  'SG-06': [SUITE, 'is pure: the same choices give the same calls'],
  'SG-G01': [GOOGLE, 'SG-G01'],
  'SG-G02': [GOOGLE, 'SG-G02'],
  // The default in full, and nothing beside it.
  'SG-G03': ALONE,
  'SG-G04': [VENDORS, 'SG-G04'],
  'SG-G05': [GOOGLE, 'SG-G05'],
  'SG-G06': [GOOGLE, 'SG-G06'],
  'SG-G07': [GOOGLE, 'SG-G07'],
  'SG-G08': [ROWS_E2E, 'Google hears of a withdrawal before its cookies are deleted'],
  'SG-G09': GATED,
  'SG-G10': ['signals/gtm-template.node.test.ts', 'SG-G10'],
  'SG-G11': ALONE,
  'SG-M01': [VENDORS, 'SG-M01'],
  'SG-M02': [VENDORS, 'SG-M01 to SG-M03'],
  'SG-M03': [VENDORS, 'SG-M03'],
  'SG-M04': [ROWS_E2E, 'what Microsoft Advertising sends says what the visitor chose'],
  'SG-M06': [VENDORS, 'SG-M06'],
  'SG-M07': [VENDORS, 'SG-M07'],
  'SG-A01': [VENDORS, 'SG-A01'],
  'SG-A02': [VENDORS, 'SG-A02'],
  'SG-A03': GATED,
  'SG-A04': GATED,
  'SG-N01': [VENDORS, 'SG-N01'],
  'SG-N02': [VENDORS, 'SG-N02'],
  'SG-N03': [VENDORS, 'SG-N03'],
  'SG-N04': [VENDORS, 'SG-N04'],
  'SG-N05': [VENDORS, 'SG-N05'],
  'SG-N06': [VENDORS, 'SG-N06'],
  'SG-R01': [VENDORS, 'SG-R01'],
  'SG-R02': [VENDORS, 'SG-R02'],
  'SG-R03': [ROWS_E2E, 'an embed of Livestorm asks in its place'],
  // The rows of Google above.
  'SG-R04': [GOOGLE, 'SG-G01'],
  'SG-R05': GATED,
  'SG-P01': [VENDORS, 'SG-P01'],
  'SG-P02': [VENDORS, 'SG-P02'],
  'SG-P03': [VENDORS, 'SG-P03'],
  'SG-P04': ['index.test.ts', 'SG-P04'],
  'SG-S02': ['server.node.test.ts', 'SG-S02'],
  'SG-S03': [OPT_OUT, 'SG-S03'],
  'SG-S04': ['manager/unasked.test.ts', 'SG-S04'],
  'SG-S01': ['config/browser-signal.test.ts', 'SG-S01'],
  'SG-S05': ['config/browser-signal.test.ts', 'Do Not Track (LB-46)'],
};

const rowsOf = (table: keyof typeof TABLES) =>
  Array.from({ length: TABLES[table] }, (_, index) => `SG-${table}${String(index + 1).padStart(2, '0')}`);

/**
 * Rows of IAB TCF: only a registered platform may speak it (section 4.9), so a configuration that asks for it is refused, and
 * that refusal is what is tested.
 */
const REFUSED: Readonly<Record<string, Tested>> = Object.fromEntries(
  ['SG-G12', 'SG-M05', ...rowsOf('T')].map((row): [string, Tested] => [
    row,
    ['lint/codes.node.test.ts', "'LE-20': [{ fails: { tcf: { cmpId: 1 } }"],
  ]),
);

/** Rows without a test, and why. */
const MISSING: Readonly<Record<string, string>> = Object.fromEntries(
  rowsOf('X').map((row) => [
    row,
    'there is no GPP in it: an optional module (section 4.10; GPP optional in section 8)',
  ]),
);

describe('the rows of the requirements for signals', () => {
  it('are tested, or named as missing, each once', () => {
    const all = (Object.keys(TABLES) as (keyof typeof TABLES)[]).flatMap(rowsOf);
    assert.deepEqual(
      [...Object.keys(TESTED), ...Object.keys(REFUSED), ...Object.keys(MISSING)].toSorted(),
      all.toSorted(),
    );
  });

  for (const [row, [file, words]] of Object.entries({ ...TESTED, ...REFUSED })) {
    it(`${row} is held by ${file}`, () => {
      const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
      assert.ok(text.includes(words), words);
    });
  }
});
