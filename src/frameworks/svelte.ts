/** `import { granted } from 'may-i/svelte'`: a purpose as a store, `$analytics` in a component. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Readable } from 'svelte/store';
import { mayI } from '../index.ts';
import { onDecision } from './granted.ts';

/** Says whether a purpose, or a service as in `analytics:posthog`, is granted, now and after each decision. */
export function granted(need: string): Readable<boolean> {
  return {
    subscribe(run) {
      const look = () => {
        run(mayI(need));
      };
      look();
      return onDecision(look);
    },
  };
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'may-i-declaration': HTMLAttributes<HTMLElement>;
    'may-i-preferences': HTMLAttributes<HTMLElement> & { inline?: boolean };
  }
}
