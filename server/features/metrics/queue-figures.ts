import type { FastifyInstance } from 'fastify';
import { Gauge, type Registry } from 'prom-client';
import { queueLengths } from './queue-length-snapshots.ts';

export function queueFigures({ database }: FastifyInstance, registry: Registry): void {
  new Gauge({
    name: 'giliran_waiting_tickets',
    help: 'How many wait now, by branch and service',
    labelNames: ['branch', 'service'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { branch, service, waiting } of await queueLengths(database.read))
        this.set({ branch, service }, waiting);
    },
  });
}
