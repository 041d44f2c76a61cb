import { open } from 'node:fs/promises';

/** The log of a SQLite database, into which each commit is written. */
export interface WriteAheadLog {
  /** Resolves when all that has been written is on the disk; one that turns needs 10 to 40 ms. Everybody else goes on meanwhile. */
  datasync: () => Promise<void>;
  close: () => Promise<void>;
}

/** SQLite itself keeps the file as long as the database is open: it is emptied and filled again, never replaced. */
export function openWriteAheadLog(database: string): Promise<WriteAheadLog> {
  // Open for writing, because Windows flushes no other file.
  return open(`${database}-wal`, 'r+');
}
