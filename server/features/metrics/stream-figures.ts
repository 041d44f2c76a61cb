import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, type Registry } from 'prom-client';

export function streamFigures({ hub, streamLimits }: FastifyInstance, registry: Registry): void {
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
  new Counter({
    name: 'giliran_live_streams_refused_total',
    help: 'Live streams that were not opened, since there were too many from their address, of their account or device, or in all',
    labelNames: ['limit'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [limit, count] of Object.entries(streamLimits.refused)) this.inc({ limit }, count);
    },
  });
  new Counter({
    name: 'giliran_live_streams_dropped_total',
    help: 'Live streams that were cut since nobody read what they sent',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(streamLimits.dropped);
    },
  });
}
