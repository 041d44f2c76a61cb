import type { FastifyInstance } from 'fastify';

export async function mediaPageRoutes(_app: FastifyInstance): Promise<void> {}
