/** `import { useMayI } from 'may-i/react'`: a purpose as a value that a component follows. */
import { useSyncExternalStore, type DetailedHTMLProps, type HTMLAttributes } from 'react';
import { mayI } from '../index.ts';
import { onDecision } from './granted.ts';

/**
 * Says whether a purpose, or a service as in `analytics:posthog`, is granted, now and after each decision.
 *
 * False on a server and while its HTML is hydrated, so that both agree; then what holds.
 */
export function useMayI(need: string): boolean {
  return useSyncExternalStore(
    onDecision,
    () => mayI(need),
    () => false,
  );
}

type ElementProps<Own = unknown> = DetailedHTMLProps<HTMLAttributes<HTMLElement> & Own, HTMLElement>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React's own types look for elements
  namespace JSX {
    interface IntrinsicElements {
      'may-i-declaration': ElementProps;
      'may-i-preferences': ElementProps<{ inline?: boolean }>;
    }
  }
}
