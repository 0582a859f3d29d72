/** What stands in for a shipped purpose that a site does not ask for: one that says more than it. */
const INSTEAD: Readonly<Record<string, string>> = { preferences: 'personalisation', statistics: 'analytics' };

/**
 * The purpose that a service goes with on a site: its own, or the one that covers it where the site does not ask for its
 * own. Nothing covers `marketing`: without a question for it nobody can have said yes.
 */
export function nearestPurpose(purpose: string, asked: readonly string[]): string {
  return asked.includes(purpose) ? purpose : (INSTEAD[purpose] ?? purpose);
}
