import type { FastifyInstance } from 'fastify';

export async function ticketPaperPageRoutes(_app: FastifyInstance): Promise<void> {}
