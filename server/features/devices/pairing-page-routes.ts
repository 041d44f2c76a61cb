import type { FastifyInstance } from 'fastify';
import { pairingScreen } from '../../../pages/kit/device/pairing-screen.tsx';
import { deviceKinds } from '../../../shared/devices.ts';
import { surface } from '../../web/render-page.ts';
import { typed } from '../../web/typed-app.ts';
import { pairingFor } from './screen-for.ts';

/** `/display/pair` and `/kiosk/pair`: a screen asks for a code on purpose, whatever it is now. */
export async function pairingPageRoutes(app: FastifyInstance): Promise<void> {
  for (const kind of deviceKinds) {
    const send = surface(app, kind, { pair: pairingScreen });
    typed(app).get(`/${kind}/pair`, { config: { permission: 'public' } }, async (request, reply) =>
      send(request, reply, 'pair', await pairingFor(app, request, reply, kind)),
    );
  }
}
