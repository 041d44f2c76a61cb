import type { FastifyInstance } from 'fastify';

export async function printerPageRoutes(_app: FastifyInstance): Promise<void> {}
