import type { KioskProps } from '../../shared/page-props.ts';
import { pairingScreen } from '../kit/device/pairing-screen.tsx';
import type { Page } from '../kit/page.ts';
import { kioskAddress } from './address.ts';
import { Kiosk } from './kiosk.tsx';
import { kioskMessages } from './messages.ts';

const kiosk: Page<KioskProps> = {
  title: ({ snapshot }, locale) => `${kioskMessages[locale].title} · ${snapshot.branch.name}`,
  locale: ({ snapshot: { screen } }) => (screen.orders ? screen.locale : null),
  View: Kiosk,
  unattended: true,
  live: ({ snapshot }) => `${kioskAddress(snapshot)}/live`,
};

export const kioskPages = { kiosk, pair: pairingScreen };
