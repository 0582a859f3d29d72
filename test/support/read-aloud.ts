/** What a screen reader reads when it goes through a page from its first word to its last. */
import type { CDPSession, Page } from '@playwright/test';

/** A node of the browser's accessibility tree, as far as it is read; DevTools Protocol, `Accessibility.AXNode`. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Read with its name as one thing: what is in it is its name. */
const WHOLE =
  /^(heading|button|link|switch|searchbox|DisclosureTriangle|image|Iframe|columnheader|rowheader|cell)$/;

/** Said when it is entered. */
const ENTERED = /^(region|dialog|group|main|contentinfo|navigation|form|search|status|table|row)$/;

/** Where a line ends, beside what is read as one thing. */
const BLOCK = /^(paragraph|listitem|term|definition|generic|LabelText|Details|caption)$/;

/** States that are said, as `checked: false`. */
const STATES = ['level', 'checked', 'expanded', 'hasPopup', 'disabled', 'modal', 'focused'];

const text = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

function said(node: Node): string {
  const states = (node.properties ?? [])
    .filter(({ name, value }) => STATES.includes(name) && value.value !== false && value.value !== '')
    .map(({ name, value }) => (value.value === true ? name : `${name} ${String(value.value)}`));
  const role = text(node.role?.value);
  const parts = [`${role}${text(node.name?.value) && ` "${text(node.name?.value)}"`}`, ...states];
  const description = text(node.description?.value);
  return [...parts, ...(description ? [`(${description})`] : [])].join(', ');
}

/**
 * Reads the whole page, shadow trees included, in the order of the accessibility tree of Chromium.
 *
 * @returns A line for each thing that is read: its role, name, states and description, or a text as it stands.
 */
export async function readAloud(page: Page): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes }: { nodes: readonly Node[] } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  let run = '';
  const end = () => {
    if (text(run)) lines.push(text(run));
    run = '';
  };
  const read = (node: Node) => {
    const role = node.ignored ? '' : text(node.role?.value);
    if (role === 'StaticText') {
      if (typeof node.name?.value === 'string') run += node.name.value;
      return;
    }
    if (WHOLE.test(role)) {
      end();
      lines.push(said(node));
      return;
    }
    const isApart = ENTERED.test(role) || BLOCK.test(role);
    if (isApart) end();
    if (ENTERED.test(role)) lines.push(said(node));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) read(child);
    }
    if (isApart) end();
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) read(root);
  end();
  return lines;
}
