/** The browser's database of the site: the visitor's own record, and events on their way to the collector. */
import { createStore } from 'idb-keyval';

/** One object store; keys say what a value is: `record`, `event:<id>`, `refused:<id>`. */
export const database = createStore('may-i', 'may-i');
