import type { FastifyInstance } from 'fastify';

export async function deviceRoutes(_app: FastifyInstance): Promise<void> {}
