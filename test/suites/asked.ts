/** The state of a page for the interface, and what a visitor does with it. */
import { sendKeys } from '@web/test-runner-commands';
import type { Config } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { answerTo, type Decision } from '../../src/consent/decision.ts';
import type { Page } from '../../src/ui/page.ts';

/** The page that a configuration and a decision make. */
export function pageOf(config: Partial<Config> = {}, decision?: Decision, language = 'en'): Page {
  const whole = { site: 'shop', name: 'Shop', purposes: ['analytics', 'marketing'], ...config };
  const read = readConfig({ attributes: {}, json: JSON.stringify(whole) })!;
  const answerOf = (id: string) => {
    const question = read.purposes.find((purpose) => purpose.id === id);
    return question && answerTo(decision, id, question.revision, Date.now());
  };
  return {
    config: read,
    language,
    decision,
    isGranted: (id) => answerOf(id)?.grant === 'granted',
    isOpen: ({ id }) => !answerOf(id),
  };
}

/** An element of an open shadow root. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in querySelector
export function find<Found extends HTMLElement = HTMLElement>(host: Element, selector: string): Found {
  return host.shadowRoot!.querySelector<Found>(selector)!;
}

/** Text as it is read: without the white space of the template. */
export function textOf(node: Node | null): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/**
 * Presses a control as a visitor does: with the keyboard. The mouse would do the same, but for WebKit's driver, which
 * does not move it into a page of tests.
 */
export async function press(control: HTMLElement, key = 'Enter'): Promise<void> {
  control.focus();
  await sendKeys(key === 'Space' ? { type: ' ' } : { press: key });
}

/** Every computed style of an element, by name. */
export function stylesOf(element: Element): Record<string, string> {
  const styles = getComputedStyle(element);
  return Object.fromEntries(Array.from(styles, (name) => [name, styles.getPropertyValue(name)]));
}
