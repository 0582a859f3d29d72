/** Version of the package; a test holds it equal to `package.json`. Stored with each event as the UI build (PR-01). */
export const VERSION = '0.1.0';
