/** The token that opens the report, from the link of the collector's start or from the sign-in form. */

const KEY = 'may-i-report-token';

/**
 * Takes the token out of the fragment of the address (`#token=…`), which no server and no log sees, and keeps it for
 * this tab only. Falls back on the one kept before; an empty text where there is none.
 */
export function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null) return sessionStorage.getItem(KEY) ?? '';
  history.replaceState(history.state, '', location.pathname + location.search);
  keepToken(given);
  return given;
}

/** Keeps the token until the tab is closed. */
export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}

/** Forgets the token. */
export function dropToken(): void {
  sessionStorage.removeItem(KEY);
}
