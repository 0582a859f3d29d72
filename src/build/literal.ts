/** Writes a value as a JavaScript literal that may stand in a script of a page. */

/** A name that needs no quotes, and means nothing but itself. */
const PLAIN_NAME = /^(?!__proto__$)[A-Za-z_$][\w$]*$/;

/** A text in quotes that no parser of HTML takes for an end or a comment: `</script`, `<!--`. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('<', String.raw`\x3c`);
}

/** The name of a property. In brackets `__proto__` is a name like any other. */
function name(key: string): string {
  if (PLAIN_NAME.test(key)) return key;
  return key === '__proto__' ? '["__proto__"]' : quoted(key);
}

/** A value as JSON can hold it, as a literal. What is undefined is left out. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${name(key)}:${literal(member)}`).join()}}`;
  }
  return JSON.stringify(value ?? null);
}
