import type { FastifyInstance } from 'fastify';

export async function printJobRoutes(_app: FastifyInstance): Promise<void> {}

export async function printPageRoutes(_app: FastifyInstance): Promise<void> {}
