/** What the inline module of many-tags.html imports. */
export const name = 'imported.js';
