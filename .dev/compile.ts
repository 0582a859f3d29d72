/** Compiles what the package ships for Node to `dist/node`, with the SQL that it reads. Not committed. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';

rmSync('dist/node', { recursive: true, force: true });
execFileSync('tsc', ['-p', '.dev/tsconfig.node.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
execFileSync(
  'cem',
  ['analyze', '--config', '.dev/custom-elements.config.mjs', '--outdir', 'dist/node', '--quiet'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
for (const file of globSync('collector/database/**/*.sql', { cwd: 'src' })) {
  cpSync(`src/${file}`, `dist/node/${file}`);
}
