/**
 * Folder of the chunks, beside the gate.
 *
 * The build replaces this module by one that names the folder by a hash of what is in it, so that a gate never meets a
 * chunk of another build, and the chunks may be cached for ever.
 */
export const CHUNK_FOLDER = 'chunks';
