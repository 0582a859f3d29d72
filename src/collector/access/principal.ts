/** Who asks, and what that one may do. */

/**
 * What somebody may do: look at figures (`report`); look at the records of a consent id (`records`); erase, annotate and
 * keep the list of requests (`rights`); take proofs out, and read what is published (`proof`); see who looked (`audit`); edit
 * and publish what visitors read (`publish`).
 */
export const SCOPES = ['report', 'records', 'rights', 'proof', 'audit', 'publish'] as const;
/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** What an account is for: an analyst sees aggregates alone. */
export const ROLES = ['analyst', 'officer', 'admin'] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** What each role may do. */
export const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  analyst: ['report'],
  officer: ['report', 'records', 'rights', 'proof'],
  admin: SCOPES,
};

/** Somebody who is known. */
export interface Principal {
  /** Name of the account, or `token:<name>`. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Says whether a text is a role. */
export function isRole(text: unknown): text is Role {
  return ROLES.some((role) => role === text);
}

/** Says whether a text is a scope. */
export function isScope(text: unknown): text is Scope {
  return SCOPES.some((scope) => scope === text);
}
