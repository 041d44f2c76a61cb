import type { DeviceKind, DeviceOverview } from '../devices.ts';
import type { MediaRef } from '../media.ts';
import type { Locale } from '../page.ts';
import type { PrinterOverview } from '../printing.ts';
import type { CounterRef, DevicesView } from '../snapshots.ts';
import type { AdminBase } from './admin-base.ts';
import type { FormError, FormValues } from './form.ts';

/** GET /admin/devices; POST /admin/devices/{id}/{reload|identify|revoke|delete} */
export interface DeviceListProps extends AdminBase {
  /** Live: GET /api/v1/branches/{id}/devices/live */
  snapshot: DevicesView;
  /** Of a command that was refused. */
  error: FormError | null;
}

/** GET /admin/devices/pair?code=; POST the same. */
export interface PairDeviceProps extends AdminBase {
  /** Of the screen that shows the code; null until the code is known. */
  kind: DeviceKind | null;
  /** Those of this kind. */
  devices: { id: string; name: string; paired: boolean }[];
  /** code, deviceId ('' a new one), name */
  values: FormValues;
  error: FormError | null;
}

/** What the settings of a device may name. */
export interface DeviceChoices {
  services: { id: string; name: string; prefix: string }[];
  counters: CounterRef[];
  media: (MediaRef & { name: string })[];
  printers: { id: string; name: string }[];
}

/** GET /admin/displays/new, /admin/displays/{id} */
export interface DisplayFormProps extends AdminBase {
  /** null for a new one. */
  device: DeviceOverview | null;
  choices: DeviceChoices;
  /**
   * name, layout, theme, accent, locale ('' as the browser was told), logoId ('' none), runningText, source, languages (`id`, `id,en` ...),
   * numbers, sentence-id, sentence-en, volume, chime ('on' or absent), quietFrom, quietUntil, and seconds.ID of each picture;
   * what was chosen from lists apart
   */
  values: FormValues;
  serviceIds: string[];
  counterIds: string[];
  /**
   * What the clips cannot say in every language of the voice: names of counters, and words of each language's sentence,
   * in place of which the standard one is spoken.
   */
  unspoken: { counters: string[]; words: Record<Locale, string[]> };
  /** Ids of media, in their order. Sent as playlist=ID with order.ID. */
  playlist: string[];
  error: FormError | null;
}

/** GET /admin/kiosks/new, /admin/kiosks/{id} */
export interface KioskFormProps extends AdminBase {
  device: DeviceOverview | null;
  choices: DeviceChoices;
  /** name, locale, theme, accent, logoId ('' none), welcome, printing, printerId ('' none), paper, returnAfter */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}

/** GET /admin/printers/new, /admin/printers/{id}; POST /admin/printers, /admin/printers/{id}[/test or /delete] */
export interface PrinterFormProps extends AdminBase {
  /** null for a new one. */
  printer: PrinterOverview | null;
  /** name, host, port, paper, reportsStatus ('on' or absent) */
  values: FormValues;
  error: FormError | null;
}
