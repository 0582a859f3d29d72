/** `may-i verify`: checks a proof file or a receipt, without a collector and without a network. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Receipt } from '../collector/proof/receipt.ts';
import { readReceipt, verifyReceipt, type ReceiptVerdict } from '../collector/proof/verify-receipt.ts';
import type { Finding } from '../collector/proof/check-seals.ts';
import {
  isRecipientProof,
  verifyRecipientProof,
  type RecipientVerdict,
} from '../collector/proof/verify-recipient.ts';
import { verifyProof, type Verdict } from '../collector/proof/verify.ts';
import { readArguments, wrongUse, type Command } from './command.ts';

const HELP = `Usage: may-i verify <file> [--key <seal.pub>]

Checks a proof file (GET /api/sites/<site>/proof): that every seal was signed and none is missing, and that no record was
changed, dropped or added since its day was sealed. Or a receipt (POST /rights/receipt): that its records were sealed as
they are, and that its notices are the ones that were shown. Or the proof for one recipient (the same with &recipient=):
that it is the file that was signed, and that each record was sealed, names the recipient and grants it. Needs no collector and no network. Exit code 1: something was.

Options
  --key <file>   public key to trust, as the collector writes it to seal.pub; repeat it after a change of keys.
                 Without it the keys in the file are taken at their word, which shows changes but not a forgery
                 of the whole.
`;

/** Largest file that may be a receipt. */
const RECEIPT_MAX_BYTES = 64 * 1024 * 1024;

const OPTIONS = { key: { type: 'string', multiple: true } } as const;

/** Checks a proof file. */
export const verify: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('verify', args, OPTIONS, 1);
    const [file] = positionals;
    if (file === undefined) throw wrongUse('no file', 'Write "may-i verify <file>".', 'cli-file-missing');
    const keys = values.key?.map((path) => readFileSync(path, 'utf8'));
    const receipt = receiptIn(file);
    if (receipt) {
      const verdict = verifyReceipt(receipt, { ...(keys && { keys }) });
      process.stdout.write(reportReceipt(verdict, keys === undefined));
      return verdict.findings.length === 0 ? 0 : 1;
    }
    if (isRecipientProof(await firstLine(file))) {
      const verdict = await verifyRecipientProof(linesOf(file), { ...(keys && { keys }) });
      process.stdout.write(reportRecipient(verdict, keys === undefined));
      return verdict.findings.length === 0 ? 0 : 1;
    }
    const verdict = await verifyProof(linesOf(file), { ...(keys && { keys }), now: Date.now() });
    process.stdout.write(report(verdict, keys === undefined));
    return verdict.findings.length === 0 ? 0 : 1;
  },
};

/** A receipt is one person's and small; a proof file has any length and is read line by line. */
function receiptIn(file: string): Receipt | undefined {
  return statSync(file).size > RECEIPT_MAX_BYTES ? undefined : readReceipt(readFileSync(file, 'utf8'));
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

async function firstLine(file: string): Promise<string> {
  for await (const line of linesOf(file)) return line;
  return '';
}

function reportRecipient(
  { findings, recipient, records, unsealed, notices, unknown }: RecipientVerdict,
  isKeyFromFile: boolean,
): string {
  return text(
    findings,
    `The proof for "${recipient}": ${records} records as they were sealed, ${unsealed} not sealed yet, ${notices} notices that name it; ${unknown} records left out whose notice was never published.`,
    isKeyFromFile,
  );
}

function reportReceipt(
  { findings, records, unsealed, notices }: ReceiptVerdict,
  isKeyFromFile: boolean,
): string {
  return text(
    findings,
    `A receipt: ${records} records as they were sealed, ${unsealed} not sealed yet, ${notices} notices as they were shown.`,
    isKeyFromFile,
  );
}

function report(verdict: Verdict, isKeyFromFile: boolean): string {
  const { findings, seals, records, erased, erasedUnsealed, expired, unsealed } = verdict;
  return text(
    findings,
    `${seals} seals, ${records} records as they were sealed, ${erased} erased and so sealed, ${erasedUnsealed} erased since the last seal, ${expired} expired, ${unsealed} not sealed yet.`,
    isKeyFromFile,
  );
}

function text(findings: readonly Finding[], checked: string, isKeyFromFile: boolean): string {
  const lines = [
    ...findings.map(({ code, text }) => `${text} [${code}]`),
    checked,
    ...(isKeyFromFile
      ? ['The keys were taken from the file itself: name the key that you trust with --key.']
      : []),
    findings.length === 0 ? 'Nothing was changed, dropped or added.' : `${findings.length} findings.`,
  ];
  return `${lines.join('\n')}\n`;
}
