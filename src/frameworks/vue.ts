/** `import { useMayI } from 'may-i/vue'`: a purpose as a ref that follows each decision. */
import { onMounted, onScopeDispose, readonly, ref, type FunctionalComponent, type Ref } from 'vue';
import { mayI } from '../index.ts';
import { onDecision } from './granted.ts';

/**
 * Says whether a purpose, or a service as in `analytics:posthog`, is granted. Call it in `setup`.
 *
 * False on a server and until the component is mounted, so that both agree; then what holds.
 */
export function useMayI(need: string): Readonly<Ref<boolean>> {
  const isGranted = ref(false);
  const look = () => {
    isGranted.value = mayI(need);
  };
  onMounted(look);
  onScopeDispose(onDecision(look));
  return readonly(isGranted);
}

declare module 'vue' {
  interface GlobalComponents {
    'may-i-declaration': FunctionalComponent;
    'may-i-preferences': FunctionalComponent<{ inline?: boolean }>;
  }
}
