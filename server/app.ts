import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { refuse } from '../shared/refusal.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { adminRoutes } from './features/admin/admin-routes.ts';
import { branchRoutes } from './features/branches/branch-routes.ts';
import { branchSettingsRoutes } from './features/branches/branch-settings-routes.ts';
import { closeDays } from './features/branches/close-day.ts';
import { calendarRoutes } from './features/calendar/calendar-routes.ts';
import { callingRuleRoutes } from './features/calling-rules/calling-rule-routes.ts';
import { consoleRoutes } from './features/counters/console-routes.ts';
import { counterRoutes } from './features/counters/counter-routes.ts';
import { dashboardRoutes } from './features/dashboard/dashboard-routes.ts';
import { deviceToken, resumeDevice } from './features/devices/device-access.ts';
import { deviceRoutes } from './features/devices/device-routes.ts';
import { type PairingDesk, pairingDesk } from './features/devices/pairing-desk.ts';
import { pairingPageRoutes } from './features/devices/pairing-page-routes.ts';
import { displayPageRoutes, displayRoutes } from './features/displays/display-routes.ts';
import { historyRoutes } from './features/history/history-routes.ts';
import { journeyRoutes } from './features/journeys/journey-routes.ts';
import { kioskPageRoutes, kioskRoutes } from './features/kiosks/kiosk-routes.ts';
import { mediaApiRoutes } from './features/media/media-api-routes.ts';
import { mediaRoutes } from './features/media/media-routes.ts';
import { metricsRoutes } from './features/metrics/metrics-routes.ts';
import { printPageRoutes } from './features/printing/print-page-routes.ts';
import { printJobRoutes } from './features/printing/print-routes.ts';
import { printing } from './features/printing/printing.ts';
import { priorityClassRoutes } from './features/priority-classes/priority-class-routes.ts';
import { serviceRoutes } from './features/services/service-routes.ts';
import { accountRoutes } from './features/staff/account-routes.ts';
import { resumeSession } from './features/staff/session.ts';
import { sessionRoutes } from './features/staff/session-routes.ts';
import { type SignIn, signInDesk } from './features/staff/sign-in.ts';
import { staffRoutes } from './features/staff/staff-routes.ts';
import { type PhoneLookup, phoneLookup } from './features/tickets/look-up-phone.ts';
import { returnDue } from './features/tickets/return-due.ts';
import { ticketRoutes } from './features/tickets/ticket-routes.ts';
import { visitorPageRoutes } from './features/visitors/visitor-routes.ts';
import { voiceRoutes } from './features/voice/voice-routes.ts';
import { Hub } from './live/hub.ts';
import { StreamLimits } from './live/stream-limits.ts';
import { apiDocument } from './web/api-document.ts';
import type { Assets } from './web/assets.ts';
import { compression } from './web/compression.ts';
import { drain } from './web/drain.ts';
import { sendErrorPage } from './web/error-page.ts';
import { refusalOf } from './web/errors.ts';
import { forgetGuesses } from './web/guess-limits.ts';
import { healthRoutes } from './web/health-routes.ts';
import { jsonBodies } from './web/json-bodies.ts';
import { refuseNul } from './web/no-nul.ts';
import { requirePermissions } from './web/permissions.ts';
import { problemOf } from './web/problem.ts';
import { refuseCrossSite } from './web/same-origin.ts';
import { sendSecurityHeaders } from './web/security-headers.ts';
import { isLoopback, sessionCookie } from './web/session-cookie.ts';
import { cutSlowBodies, type TimeOuts, timeOuts } from './web/time-outs.ts';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
    database: Database;
    hub: Hub;
    streamLimits: StreamLimits;
    assets: Assets;
    /** Another one when another browser build is served. */
    build: string;
    signIn: SignIn;
    lookUpPhone: PhoneLookup;
    pairing: PairingDesk;
  }
}

export interface AppOptions {
  config: Config;
  database: Database;
  /** Signs cookies. */
  secret: string;
  assets: Assets;
  /** The browser build; absent in tests that look at no asset. */
  publicDir?: string;
  version: string;
  /** Others, for tests that cannot wait. */
  timeOuts?: Partial<TimeOuts>;
  logger?: FastifyServerOptions['logger'];
}

/** No form and no command is larger; an upload would have a route of its own. */
const bodyLimit = 64 * 1024;
const minute = 60_000;
/** A held ticket comes back on time within this. */
const holdCheck = 5000;

/**
 * The system's own limit is met by failing at something else, a file or the database. Each open page holds a stream and,
 * for a while, about one connection more.
 */
