/** Writes `docs/custom-elements.json` from the doc comments of the elements: for editors and for the README's tables. */
export default {
  globs: ['src/ui/*.ts'],
  outdir: 'docs',
  packagejson: false,
};
