import type { FastifyInstance } from 'fastify';
import { counterPageRoutes } from '../counters/counter-page-routes.ts';
import { dashboardPageRoutes } from '../dashboard/dashboard-page-routes.ts';
import { historyPageRoutes } from '../history/history-page-routes.ts';
import { servicePageRoutes } from '../services/service-page-routes.ts';
import { sessionPageRoutes } from '../staff/session-page-routes.ts';
import { staffPageRoutes } from '../staff/staff-page-routes.ts';

/** The back office, below `/admin`. */
export async function adminRoutes(app: FastifyInstance): Promise<void> {
  await app.register(dashboardPageRoutes);
  await app.register(historyPageRoutes);
  await app.register(staffPageRoutes);
  await app.register(counterPageRoutes);
  await app.register(servicePageRoutes);
  await app.register(sessionPageRoutes);
}
