import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

export function databaseFigures({ database }: FastifyInstance, registry: Registry): void {
  const batches = new Histogram({
    name: 'giliran_commit_commands',
    help: 'How many commands shared one commit: of the embedded database, or of one batch on PostgreSQL',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    registers: [registry],
  });
  database.onBatch((commands) => batches.observe(commands));
  const retries = new Counter({
    name: 'giliran_database_retries_total',
    help: 'Commands that were given to PostgreSQL again: undone by a conflict with others, or lost with the connection',
    labelNames: ['trouble'],
    registers: [registry],
  });
  database.onRetry((trouble) => retries.inc({ trouble }));
  new Gauge({
    name: 'giliran_database_connections',
    help: 'Connections to PostgreSQL: open, unused, and how many commands wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(database.pool() ?? {})) this.set({ state }, count);
    },
  });
}
