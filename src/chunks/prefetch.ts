/** Loaded when the page is at rest with the notice in it: brings what a press of a button will need. */
import type { LoadingGate } from './chunks.ts';

export { run as confirm } from './confirm.ts';
export { run as follow } from './follow.ts';
export { run as preferences } from './preferences.ts';
export { run as record } from './record.ts';

/** Hosts of a developer's own machine. */
const LOCAL = /^(localhost|127\..*|\[::1\]|.*\.(localhost|local|test))$/;

/** The imports were it; on a developer's machine the configuration is looked through as well. */
export function run({ run: load }: LoadingGate): void {
  if (LOCAL.test(location.hostname)) void load('problems', undefined);
}
