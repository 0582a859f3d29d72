/** Reads `DATABASE_URL`. There may be a password in it: no message quotes it, and no error of a parser is passed on. */
import { Client } from 'pg';

/** Where a PostgreSQL database is. */
export interface Address {
  /** As it was given: a secret. */
  readonly url: string;
  /** For people, without the user and the password: `PostgreSQL, "may_i" on db.example:5432`. */
  readonly description: string;
}

/** Reads the address of a database. Throws a message with a code when it is none. */
export function readAddress(url: string): Address {
  if (/^postgres(ql)?:\/\//.test(url)) {
    try {
      const { host, port, database } = new Client(url);
      return { url, description: `PostgreSQL, "${database ?? ''}" on ${host}:${port}` };
    } catch {
      // A parser quotes what it cannot read.
    }
  }
  throw new Error(
    'may-i: DATABASE_URL is no address of a PostgreSQL database. Write postgres://user:password@host:5432/database, with %-escapes for special characters in the password. [collector-database-url-wrong]',
  );
}
