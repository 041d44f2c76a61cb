import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Trouble } from './trouble.ts';

export type Engine = 'sqlite' | 'postgres';

/** Epoch milliseconds. Passed in everywhere, so that tests can turn it. */
export type Clock = () => number;

/**
 * What changed, as live screens know it: the queue of a branch, that somebody took a number there, somebody's account,
 * a display or kiosk itself, how all devices of a branch are, what is to be printed.
 */
export type Topic = `${'branch' | 'arrivals' | 'staff' | 'device' | 'devices' | 'print'}:${string}`;

export type Queries = Kysely<Schema>;

/** One command's unit of work. Between its first statement and its last it must wait for nothing but the database. */
export interface Transaction {
  db: Queries;
  engine: Engine;
  now: number;
  /** Says that watchers of the topic must hear of this, once and only if it is committed. */
  touch: (topic: Topic) => void;
}

export interface Database {
  engine: Engine;
  /** Committed data; for the moment that a disk needs, `durable` may be still to come. */
  read: Queries;
  /** Resolves when all that has been committed here so far survives a power cut. Rejects once the disk has failed. */
  durable: () => Promise<void>;
  now: Clock;
  /** Equal answers: nothing was written between them, here or at another instance on the same PostgreSQL. */
  version: () => Promise<string>;
  /**
   * Runs a command in a transaction and answers only after it is durable. A returned refusal, or a throw, undoes
   * all that the command wrote; other commands that share its commit are untouched. On PostgreSQL each command has a
   * commit of its own, but for those that say with whom they go `together`: they would wait for each other anyway.
   */
  write: <T>(command: (tx: Transaction) => Promise<T>, together?: string) => Promise<T>;
  /**
   * Called after each commit that touched something, here or at another instance on the same PostgreSQL. What is shown of it
   * must wait until it is `durable`; it can be made ready meanwhile.
   */
  onCommit: (listener: (topics: ReadonlySet<Topic>) => void) => void;
  /** Called when commits of other instances may have been missed. */
  onMissed: (listener: () => void) => void;
  /** Called after each commit that commands shared, with how many they were. */
  onBatch: (listener: (commands: number) => void) => void;
  /** Called before a command is given again on PostgreSQL, with the trouble that undid it. */
  onRetry: (listener: (trouble: Trouble) => void) => void;
  /** Null: the embedded database has no connections to share. */
  pool: () => PoolFigures | null;
  close: () => Promise<void>;
}

export interface PoolFigures {
  /** Open connections, and how many of them nobody uses. */
  total: number;
  idle: number;
  /** Commands and reads that wait for one. */
  waiting: number;
}

/** A refusal is a value, but what the command wrote before it must not stay. */
export function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
