/** A browser that speaks for its visitor. No engine of the tests has a switch for it that a page could press. */

/** Sets properties of `navigator`, until {@link sendsNothing}. */
export function sends(signals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(signals)) {
    Object.defineProperty(navigator, name, { configurable: true, get: () => value });
  }
}

/** Takes back what {@link sends} has set. */
export function sendsNothing(): void {
  for (const name of ['globalPrivacyControl', 'doNotTrack']) Reflect.deleteProperty(navigator, name);
}
