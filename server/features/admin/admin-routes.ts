import type { FastifyInstance } from 'fastify';
import { branchPageRoutes } from '../branches/branch-page-routes.ts';
import { calendarPageRoutes } from '../calendar/calendar-page-routes.ts';
import { rulePageRoutes } from '../calling-rules/rule-page-routes.ts';
import { counterPageRoutes } from '../counters/counter-page-routes.ts';
import { dashboardPageRoutes } from '../dashboard/dashboard-page-routes.ts';
import { devicePageRoutes } from '../devices/device-page-routes.ts';
import { historyPageRoutes } from '../history/history-page-routes.ts';
import { journeyPageRoutes } from '../journeys/journey-page-routes.ts';
import { mediaPageRoutes } from '../media/media-page-routes.ts';
import { printerPageRoutes } from '../printing/printer-page-routes.ts';
import { ticketPaperPageRoutes } from '../printing/ticket-paper-page-routes.ts';
import { priorityClassPageRoutes } from '../priority-classes/priority-class-page-routes.ts';
import { servicePageRoutes } from '../services/service-page-routes.ts';
import { sessionPageRoutes } from '../staff/session-page-routes.ts';
import { staffPageRoutes } from '../staff/staff-page-routes.ts';
import { voicePageRoutes } from '../voice/voice-page-routes.ts';

/** The back office, below `/admin`. */
export async function adminRoutes(app: FastifyInstance): Promise<void> {
  await app.register(dashboardPageRoutes);
  await app.register(historyPageRoutes);
  await app.register(staffPageRoutes);
  await app.register(counterPageRoutes);
  await app.register(servicePageRoutes);
  await app.register(rulePageRoutes);
  await app.register(priorityClassPageRoutes);
  await app.register(journeyPageRoutes);
  await app.register(calendarPageRoutes);
  await app.register(devicePageRoutes);
  await app.register(printerPageRoutes);
  await app.register(ticketPaperPageRoutes);
  await app.register(mediaPageRoutes);
  await app.register(voicePageRoutes);
  await app.register(branchPageRoutes);
  await app.register(sessionPageRoutes);
}
