import { existsSync, readFileSync } from 'node:fs';

/** Processor time that a process has used, in seconds, all its threads together; not known outside Linux. */
export function processorSeconds(pid: number | undefined): number {
  if (!existsSync(`/proc/${pid}/stat`)) return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ', 2)[1]?.split(' ') ?? [];
  // utime and stime, in hundredths of a second (proc(5)).
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
