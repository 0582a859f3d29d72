/** What of a page loads something: the rules by which the automatic tier and `may-i rewrite` find the same. */

/** Attributes that hold one address; the others of those that are held hold a text with addresses. */
export const ADDRESS = /^(src|href|data|poster|background)$/;

/** Elements whose address leads away or is a base: it loads nothing. */
export const LEADS = /^(a|area|base)$/i;

/**
 * Types of scripts that run, in a worker (Partytown) too, or that say from where others are loaded. Not one that a loader has put before it and takes away
 * (`litespeed/javascript`, `1a2b-text/javascript`): what that loader makes is looked at.
 */
export const RUNS =
  /^\s*($|module|importmap|speculation|text\/partytown|(text|application)\/(x-)?(java|ecma|j|live)script)/i;

/** What a script holds that loads something by itself, or has Next.js load it first (`__next_s`), unlike data that names a host. */
export const LOADS = /createElement|import|\.src|fetch|open\(|write|__next/;
