import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { DeviceKind } from '../../../shared/devices.ts';
import { type DisplaySettings, standardDisplay } from '../../../shared/display-settings.ts';
import { type KioskSettings, standardKiosk } from '../../../shared/kiosk-settings.ts';
import type { AdminBase } from '../../../shared/page-props.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted } from '../../web/typed-app.ts';
import { adminSection } from '../branches/admin-section.ts';
import { type FormFields, textOf } from '../branches/form-fields.ts';
import { createDevice } from './create-device.ts';
import { deviceChoices, withoutGone } from './device-choices.ts';
import { branchOfDevice, findDevice } from './device-snapshots.ts';
import { displayFormValues, displayFromForm, playlistInOrder, typedDisplay } from './display-form.ts';
import { editDevice } from './edit-device.ts';
import { kioskFormValues, kioskFromForm, typedKiosk } from './kiosk-form.ts';
import { unspokenOf } from './unspoken.ts';

/** The settings of displays and kiosks; their list is that of all devices. */
export async function deviceFormRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);

  const section = (kind: DeviceKind, fromForm: (fields: FormFields) => DisplaySettings | KioskSettings) => ({
    path: `/${kind}s` as const,
    branchOf: (_: unknown, id: string) => branchOfDevice(read, id, kind),
    sendList: async (request: FastifyRequest, reply: FastifyReply) =>
      reply.redirect(`/admin/devices${new URL(request.url, 'http://localhost').search}`, 303),
    create: (request: FastifyRequest, { branch }: AdminBase, fields: FormFields) => {
      const device = { kind, name: textOf(fields, 'name'), settings: fromForm(fields) };
      return write((tx) => createDevice(tx, actor(request), branch.id, device));
    },
    save: (request: FastifyRequest, _: AdminBase, id: string, fields: FormFields) => {
      const changes = { name: textOf(fields, 'name'), settings: fromForm(fields) };
      return write((tx) => editDevice(tx, actor(request), id, changes));
    },
    commands: {},
  });

  /** The device of the form, if it is not a new one, and its settings without what is gone. */
  const found = async <Settings extends DisplaySettings | KioskSettings>(
    { branch }: AdminBase,
    id: string | null,
    standard: Settings,
  ) => {
    const choices = await deviceChoices(read, branch.id);
    if (id === null) return { device: null, settings: standard, choices };
    const { settings, ...device } = accepted(await findDevice(read, id, app.build));
    return { device, settings: withoutGone(settings as Settings, choices), choices };
  };

  adminSection(app, {
    ...section('display', displayFromForm),
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const { device, settings, choices } = await found(base, id, standardDisplay);
      const props = {
        ...base,
        device,
        choices,
        values: fields ? typedDisplay(fields) : displayFormValues(device?.name ?? '', settings),
        serviceIds: fields ? [...(fields.serviceIds ?? [])] : settings.serviceIds,
        counterIds: fields ? [...(fields.counterIds ?? [])] : settings.counterIds,
        unspoken: await unspokenOf(read, base.branch.id, fields ? displayFromForm(fields) : settings, choices),
        playlist: fields ? playlistInOrder(fields) : settings.playlist.map(({ mediaId }) => mediaId),
        error: refusal && formError(refusal),
      };
      return send(request, reply, 'displayForm', props, refusal ? statusOf(refusal.reason) : 200);
    },
  });

  adminSection(app, {
    ...section('kiosk', kioskFromForm),
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const { device, settings, choices } = await found(base, id, standardKiosk);
      const props = {
        ...base,
        device,
        choices,
        values: fields ? typedKiosk(fields) : kioskFormValues(device?.name ?? '', settings),
        serviceIds: fields ? [...(fields.serviceIds ?? [])] : settings.serviceIds,
        error: refusal && formError(refusal),
      };
      return send(request, reply, 'kioskForm', props, refusal ? statusOf(refusal.reason) : 200);
    },
  });
}
