/** Loaded when the page is at rest with the notice in it: brings what a press of a button will need. */
export { run as confirm } from './confirm.ts';
export { run as follow } from './follow.ts';
export { run as preferences } from './preferences.ts';
export { run as record } from './record.ts';

/** Nothing is left to do: the imports were it. */
export function run(): void {
  return undefined;
}
