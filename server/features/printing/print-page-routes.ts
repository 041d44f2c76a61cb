import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { printingPages } from '../../../pages/printing/pages.ts';
import { TicketParams } from '../../web/api-schemas.ts';
import { originOf } from '../../web/origin.ts';
import { qrCode } from '../../web/qr-code.ts';
import { chosenLocale, surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { mediaAddress } from '../media/media-snapshots.ts';
import { filledPaper } from './ticket-paper-snapshots.ts';

/** A ticket for any printer that a browser knows. */
export async function printPageRoutes(app: FastifyInstance): Promise<void> {
  const send = surface(app, 'printing', printingPages);

  typed(app).get(
    '/t/:ticketId/print',
    {
      config: { permission: 'public' },
      schema: {
        params: TicketParams,
        querystring: Type.Object({
          paper: Type.Optional(Type.Enum(['58', '80'])),
          auto: Type.Optional(Type.String()),
        }),
      },
    },
    async (request, reply) => {
      const { paper, auto } = request.query;
      const { ticket, blocks, address, logoId } = accepted(
        await filledPaper(app.database, {
          ticketId: request.params.ticketId,
          origin: originOf(app, request),
          locale: chosenLocale(request, reply),
        }),
      );
      return send(request, reply, 'ticket', {
        ticketId: ticket.id,
        paper: paper === '58' ? 58 : 80,
        auto: auto === '1',
        contents: {
          number: ticket.number,
          blocks,
          logo: logoId === null ? null : mediaAddress(logoId),
          qr: qrCode(address),
        },
      });
    },
  );
}
