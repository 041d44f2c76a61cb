import type { FastifyInstance } from 'fastify';

export async function voiceRoutes(_app: FastifyInstance): Promise<void> {}