const maxConnections = ({ maxStreams }: Config) => 2 * maxStreams + 1000;

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, database } = options;
  const patience = { ...timeOuts, ...options.timeOuts };
  const app = Fastify({
    logger: options.logger ?? false,
    bodyLimit,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.check },
    requestTimeout: patience.request,
    connectionTimeout: patience.silence,
    keepAliveTimeout: patience.keepAlive,
    // A proxy on this machine may say for whom it asks, or one that is named; nobody else may.
    trustProxy: ['loopback', ...config.trustedProxies],
    routerOptions: { maxParamLength: 200 },
    // What is new while the server stops is refused by us, in words.
    return503OnClosing: false,
    forceCloseConnections: true,
  });
  app.server.maxConnections = maxConnections(config);
  const hub = new Hub((error) => app.log.error(error), database.durable);
  app.decorate('config', config);
  app.decorate('database', database);
  app.decorate('hub', hub);
  app.decorate('streamLimits', new StreamLimits({ total: config.maxStreams, perNetwork: config.maxStreamsPerAddress }));
  app.decorate('assets', options.assets);
  app.decorate('build', options.version);
  app.decorate('signIn', signInDesk(database));
  app.decorate('lookUpPhone', phoneLookup(database));
  app.decorate('pairing', pairingDesk(database));
  app.decorateRequest('staff', null);
  app.decorateRequest('sessionId', null);
  app.decorateRequest('device', null);
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  database.onCommit((topics) => {
    // What is committed is answered, whatever happens while it is shown.
    try {
      hub.publish(topics);
    } catch (error) {
      app.log.error(error);
    }
  });
  database.onMissed(() => hub.refresh());

  requirePermissions(app);
  sendSecurityHeaders(app);
  await app.register(cookie, { secret: options.secret });
  await app.register(compress, compression);
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  drain(app);
  app.addHook('onRequest', refuseCrossSite);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[sessionCookie];
    const session = token ? await resumeSession(database, token, isLoopback(request.ip)) : null;
    request.staff = session?.staff ?? null;
    request.sessionId = session?.sessionId ?? null;
    const ofDevice = deviceToken(request);
    request.device = ofDevice ? await resumeDevice(database.read, ofDevice) : null;
  });

  app.addHook('preParsing', cutSlowBodies(patience.body));
  app.addHook('preValidation', refuseNul);

  await app.register(printing);
  await app.register(healthRoutes);
  await metricsRoutes(app);
  await app.register(api, { prefix: '/api' });
  await app.register(pages);
  if (options.publicDir) await app.register(serveAssets, { publicDir: options.publicDir });

  const timer = setInterval(() => {
    for (const work of [closeDays, forgetGuesses]) work(database).catch((error: unknown) => app.log.error(error));
    // Hours begin and end, and a new service day starts, without any command.
    hub.refresh();
  }, minute);
  const holds = setInterval(() => {
    returnDue(database).catch((error: unknown) => app.log.error(error));
  }, holdCheck);
  app.addHook('onReady', () => closeDays(database));
  app.addHook('preClose', async () => {
    clearInterval(timer);
    clearInterval(holds);
  });
  return app;
}

async function api(app: FastifyInstance): Promise<void> {
  jsonBodies(app);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    // An export that failed before its first byte is not a file.
    reply.removeHeader('content-disposition');
    const known = refusalOf(error);
    if (!known) {
      request.log.error(error);
      reply.code(500).type('application/problem+json');
      return { type: 'about:blank', title: 'Internal Server Error', status: 500, reason: 'internal-error' };
    }
    request.refusal = known.refusal.reason;
    const problem = problemOf(known.refusal, known.errors);
    if (problem.retryAfter) reply.header('retry-after', problem.retryAfter);
    reply.code(problem.status).type('application/problem+json');
    return problem;
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send(problemOf(refuse('not-found'))),
  );
  await apiDocument(app);
  await app.register(
    async (v1) => {
      await v1.register(sessionRoutes);
      await v1.register(branchRoutes);
      await v1.register(branchSettingsRoutes);
      await v1.register(calendarRoutes);
      await v1.register(callingRuleRoutes);
      await v1.register(priorityClassRoutes);
      await v1.register(journeyRoutes);
      await v1.register(serviceRoutes);
      await v1.register(counterRoutes);
      await v1.register(staffRoutes);
      await v1.register(ticketRoutes);
      await v1.register(deviceRoutes);
      await v1.register(displayRoutes);
      await v1.register(mediaApiRoutes);
      await v1.register(voiceRoutes);
      await v1.register(kioskRoutes);
      await v1.register(printJobRoutes);
      await v1.register(dashboardRoutes);
      await v1.register(historyRoutes);
    },
    { prefix: '/v1' },
  );
}

async function pages(app: FastifyInstance): Promise<void> {
  await app.register(formbody);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = refusalOf(error);
    if (!known) request.log.error(error);
    request.refusal = known?.refusal.reason ?? null;
    return sendErrorPage(app, request, reply, known?.refusal ?? null);
  });
  app.setNotFoundHandler((request, reply) => sendErrorPage(app, request, reply, refuse('not-found')));
  await app.register(visitorPageRoutes);
  await app.register(displayPageRoutes);
  await app.register(kioskPageRoutes);
  await app.register(pairingPageRoutes);
  await app.register(printPageRoutes);
  await app.register(mediaRoutes);
  await app.register(accountRoutes);
  await app.register(consoleRoutes);
  await app.register(adminRoutes, { prefix: '/admin' });
}

async function serveAssets(app: FastifyInstance, { publicDir }: { publicDir: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(publicDir, 'assets'),
    prefix: '/assets/',
    // The build puts a hash of the content into each name.
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
  });
  await app.register(fastifyStatic, {
    root: join(publicDir, 'voice'),
    prefix: '/voice/',
    // Their names carry such a hash as well.
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  });
  for (const file of ['icon.svg', 'keep-current.js']) {
    app.get(`/${file}`, { config: { permission: 'public' } }, (_request, reply) =>
      reply.sendFile(file, publicDir, { maxAge: '1d', immutable: false }),
    );
  }
}
