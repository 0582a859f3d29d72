/** `may-i verify`: checks a proof file, without a collector and without a network. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyProof, type Verdict } from '../collector/proof/verify.ts';
import { readArguments, wrongUse, type Command } from './command.ts';

const HELP = `Usage: may-i verify <file> [--key <seal.pub>]

Checks a proof file (GET /api/sites/<site>/proof): that every seal was signed and none is missing, and that no record was
changed, dropped or added since its day was sealed. Needs no collector and no network. Exit code 1: something was.

Options
  --key <file>   public key to trust, as the collector writes it to seal.pub; repeat it after a change of keys.
                 Without it the keys in the file are taken at their word, which shows changes but not a forgery
                 of the whole.
`;

const OPTIONS = { key: { type: 'string', multiple: true } } as const;

/** Checks a proof file. */
export const verify: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('verify', args, OPTIONS, 1);
    const [file] = positionals;
    if (file === undefined) throw wrongUse('no file', 'Write "may-i verify <file>".', 'cli-file-missing');
    const keys = values.key?.map((path) => readFileSync(path, 'utf8'));
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    const verdict = await verifyProof(lines, { ...(keys && { keys }), now: Date.now() });
    process.stdout.write(report(verdict, keys === undefined));
    return verdict.findings.length === 0 ? 0 : 1;
  },
};

function report(verdict: Verdict, isKeyFromFile: boolean): string {
  const { findings, seals, records, erased, erasedUnsealed, expired, unsealed } = verdict;
  const lines = [
    ...findings.map(({ code, text }) => `${text} [${code}]`),
    `${seals} seals, ${records} records as they were sealed, ${erased} erased and so sealed, ${erasedUnsealed} erased since the last seal, ${expired} expired, ${unsealed} not sealed yet.`,
    ...(isKeyFromFile
      ? ['The keys were taken from the file itself: name the key that you trust with --key.']
      : []),
    findings.length === 0 ? 'Nothing was changed, dropped or added.' : `${findings.length} findings.`,
  ];
  return `${lines.join('\n')}\n`;
}
