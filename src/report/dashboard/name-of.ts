/** Names a language or a country; one that is of the right form and yet none, as `en-x`, keeps its code. */
export function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // Anybody can send an event in such a language: `of` throws where it cannot be a tag of BCP 47.
    return code;
  }
}
