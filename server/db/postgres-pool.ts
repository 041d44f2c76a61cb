import pg from 'pg';
import { PlanningClient } from './postgres-client.ts';

const int8 = 20;
const numeric = 1700;
/** How long a command waits for a connection, and a new connection for PostgreSQL. In milliseconds, as all below. */
const connectionWait = 5000;
/** None of ours takes nearly as long: exports read in small batches. One that does is holding a connection for nobody. */
const statementLimit = 20_000;
/** PostgreSQL says itself that a statement took too long; if it says nothing at all, it is not there. */
const answerLimit = statementLimit + 5000;
/** Locks are held for milliseconds; who has waited this long would only make the line behind it longer. */
const lockWait = 5000;
/** A command waits for nothing but the database, so an instance that is silent for this long within one is gone. */
const silenceLimit = 10_000;
/** For connections that nobody uses: a machine that vanished answers no probe. */
const probeAfter = 10_000;

/** At most `size` connections, and bounds to everything that can be waited for. */
export function openPool(url: string, size: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    Client: PlanningClient,
    // What nobody waits for is sent together with what follows.
    pipeline: true,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: connectionWait,
    statement_timeout: statementLimit,
    query_timeout: answerLimit,
    lock_timeout: lockWait,
    idle_in_transaction_session_timeout: silenceLimit,
    keepAlive: true,
    keepAliveInitialDelayMillis: probeAfter,
    application_name: 'giliran',
    types: {
      // Instants in milliseconds and counts stay far below 2^53.
      getTypeParser: (oid, format) =>
        oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid as number, format as 'text'),
    },
  });
  // An idle connection that breaks, for instance when PostgreSQL restarts, must not end the process.
  pool.on('error', onError);
  // Nor one that breaks while a command uses it: the command's next statement fails, which is told where it was given.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
