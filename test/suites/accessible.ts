/** Holds what is in the page to two engines: axe-core, and IBM's with its rules for WCAG 2.2. */
import { expect } from '@open-wc/testing';
import 'accessibility-checker-engine/ace-window.js';
import { NO_FINDINGS, type NoFinding } from './ibm-rules.ts';

interface Result {
  readonly ruleId: string;
  /** How much it weighs; and PASS, FAIL, POTENTIAL or MANUAL. */
  readonly value: readonly [level: string, outcome: string];
  readonly node: Node;
  readonly path: { readonly dom: string };
  readonly message: string;
}

/** What `ace-window.js` puts into the page. */
declare const ace_ibma: {
  readonly Checker: new () => {
    check(node: Document, rules: readonly string[]): Promise<{ readonly results: readonly Result[] }>;
  };
};

/** Findings that are none, and have been found. */
export const found = new Set<NoFinding>();

function isNone({ ruleId, node }: Result): boolean {
  if (!(node instanceof Element)) return false;
  const none = NO_FINDINGS.find(({ rule, selector }) => rule === ruleId && node.matches(selector));
  if (none) found.add(none);
  return none !== undefined;
}

/** Says whether anybody can meet it: IBM's engine looks into details that are closed, too. */
const isShown = ({ node }: Result): boolean => !(node instanceof Element) || node.checkVisibility();

/**
 * Expects that neither engine finds anything, also nothing that is only possible or recommended.
 *
 * @param element An element of ours; IBM's engine looks at all that are in the page.
 */
export async function expectAccessible(element: Element): Promise<void> {
  await expect(element).to.be.accessible();
  const { results } = await new ace_ibma.Checker().check(document, ['WCAG_2_2']);
  const ours = results.filter(
    (result) =>
      result.path.dom.includes('/may-i-') && result.value[1] !== 'PASS' && isShown(result) && !isNone(result),
  );
  const inWords = ours.map(({ ruleId, value, path, message }) =>
    [value.join(' '), ruleId, path.dom, message].join(' | '),
  );
  expect(inWords).to.deep.equal([]);
}
