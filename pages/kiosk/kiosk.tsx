import { useEffect, useRef, useState } from 'preact/hooks';
import type { KioskProps } from '../../shared/page-props.ts';
import { DeviceName } from '../kit/device/device-name.tsx';
import { useDevice } from '../kit/device/use-heartbeat.ts';
import type { ViewProps } from '../kit/page.ts';
import { useBusy } from '../kit/reload.ts';
import { useWakeLock } from '../kit/use-wake-lock.ts';
import { CutOff, Taking, Uncertain } from './full-screen-notes.tsx';
import { kioskMessages } from './messages.ts';
import { PhoneStep } from './phone-step.tsx';
import { shownFor } from './print/paper.ts';
import { usePrinting } from './print/use-printing.ts';
import { ServiceMenu } from './service-menu.tsx';
import { ServicesStep } from './services-step.tsx';
import { TicketStep } from './ticket-step.tsx';
import { TopBar } from './top-bar.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import { useGhostTaps } from './use-ghost-taps.ts';
import { useIdle } from './use-idle.ts';
import { useKioskMode } from './use-kiosk-mode.ts';
import { useVisit, type Visiting } from './use-visit.ts';
import { isUntouched, type Step } from './visit.ts';

/** Seconds without a touch until the start is shown again. The ticket has a time of its own. */
const idleAfter: Record<Step['at'], number | null> = {
  services: 30,
  phone: 30,
  uncertain: 60,
  taking: null,
  ticket: null,
};

export function Kiosk({ snapshot, context }: ViewProps<KioskProps>) {
  const { screen } = snapshot;
  const startLocale = screen.orders ? screen.locale : context.locale;
  const visiting = useVisit(snapshot, startLocale);
  const { visit, leave } = visiting;
  const { step, locale } = visit;
  const taken = step.at === 'ticket' ? step.taken : null;
  const { paper, printer, problem, working } = usePrinting(snapshot, taken);
  const [menu, setMenu] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const cutOff = context.connection === 'lost' && (step.at === 'services' || step.at === 'phone');
  const screenName = cutOff ? 'cut off' : `${nameOf(step)} ${menu}`;
  const swallowGhosts = useGhostTaps(screenName);
  useKioskMode();
  useArrowKeys(root);
  useWakeLock(true);
  // No new version, and no order to reload, takes away what a visitor or a technician has before them.
  useBusy(menu || working || !isUntouched(visit, startLocale));
  useDevice(screen.orders, context, problem === null ? null : 'printer');
  useIdle(idleAfter[step.at], leave, step);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const looks = ['kiosk', `theme-${screen.theme}`, `accent-${screen.accent}`, visit.highContrast && 'high-contrast'];
  return (
    <div class={looks.filter(Boolean).join(' ')} lang={locale} ref={root} onClickCapture={swallowGhosts}>
      <TopBar
        snapshot={snapshot}
        visiting={visiting}
        context={context}
        locale={locale}
        openMenu={() => setMenu(true)}
      />
      <main class="stage">
        {cutOff ? (
          <CutOff locale={locale} />
        ) : (
          <Present
            snapshot={snapshot}
            visiting={visiting}
            paper={paper}
            shownFor={shownFor(paper, screen.returnAfter)}
          />
        )}
      </main>
      <p class="visually-hidden" role="status">
        {taken && kioskMessages[locale].spoken(taken.ticket.number, taken.ticket.service.name)}
      </p>
      {menu && (
        <ServiceMenu
          name={screen.orders?.name ?? null}
          printer={printer}
          locale={locale}
          close={() => setMenu(false)}
        />
      )}
      <DeviceName orders={screen.orders} context={context} />
    </div>
  );
}

interface PresentProps extends Pick<KioskProps, 'snapshot'> {
  visiting: Visiting;
  paper: ReturnType<typeof usePrinting>['paper'];
  shownFor: number;
}

function Present({ snapshot, visiting, paper, shownFor }: PresentProps) {
  const { step, locale } = visiting.visit;
  switch (step.at) {
    case 'services':
      return <ServicesStep snapshot={snapshot} visiting={visiting} step={step} locale={locale} />;
    case 'phone': {
      const service = snapshot.services.find(({ id }) => id === step.serviceId)?.name ?? '';
      return <PhoneStep visiting={visiting} service={service} locale={locale} />;
    }
    case 'taking':
      return <Taking retrying={visiting.retrying} locale={locale} />;
    case 'uncertain':
      return <Uncertain visiting={visiting} locale={locale} />;
    case 'ticket':
      return <TicketStep taken={step.taken} paper={paper} shownFor={shownFor} locale={locale} leave={visiting.leave} />;
  }
}

/** Another name: another screen, whose buttons are not those that a finger aimed at. */
const nameOf = (step: Step): string =>
  step.at === 'services' ? `services ${step.path.join('/')} ${step.page}` : step.at;
