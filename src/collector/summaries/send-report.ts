/** Where a report goes other than to the terminal: a file, or an address that takes it. */
import { rename, rm, writeFile } from 'node:fs/promises';

/** A report in the form that was asked for. */
export interface ReportFile {
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Longest wait for the answer of who takes it. */
const ANSWER_TIMEOUT_MS = 30_000;

/** Writes a file whole or not at all: who reads it meanwhile has the older one. */
export async function writeReport({ bytes }: ReportFile, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined); // Where it could not be made, there is none.
    throw new Error(`may-i: "${path}" cannot be written: ${reasonOf(error)}. [report-not-written]`, {
      cause: error,
    });
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Says whether something may be posted to an address: https, or http on this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/**
 * Posts a report. A redirect is not followed: the figures are for this address.
 *
 * @param headers More than the type of what is sent.
 */
export async function postReport(
  { type, bytes }: ReportFile,
  url: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isText = type.startsWith('text/plain');
  const failed = (reason: string, cause?: unknown) =>
    // The address may be the secret by which it lets people in: only its host is named.
    new Error(`may-i: ${url.host} did not take the report: ${reason}. [report-not-posted]`, { cause });
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    headers: { 'Content-Type': isText ? 'application/json' : type, 'User-Agent': 'may-i', ...headers },
    body: isText ? JSON.stringify({ text: new TextDecoder().decode(bytes) }) : bytes,
  }).catch((error: unknown) => {
    throw failed(reasonOf(error), error);
  });
  await answer.body?.cancel();
  if (!answer.ok) throw failed(`status ${answer.status}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}
