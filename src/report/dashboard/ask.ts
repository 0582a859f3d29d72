/** Asks the collector, as whoever has signed in: the session is a cookie that no script can read. */

/** An answer, or why there is none: nobody has signed in, or a sentence to show. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly isSignedOut: boolean;
      readonly message: string;
      /** Code of the problem, where the collector gave one. */
      readonly code?: string;
    };

/** What to send, besides the address. */
export interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks for `<collector>/api/<path>`.
 *
 * @param read Makes the value of a success; `undefined` when the answer cannot be understood.
 */
export async function ask<T>(
  path: string,
  read: (response: Response) => Promise<T | undefined>,
  { method = 'GET', body, headers = {} }: Question = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(new URL(`../api/${path}`, document.baseURI), {
      method,
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) return await failure(response);
    const value = await read(response);
    if (value !== undefined) return { ok: true, value };
    return problem(
      'The collector gave an answer that this page cannot read. Reload the page to get its new version.',
    );
  } catch {
    return problem('The collector cannot be reached. Check that it runs, then try again.');
  }
}

/** Reads the text of a member of an answer; empty where there is none. */
export function textIn(body: unknown, key: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : '';
}

/** Says whether an answer has all of these lists. */
export function hasLists(body: unknown, keys: readonly string[]): boolean {
  return (
    typeof body === 'object' && body !== null && keys.every((key) => Array.isArray(Reflect.get(body, key)))
  );
}

async function failure(response: Response): Promise<Answer<never>> {
  const body: unknown = await response.json().catch(() => undefined);
  const parts = [textIn(body, 'title'), textIn(body, 'detail')].filter((part) => part !== '');
  const message = parts.join(' ') || `The collector answered with the status ${response.status}.`;
  return { ok: false, isSignedOut: response.status === 401, message, code: textIn(body, 'code') };
}

function problem(message: string): Answer<never> {
  return { ok: false, isSignedOut: false, message };
}
