import type { DeviceKind, DeviceOverview } from '../../shared/devices.ts';
import type { DeviceListProps } from '../../shared/page-props.ts';
import type { PrinterOverview } from '../../shared/printing.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import type { Page, ViewContext, ViewProps } from '../kit/page.ts';
import { secondsSince } from '../kit/time.ts';
import { useNow } from '../kit/use-now.ts';
import { browserName } from './device-browser.ts';
import { DeviceCard } from './device-card.tsx';
import { deviceListMessages } from './device-list-messages.ts';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { deviceState, printerState } from './device-state.ts';
import { type BranchScope, inBranch } from './parts/addresses.ts';
import { Confirm } from './parts/confirm.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Icon } from './parts/icon.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';

interface PartProps<Thing> {
  thing: Thing;
  context: ViewContext;
  scope: BranchScope;
  now: number;
}

export const settingsPath = ({ kind, id }: { kind: DeviceKind; id: string }): string => `/admin/${kind}s/${id}`;

function DeviceListView(props: ViewProps<DeviceListProps>) {
  const { snapshot, context } = props;
  const t = deviceListMessages[context.locale];
  const now = useNow(context);
  const shared = { context, scope: props, now };
  const group = (kind: DeviceKind) => (
    <section aria-labelledby={`devices-${kind}`}>
      <h2 class="group-title" id={`devices-${kind}`}>
        {t.groups[kind]}
      </h2>
      <Devices devices={snapshot.devices.filter((device) => device.kind === kind)} empty={t.empty[kind]} {...shared} />
    </section>
  );
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={t.lead}>
        <a class="btn btn-sm btn-primary" href={inBranch('/admin/devices/pair', props)}>
          {t.pair}
        </a>
        <a class="btn btn-sm btn-outline-primary" href={inBranch('/admin/displays/new', props)}>
          <Icon name="add" />
          {t.addDisplay}
        </a>
        <a class="btn btn-sm btn-outline-primary" href={inBranch('/admin/kiosks/new', props)}>
          <Icon name="add" />
          {t.addKiosk}
        </a>
      </PageHead>
      <FormAlert form={{ context, values: {}, error: props.error }} />
      {group('display')}
      {group('kiosk')}
      <section aria-labelledby="devices-printer">
        <h2 class="group-title" id="devices-printer">
          {t.groups.printer}
        </h2>
        {snapshot.printers.length === 0 && <p class="empty">{t.empty.printer}</p>}
        <ul class="devices">
          {snapshot.printers.map((printer) => (
            <Printer key={printer.id} thing={printer} {...shared} />
          ))}
        </ul>
        <a class="btn btn-sm btn-outline-primary" href={inBranch('/admin/printers/new', props)}>
          <Icon name="add" />
          {t.addPrinter}
        </a>
      </section>
    </Layout>
  );
}

interface DevicesProps extends Omit<PartProps<never>, 'thing'> {
  devices: DeviceOverview[];
  empty: string;
}

function Devices({ devices, empty, ...shared }: DevicesProps) {
  if (devices.length === 0) return <p class="empty">{empty}</p>;
  return (
    <ul class="devices">
      {devices.map((device) => (
        <Device key={device.id} thing={device} {...shared} />
      ))}
    </ul>
  );
}

function Device({ thing: device, context, scope, now }: PartProps<DeviceOverview>) {
  const t = deviceListMessages[context.locale];
  const state = deviceState(device, now);
  const { id, name, lastSeenAt, problem, current, userAgent } = device;
  const action = (verb: string) => inBranch(`/admin/devices/${id}/${verb}`, scope);
  const facts: [string, string][] =
    state === 'unpaired'
      ? []
      : [
          [t.lastSeen, lastSeenAt ? t.ago(secondsSince(lastSeenAt, now)) : t.never],
          [t.version, current === null ? t.unknown : current ? t.newest : t.old],
          [t.browser, userAgent ? browserName(userAgent) : t.unknown],
        ];
  return (
    <DeviceCard
      icon={device.kind}
      name={name}
      href={inBranch(settingsPath(device), scope)}
      state={state}
      locale={context.locale}
      problem={problem && state === 'problem' ? t.problems[problem] : null}
      facts={facts}
    >
      {state === 'unpaired' ? (
        <a class="btn btn-sm btn-outline-primary" href={inBranch('/admin/devices/pair', scope)}>
          {t.pairThis}
        </a>
      ) : (
        <>
          <Order context={context} action={action('reload')} label={t.reload} full={t.reloadOf(name)} />
          <Order context={context} action={action('identify')} label={t.identify} full={t.identifyOf(name)} />
        </>
      )}
      <a
        class="btn btn-sm btn-outline-secondary"
        href={inBranch(settingsPath(device), scope)}
        aria-label={t.editOf(name)}
      >
        {t.edit}
      </a>
      {state !== 'unpaired' && (
        <Confirm context={context} ask={t.revoke} action={action('revoke')} act={t.revokeNow(name)}>
          {t.revokeMeans}
        </Confirm>
      )}
    </DeviceCard>
  );
}

function Printer({ thing: printer, context, scope, now }: PartProps<PrinterOverview>) {
  const t = deviceListMessages[context.locale];
  const { name, lastSeenAt, problem } = printer;
  const href = inBranch(`/admin/printers/${printer.id}`, scope);
  return (
    <DeviceCard
      icon="print"
      name={name}
      href={href}
      state={printerState(printer)}
      locale={context.locale}
      problem={problem && t.printProblems[problem]}
      facts={[
        [t.lastSeen, lastSeenAt ? t.ago(secondsSince(lastSeenAt, now)) : t.never],
        [t.address, `${printer.host}:${printer.port}`],
        [t.paper, deviceSettingsMessages[context.locale].millimetres(printer.paper)],
      ]}
    >
      <a class="btn btn-sm btn-outline-secondary" href={href} aria-label={t.editOf(name)}>
        {t.edit}
      </a>
    </DeviceCard>
  );
}

interface OrderProps {
  context: ViewContext;
  action: string;
  label: string;
  /** With the device's name, for those who hear one button after the other. */
  full: string;
}

function Order({ context, action, label, full }: OrderProps) {
  return (
    <form method="post" action={action}>
      <CsrfField token={context.csrf} />
      <button type="submit" class="btn btn-sm btn-outline-primary" aria-label={full}>
        {label}
      </button>
    </form>
  );
}

export const deviceList: Page<DeviceListProps> = {
  title: (_, locale) => pageTitle(deviceListMessages[locale].title, locale),
  View: DeviceListView,
  live: ({ snapshot }) => `/api/v1/branches/${encodeURIComponent(snapshot.branch.id)}/devices/live`,
};
