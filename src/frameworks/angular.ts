/**
 * `import { granted } from 'may-i/angular'`: a purpose as what `toSignal` takes.
 *
 *     readonly analytics = toSignal(granted('analytics'), { initialValue: false });
 */
import { mayI } from '../index.ts';
import { onDecision } from './granted.ts';

/** What can be subscribed to, as RxJS and `toSignal` take it. */
export interface Subscribable {
  subscribe(observer: { next?: (isGranted: boolean) => void }): { unsubscribe: () => void };
}

/** Says whether a purpose, or a service as in `analytics:posthog`, is granted, now and after each decision. */
export function granted(need: string): Subscribable {
  return {
    subscribe({ next }) {
      const look = () => next?.(mayI(need));
      look();
      return { unsubscribe: onDecision(look) };
    },
  };
}
