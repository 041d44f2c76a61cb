import type { FastifyInstance } from 'fastify';

export async function devicePageRoutes(_app: FastifyInstance): Promise<void> {}
