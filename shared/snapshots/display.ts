import type { DeviceOrders } from '../devices.ts';
import type { DisplaySettings } from '../display-settings.ts';
import type { Locale } from '../page.ts';
import type { BranchView, CounterRef, Instant, ServiceDay, ServiceRef } from './references.ts';

export interface DisplayCounter extends CounterRef {
  open: boolean;
  ticket: { number: string; state: 'called' | 'serving'; calledAt: Instant; calls: number } | null;
}

/** A counter as anybody may see it. */
export interface CounterOverview extends DisplayCounter {
  serviceIds: string[];
}

export interface RecentCall {
  /** Grows with every call; a display announces what it has not seen. */
  id: number;
  number: string;
  counter: CounterRef;
  at: Instant;
  recall: boolean;
}

/** Something uploaded that a screen shows. */
export interface ShownMedia {
  address: string;
  kind: 'picture' | 'video';
  /** How long a picture stays. */
  seconds: number;
}

/** How a display looks and sounds: its settings, with addresses instead of ids. */
export interface DisplayScreen extends Omit<DisplaySettings, 'serviceIds' | 'counterIds' | 'logoId' | 'playlist'> {
  orders: DeviceOrders | null;
  logo: string | null;
  playlist: ShownMedia[];
  /** Of the clips, by language; another one when a recording was replaced. */
  voiceRevisions: Partial<Record<Locale, string>>;
}

export interface LineLength extends ServiceRef {
  waiting: number;
}

export interface DisplayView {
  branch: BranchView;
  serviceDay: ServiceDay;
  counters: DisplayCounter[];
  /** Newest first: the latest, and all of the last minute. */
  recentCalls: RecentCall[];
  waiting: LineLength[];
  screen: DisplayScreen;
}
