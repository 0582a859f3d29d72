/** What all frameworks need: to hear of each decision. */

/** Calls back after each decision, until the function that it returns is called. On a server it does nothing. */
export function onDecision(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  document.addEventListener('may-i-decided', listener);
  return () => {
    document.removeEventListener('may-i-decided', listener);
  };
}
