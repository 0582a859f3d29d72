/** Loaded when another document of the site has written a choice: lets this one follow (LB-38, scenario S11). */
import type { LoadingGate } from './chunks.ts';
import type { Withdrawn } from './withdraw.ts';

/** Takes the question away where it is answered, forgets what was withdrawn, and releases what was granted. */
export async function run(gate: LoadingGate, { before, was }: Withdrawn): Promise<void> {
  if (!gate.config.purposes.some(gate.isOpen)) {
    document.querySelector('may-i-notice')?.remove();
    if (gate.config.button) void gate.run('button');
  }
  const withdrawn = Object.keys(gate.decision?.answers ?? {}).filter((need) => {
    const [purpose = ''] = need.split(':');
    return (
      (was[need] ?? was[purpose] ?? gate.runs?.(need, before ?? { answers: {} })) && !gate.isGranted(need)
    );
  });
  // The document in which it was chosen records it.
  if (withdrawn.length) void gate.run('forget', { purposes: withdrawn, recorded: Promise.resolve() });
  await gate.run('follow');
}
