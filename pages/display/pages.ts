import type { DisplayProps } from '../../shared/page-props.ts';
import type { Page } from '../kit/page.ts';
import { Display } from './display.tsx';
import { displayMessages } from './messages.ts';

const display: Page<DisplayProps> = {
  title: ({ snapshot }, locale) => `${displayMessages[locale].title} · ${snapshot.branch.name}`,
  View: Display,
  unattended: true,
  live: ({ snapshot }) => `/api/v1/branches/${snapshot.branch.id}/display/live`,
};

export const displayPages = { display };
