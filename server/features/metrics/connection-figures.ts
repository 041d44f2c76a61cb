import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, type Registry } from 'prom-client';

export function connectionFigures({ server }: FastifyInstance, registry: Registry): void {
  const open = promisify(server.getConnections.bind(server));
  new Gauge({
    name: 'giliran_connections',
    help: 'Open connections of browsers, proxies and programs',
    registers: [registry],
    async collect() {
      this.set(await open());
    },
  });
  const refused = new Counter({
    name: 'giliran_connections_refused_total',
    help: 'Connections that were closed at once, since there were too many',
    registers: [registry],
  });
  server.on('drop', () => refused.inc());
}
