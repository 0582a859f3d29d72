/** `may-i account`: who may sign in to the report and to the page for records. */
import { passwordProblem } from '../collector/access/password.ts';
import { isRole, ROLES, type Role } from '../collector/access/principal.ts';
import { addAccount, listAccounts, NAME_PATTERN, removeAccount } from '../collector/access/staff.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { withStore } from './data-folder.ts';
import { readPassword } from './read-password.ts';

const HELP = `Usage: may-i account add <name> --role <role> [--sign-on] [--data <folder>]
       may-i account list [--data <folder>]
       may-i account remove <name> [--data <folder>]

Says who may sign in. The password is read from standard input. "add" with a name that is there gives it a new role and
password, and ends its sessions. The collector may be running.

Roles
  analyst   figures: aggregates, never a person
  officer   figures; records of a consent id, erasure, requests; proofs
  admin     all of that, and the list of who looked

Options
  --role <role>
  --sign-on         no password: a proxy in front signs the person on
  --data <folder>   MAY_I_DATA, or ./.data
`;

const OPTIONS = {
  role: { type: 'string' },
  'sign-on': { type: 'boolean' },
  data: { type: 'string' },
} as const;

const read = (args: readonly string[]) => readArguments('account', args, OPTIONS, 2);

type Values = ReturnType<typeof read>['values'];

/** Adds, lists and removes accounts. */
export const account: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = read(args);
    const [action, name] = positionals;
    if (action === 'add') return add(checkName(name), values);
    if (action === 'remove') return remove(checkName(name), values);
    if (action === 'list') return list(values);
    throw wrongUse(
      `"${action ?? ''}" is nothing to do with accounts`,
      'Write "add", "list" or "remove".',
      'cli-action-unknown',
    );
  },
};

async function add(name: string, values: Values): Promise<number> {
  const role = checkRole(values.role);
  const password = values['sign-on'] ? undefined : await checkedPassword();
  await withStore(values.data, (store) => addAccount(store, { name, role }, password, Date.now()));
  process.stdout.write(`may-i: "${name}" may sign in as ${role}.\n`);
  return 0;
}

async function remove(name: string, values: Values): Promise<number> {
  const wasThere = await withStore(values.data, (store) => removeAccount(store, name));
  process.stdout.write(wasThere ? `may-i: "${name}" is removed.\n` : `may-i: there was no "${name}".\n`);
  return wasThere ? 0 : 1;
}

async function list(values: Values): Promise<number> {
  const accounts = await withStore(values.data, listAccounts);
  process.stdout.write(accounts.map(({ name, role }) => `${role.padEnd(8)} ${name}\n`).join(''));
  return 0;
}

/** Checks a name that was typed. */
export function checkName(name: string | undefined): string {
  if (name !== undefined && NAME_PATTERN.test(name)) return name;
  throw wrongUse(
    `"${name ?? ''}" is no name`,
    'Write letters, digits and . _ @ + -, 64 at most.',
    'cli-name-wrong',
  );
}

function checkRole(role: string | undefined): Role {
  if (isRole(role)) return role;
  throw wrongUse(`"${role ?? ''}" is no role`, `Write --role ${ROLES.join('|')}.`, 'cli-role-wrong');
}

async function checkedPassword(): Promise<string> {
  const password = await readPassword();
  const problem = passwordProblem(password);
  if (problem === undefined) return password;
  throw wrongUse(`the password ${problem}`, 'Choose another.', 'cli-password-wrong');
}
