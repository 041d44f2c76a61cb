import type { FastifyInstance } from 'fastify';

export async function voicePageRoutes(_app: FastifyInstance): Promise<void> {}
