/** Loaded when a page that wants it is at rest: the button that opens the preferences. */
import { MayIButton } from '../ui/may-i-button.ts';
import { elements } from '../ui/view.ts';
import type { LoadingGate } from './chunks.ts';
import { mayAsk, noticeMessages } from './notice.ts';

elements.define('may-i-button', MayIButton);

/** How often it comes back where a page makes its document anew. */
const TIMES = 3;

/** Puts the button back where a page has lost it by replacing or merging everything in its document, as some routers do. */
function stay(button: MayIButton): void {
  let times = 0;
  const watch = () => {
    for (const node of [document, document.documentElement]) changes.observe(node, { childList: true });
  };
  const changes = new MutationObserver(() => {
    // The document may have got another element.
    watch();
    if (!button.isConnected && times++ < TIMES) document.documentElement.append(button);
  });
  watch();
}

/** Shows the button; what it opens, the gate opens. */
export async function run(gate: LoadingGate): Promise<void> {
  if (!mayAsk(gate)) return;
  const { preferences: name, dir } = await noticeMessages(gate);
  const { button: corner, buttonOffset: offsetPx } = gate.config;
  const floating = new MayIButton();
  floating.show({ name, corner, offsetPx, language: gate.language, dir });
  stay(floating);
}
