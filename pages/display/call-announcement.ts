import type { DisplayView, RecentCall } from '../../shared/snapshots.ts';
import type { Announcement } from '../kit/announcements.ts';
import { spokenText, spokenTicket } from '../kit/spoken-number.ts';

export interface CallAnnouncement extends Announcement {
  call: RecentCall;
}

/** Spoken in Indonesian whatever language the screen is in: the voice is for the hall. */
export function announcementOf(call: RecentCall, services: DisplayView['waiting']): CallAnnouncement {
  const number = spokenTicket(
    call.number,
    services.map((service) => service.prefix),
  );
  const text = `Nomor antrian ${number}, silakan menuju ${spokenText(call.counter.name)}.`;
  return { call, text, at: Date.parse(call.at) };
}
