/** What begins a formula, the full-width signs too, which some programs read as the others. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * Keeps a spreadsheet from running a cell: text that it would read as a formula gets a leading apostrophe. A plain
 * number, as `-1.5`, is none. OWASP, "CSV Injection".
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
