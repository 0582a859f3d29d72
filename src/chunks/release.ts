/** Loaded after a grant: releases what the parser has been past. */
export { releaseLate as run } from '../gate/release-late.ts';
