/** `may-i token`: what programs may ask the collector. */
import { isScope, SCOPES, type Scope } from '../collector/access/principal.ts';
import { addToken, listTokens, removeToken } from '../collector/access/staff.ts';
import { checkName } from './account.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { withStore } from './data-folder.ts';

const HELP = `Usage: may-i token add <name> --scope <scope>[,<scope>…] [--data <folder>]
       may-i token list [--data <folder>]
       may-i token remove <name> [--data <folder>]

Makes a token for a program, which sends it as "Authorization: Bearer <token>". It is printed once. "add" with a name that
is there puts a new token in its place. The collector may be running.

Scopes
  report    figures
  records   records of a consent id
  rights    erase, object, annotate, keep the list of requests
  proof     proofs, and what is published
  audit     the list of who looked
  publish   edit and publish the texts that visitors read

Options
  --scope <scope>,…
  --data <folder>   MAY_I_DATA, or ./.data
`;

const OPTIONS = { scope: { type: 'string' }, data: { type: 'string' } } as const;

const read = (args: readonly string[]) => readArguments('token', args, OPTIONS, 2);

type Values = ReturnType<typeof read>['values'];

/** Adds, lists and removes tokens. */
export const token: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = read(args);
    const [action, name] = positionals;
    if (action === 'add') return add(checkName(name), values);
    if (action === 'remove') return remove(checkName(name), values);
    if (action === 'list') return list(values);
    throw wrongUse(
      `"${action ?? ''}" is nothing to do with tokens`,
      'Write "add", "list" or "remove".',
      'cli-action-unknown',
    );
  },
};

async function add(name: string, values: Values): Promise<number> {
  const scopes = checkScopes(values.scope);
  const made = await withStore(values.data, (store) => addToken(store, { name, scopes }, Date.now()));
  process.stdout.write(`${made}\n`);
  return 0;
}

async function remove(name: string, values: Values): Promise<number> {
  const wasThere = await withStore(values.data, (store) => removeToken(store, name));
  process.stdout.write(wasThere ? `may-i: "${name}" is removed.\n` : `may-i: there was no "${name}".\n`);
  return wasThere ? 0 : 1;
}

async function list(values: Values): Promise<number> {
  const tokens = await withStore(values.data, listTokens);
  process.stdout.write(tokens.map(({ name, scopes }) => `${name} (${scopes.join(', ')})\n`).join(''));
  return 0;
}

function checkScopes(text: string | undefined): Scope[] {
  const names = (text ?? '').split(',').map((name) => name.trim());
  const scopes = names.filter(isScope);
  if (scopes.length === names.length) return scopes;
  throw wrongUse(
    `"${text ?? ''}" is no list of scopes`,
    `Write --scope with ${SCOPES.join(', ')}.`,
    'cli-scope-wrong',
  );
}
