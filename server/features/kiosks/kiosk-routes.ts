import type { FastifyInstance } from 'fastify';

export async function kioskRoutes(_app: FastifyInstance): Promise<void> {}

export async function kioskPageRoutes(_app: FastifyInstance): Promise<void> {}
