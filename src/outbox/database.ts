/** The browser's database of the site: the visitor's own record, and events on their way to the collector. */
import { createStore } from 'idb-keyval';

/** One object store; its lists are `record`, `outbox` and `refused`. */
export const database = createStore('may-i', 'may-i');
