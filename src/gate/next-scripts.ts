/** Loads what Next.js would have loaded before it starts: `next/script` with `beforeInteractive`. */

declare global {
  interface Window {
    /** Address and attributes of each script; an inline one has a text in `children`. Next.js goes through them once. */
    readonly __next_s?: readonly (readonly [src: string | 0, given?: Readonly<Record<string, string>>])[];
  }
}

/** How many there are. */
export function countNextScripts(): number {
  return window.__next_s?.length ?? 0;
}

/** Loads those that have come since Next.js has started, in their order. */
export function loadNextScripts(from: number): void {
  for (const [src, { children = '', ...attributes } = {}] of window.__next_s?.slice(from) ?? []) {
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.async = false;
    if (src) script.src = src;
    else script.text = children;
    document.head.append(script);
  }
}
