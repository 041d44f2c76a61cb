import type { FastifyInstance } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import { ok, refuse } from '../../../shared/refusal.ts';
import { formError } from '../../web/form-error.ts';
import { originOf } from '../../web/origin.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection, afterForm } from '../branches/admin-section.ts';
import { valuesOf } from '../branches/form-fields.ts';
import { createPrinter, deletePrinter, editPrinter } from './manage-printers.ts';
import { printTestPage } from './print-test-page.ts';
import { newPrinterValues, printerFieldNames, printerFormValues, printerFromForm } from './printer-form.ts';
import { printersOf } from './printer-snapshots.ts';
import { findPrinter } from './printer-store.ts';

export async function printerPageRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, write } = database;
  const send = surface(app, 'admin', adminPages);

  adminSection(app, {
    path: '/printers',
    branchOf: async (_, id) => {
      const printer = await findPrinter(read, id);
      return printer ? ok(printer.branch_id) : refuse('not-found', { field: 'id' });
    },
    // They are listed with everything else that stands in the waiting room.
    sendList: async (_request, reply, base) => reply.redirect(afterForm(base, '/admin/devices', base.done ?? ''), 303),
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const printers = await printersOf(read, base.branch.id, base.branch.timeZone);
      const printer = printers.find((known) => known.id === id) ?? null;
      const current = printer ? printerFormValues(printer) : newPrinterValues;
      const values = fields ? valuesOf(fields, printerFieldNames) : current;
      const error = refusal && formError(refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      return send(request, reply, 'printerForm', { ...base, printer, values, error }, status);
    },
    create: (request, { branch }, fields) =>
      write((tx) => createPrinter(tx, actor(request), branch.id, printerFromForm(fields))),
    save: (request, _, id, fields) => write((tx) => editPrinter(tx, actor(request), id, printerFromForm(fields))),
    commands: {
      test: {
        run: (request, id) => printTestPage(database, actor(request), id, originOf(app, request)),
        done: 'tested',
      },
      delete: {
        run: (request, id) => write((tx) => deletePrinter(tx, actor(request), id)),
        done: 'deleted',
        gone: true,
      },
    },
  });
}
