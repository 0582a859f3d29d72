/**
 * The value of something that throws where it is not to be had, as storage in a sandboxed document or JSON that is none;
 * then `undefined`.
 */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    // Nothing then.
  }
  return;
}
