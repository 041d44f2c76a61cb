import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { Gauge, type Registry } from 'prom-client';

const percentiles = [50, 99, 100];

export function processFigures(app: FastifyInstance, registry: Registry): void {
  new Gauge({
    name: 'giliran_process_memory_bytes',
    help: 'Resident memory',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  app.addHook('onClose', async () => void delay.disable());
  new Gauge({
    name: 'giliran_event_loop_delay_seconds',
    help: 'Delay of the event loop since it was asked for last, by percentile',
    labelNames: ['percentile'],
    registers: [registry],
    collect() {
      for (const percentile of percentiles) this.set({ percentile }, delay.percentile(percentile) / 1e9);
      delay.reset();
    },
  });
}
