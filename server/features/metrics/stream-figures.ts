import type { FastifyInstance } from 'fastify';
import { Gauge, type Registry } from 'prom-client';

export function streamFigures({ hub }: FastifyInstance, registry: Registry): void {
  new Gauge({
    name: 'giliran_live_streams',
    help: 'Open live streams by kind of screen',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [kind, count] of hub.counts()) this.set({ kind }, count);
    },
  });
}
