/** What of a page loads something: the rules by which the automatic tier and `may-i rewrite` find the same. */

/** Attributes that hold one address; the others of those that are held hold a text with addresses. */
export const ADDRESS = /^(src|href|data|poster|background)$/;

/** Elements whose address leads away or is a base: it loads nothing. */
export const LEADS = /^(a|area|base)$/i;

/** Types of scripts that run, also in a worker (Partytown), or that say from where others are loaded. */
export const RUNS =
  /^\s*($|module|importmap|speculation|text\/partytown|(text|application)\/(x-)?(java|ecma|j|live)script)/i;

/**
 * Types that a plugin gives to scripts which its loader runs later, one after the other (WP Rocket, Perfmatters, LiteSpeed,
 * Rocket Loader): the address may wait in an attribute of any name, as may the type.
 */
export const DELAYED = /script|module/i;

/** Says of what is in the attributes of such a script, joined by commas, whether it is a module. */
export const MODULE = /(^|[,-])module(,|$)/;

/** What a script holds that loads something by itself, or has Next.js load it first (`__next_s`), unlike data that names a host. */
export const LOADS = /createElement|import|\.src|fetch|open\(|write|__next/;
