import { Type } from 'typebox';
import { deviceKinds, deviceProblems } from '../../../shared/devices.ts';
import { accents, displayLayouts, themes, voiceSources } from '../../../shared/display-settings.ts';
import { printingWays } from '../../../shared/kiosk-settings.ts';
import { locales } from '../../../shared/page.ts';
import { papers, printProblems } from '../../../shared/printing.ts';
import { Branch, Exactly, Id, Instant } from '../../web/api-schemas.ts';
import { settingLimits } from './check-settings.ts';

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const Kind = Type.Enum([...deviceKinds]);
export const DeviceParams = Exactly({ deviceId: Id });
export const Name = Type.String({ minLength: 1, maxLength: 200 });

const ServiceIds = Type.Array(Id, { maxItems: 200, description: 'None: every one of the branch' });
const Locale = Type.Enum([...locales]);
const Appearance = {
  theme: Type.Enum([...themes]),
  accent: Type.Enum([...accents]),
  logoId: Nullable(Id),
};

const Voice = Type.Partial(
  Exactly({
    source: Type.Enum([...voiceSources]),
    languages: Type.Array(Locale, { minItems: 1, description: 'Each call is spoken in these, one after the other' }),
    numbers: Type.Enum(['words', 'digits']),
    sentence: Type.Object(
      { id: Type.String(), en: Type.String() },
      { additionalProperties: false, description: 'With {number} and {counter}' },
    ),
    volume: Type.Integer(settingLimits.volume),
    chime: Type.Boolean(),
    quiet: Nullable(
      Type.Unsafe<readonly [string, string]>(
        Type.Array(Type.String(), { minItems: 2, maxItems: 2, description: 'HH:MM from, until; then no sound' }),
      ),
    ),
  }),
);

const DisplaySettings = Type.Partial(
  Exactly({
    serviceIds: ServiceIds,
    counterIds: Type.Array(Id, { maxItems: 200, description: 'None: every one of the branch' }),
    layout: Type.Enum([...displayLayouts]),
    ...Appearance,
    locale: Nullable(Locale),
    runningText: Type.String(),
    playlist: Type.Array(Exactly({ mediaId: Id, seconds: Type.Integer(settingLimits.seconds) })),
    voice: Voice,
  }),
);

const KioskSettings = Type.Partial(
  Exactly({
    serviceIds: ServiceIds,
    locale: Locale,
    ...Appearance,
    welcome: Type.String(),
    printing: Type.Enum([...printingWays]),
    printerId: Nullable(Id),
    paper: Type.Enum([...papers]),
    returnAfter: Type.Integer({ ...settingLimits.returnAfter, description: 'Seconds' }),
  }),
);

export const Settings = Type.Union([DisplaySettings, KioskSettings], {
  description: 'Of a display, or of a kiosk. What is left out stays, or is as by default',
});

const overview = {
  id: Id,
  kind: Kind,
  name: Type.String(),
  pairedAt: Nullable(Instant),
  lastSeenAt: Nullable(Instant),
  current: Nullable(Type.Boolean({ description: "Whether it shows this server's version" })),
  version: Nullable(Type.String()),
  userAgent: Nullable(Type.String()),
  problem: Nullable(Type.Enum([...deviceProblems])),
};

export const Device = Type.Object({ ...overview, settings: Settings });

export const Devices = Type.Object({
  branch: Branch,
  devices: Type.Array(Type.Object(overview)),
  printers: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      host: Type.String(),
      port: Type.Integer(),
      paper: Type.Enum([...papers]),
      reportsStatus: Type.Boolean(),
      lastSeenAt: Nullable(Instant),
      checkedAt: Nullable(Instant),
      problem: Nullable(Type.Enum([...printProblems])),
    }),
  ),
});

export const HeartbeatBody = Exactly({
  id: Type.Optional(Type.String({ ...Id, description: 'Which device the page shows' })),
  version: Type.String({ maxLength: 64 }),
  problem: Nullable(Type.Enum([...deviceProblems])),
});
