/** Loaded where a page has elements of ours in it: the declaration, or preferences that stay. */
import { make } from '../ui/make.ts';
import { MayIDeclaration } from '../ui/may-i-declaration.ts';
import { MayIPreferences, type PreferencesActions } from '../ui/may-i-preferences.ts';
import type { AllMessages } from '../ui/purpose-rows.ts';
import { css, sheet } from '../ui/view.ts';
import type { LoadingGate } from './chunks.ts';
// What the declaration says of a service stays in that file.
import { run as showFacts } from './facts.ts';
import { actionsOf, allMessages } from './preferences.ts';

customElements.define('may-i-declaration', MayIDeclaration);

/** All of the panel is drawn, in view or not: a picture of the whole page has it, too. */
const inPage = sheet(css`
  .purpose,
  .service {
    content-visibility: visible;
  }
`);

/** The preferences that stand in the page, and how each is drawn again. */
const shown = new Map<MayIPreferences, () => void>();

/** Shows what was chosen, here or elsewhere. */
function drawAgain(): void {
  for (const [element, draw] of shown) {
    // One that comes back is filled again.
    if (!element.isConnected) shown.delete(element);
    else draw();
  }
}

document.addEventListener('may-i-decided', drawAgain);

/** The panel as a part of the page. */
function panelOf(gate: LoadingGate, messages: AllMessages, element: MayIPreferences): HTMLElement {
  const actions: PreferencesActions = {
    ...actionsOf(gate),
    // It is here already, for the declaration.
    showFacts: (list) => void showFacts(gate, list),
  };
  return make(
    'section',
    {
      class: 'panel',
      part: 'panel',
      'aria-labelledby': 'may-i-title',
      lang: gate.language,
      dir: messages.shared.dir ?? 'ltr',
    },
    element.content(gate, messages, actions, (grants, method) => {
      const isKept = actions.take(grants, { method, layer: 'preferences', decisionMs: undefined });
      void gate.run('confirm', { isKept });
    }),
  );
}

/** Fills an element of the page; a second call draws it again. */
export async function run(gate: LoadingGate, element: Element): Promise<void> {
  const messages = await allMessages(gate);
  if (element instanceof MayIDeclaration) element.show(gate, messages, messages.shared.dir);
  if (!(element instanceof MayIPreferences)) return;
  const controls = () => [...element.root.querySelectorAll<HTMLElement>('button,input')];
  const draw = () => {
    // What was pressed is made anew: the focus stays at its place.
    const focused = controls().findIndex((control) => control === element.root.activeElement);
    element.root.replaceChildren(panelOf(gate, messages, element));
    if (gate.config.policyLanguages) void gate.run('policy', element.root);
    controls()[focused]?.focus();
  };
  if (!shown.has(element)) element.root.adoptedStyleSheets.push(inPage);
  shown.set(element, draw);
  draw();
}
