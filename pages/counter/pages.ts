import type { ChooseCounterProps, CounterProps } from '../../shared/page-props.ts';
import { kitMessages } from '../kit/messages.ts';
import type { Page } from '../kit/page.ts';
import { Choose } from './choose.tsx';
import { Console } from './console.tsx';
import { counterMessages } from './messages.ts';

const choose: Page<ChooseCounterProps> = {
  title: (_, locale) => `${counterMessages[locale].chooseTitle} · ${kitMessages[locale].product}`,
  View: Choose,
};

const console: Page<CounterProps> = {
  title: ({ snapshot: { counter, ticket } }, locale) =>
    [ticket?.number, counter.name, kitMessages[locale].product].filter(Boolean).join(' · '),
  View: Console,
  live: ({ snapshot }) => `/api/v1/counters/${snapshot.counter.id}/live`,
};

export const counterPages = { choose, console };
