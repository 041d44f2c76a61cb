import type { DisplayProps } from '../../shared/page-props.ts';
import { pairingScreen } from '../kit/device/pairing-screen.tsx';
import type { Page } from '../kit/page.ts';
import { Display } from './display.tsx';
import { displayMessages } from './messages.ts';

const display: Page<DisplayProps> = {
  title: ({ snapshot: { branch, screen } }, locale) =>
    `${displayMessages[screen.locale ?? locale].title} · ${branch.name}`,
  View: Display,
  unattended: true,
  live: ({ snapshot: { branch, screen } }) =>
    screen.orders ? `/api/v1/displays/${screen.orders.id}/live` : `/api/v1/branches/${branch.id}/display/live`,
};

export const displayPages = { display, pair: pairingScreen };
