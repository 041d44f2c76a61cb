import type { VoiceSettings } from '../../shared/display-settings.ts';
import type { DisplayView, RecentCall } from '../../shared/snapshots.ts';
import { sentence } from '../../shared/voice/sentence.ts';
import type { Announcement } from '../kit/announcements.ts';

export interface CallAnnouncement extends Announcement {
  call: RecentCall;
}

/** Spoken in the languages of the display's voice, whatever language its words are in: the voice is for the hall. */
export function announcementOf(
  call: RecentCall,
  services: DisplayView['waiting'],
  voice: Pick<VoiceSettings, 'languages' | 'numbers' | 'sentence'>,
): CallAnnouncement {
  const prefixes = services.map((service) => service.prefix);
  const named = { number: call.number, counterName: call.counter.name };
  const sentences = voice.languages.map((locale) => sentence(voice, locale, named, prefixes));
  return { call, sentences, at: Date.parse(call.at) };
}
