import type { Locale } from '../../shared/page.ts';
import type { ServiceView } from '../../shared/snapshots.ts';
import { english } from './messages-en.ts';
import { indonesian } from './messages-id.ts';

export interface Headline {
  title: string;
  detail: string;
}

export interface VisitorMessages {
  home: {
    title: (branch: string) => string;
    lead: string;
    branches: string;
    services: string;
    details: string;
    name: string;
    phone: string;
    optional: string;
    whoSees: string;
    priority: string;
    waiting: string;
    people: (count: number) => string;
    remaining: string;
    remainingOf: (remaining: number, quota: number) => string;
    hours: (from: string, to: string) => string;
    allDay: string;
    closed: (because: NonNullable<ServiceView['closedBecause']>, opensAt: string | null) => string;
    lastIssue: (time: string) => string;
    journeys: string;
    steps: string;
    phoneRequired: string;
    take: string;
    takeFor: (service: string) => string;
    sending: string;
    retrying: (attempt: number) => string;
    stop: string;
    yourNumbers: string;
    open: string;
    noServices: string;
  };
  ticket: {
    ahead: (count: number) => string;
    waiting: Headline;
    next: string;
    called: (counter: string | null) => Headline;
    calledTimes: (time: string, calls: number) => string;
    serving: (counter: string | null) => Headline;
    held: Headline;
    completed: Headline;
    noShow: Headline;
    cancelled: Headline;
    expired: Headline;
    titleCalled: (number: string, counter: string | null) => string;
    yourNumber: string;
    service: string;
    issued: string;
    priority: string;
    nowCalling: string;
    nobodyCalled: string;
    qr: string;
    scan: string;
    alertsOn: string;
    alertsWhy: string;
    alertsActive: string;
    alertsActiveWhy: string;
    reload: string;
    cancel: string;
    cancelSure: (number: string) => string;
    cancelYes: string;
    another: string;
    takeNew: string;
    goesOn: (service: string) => Headline;
    toNext: (number: string) => string;
    steps: string;
    stepStates: Record<'done' | 'now' | 'later', string>;
    /** The number stays although the service is another one now. */
    sameNumber: (number: string) => string;
  };
  status: {
    title: string;
    lead: string;
    phone: string;
    find: string;
    none: string;
    found: (count: number) => string;
  };
  nav: { home: string; statusWhy: string; display: string; signIn: string; work: string };
  nameTooLong: string;
  retryAfter: (duration: string) => string;
}

export const visitorMessages: Record<Locale, VisitorMessages> = { id: indonesian, en: english };
